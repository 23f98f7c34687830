package cn.dutydesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock("window")
class SmallPartsTest {
    @Test
    void latestDropsOlderRequests() {
        Latest latest = new Latest();
        long first = latest.next();
        long second = latest.next();
        assertThat(latest.is(first)).isFalse();
        assertThat(latest.is(second)).isTrue();
    }

    @Test
    void directWorkAnswersAtOnce() {
        List<Object> seen = new ArrayList<>();
        DirectWork work = new DirectWork(new Problems(new Texts(Texts.ENGLISH)));
        work.read(() -> 42, seen::add, seen::add);
        work.write(() -> {
            throw new IllegalStateException("broken");
        }, seen::add, problem -> seen.add(problem.refusal()));
        assertThat(seen).containsExactly(42, false);
    }

    @Test
    void tickerBeatsForThoseWhoListen() {
        Ticker ticker = new Ticker(at("2026-02-17T10:00:00Z"));
        List<String> beats = new ArrayList<>();
        Runnable stop = ticker.hear(() -> beats.add("a"));
        ticker.hear(() -> beats.add("b"));
        ticker.tick();
        stop.run();
        ticker.tick();
        assertThat(beats).containsExactly("a", "b", "b");
    }

    @ParameterizedTest
    @CsvSource({"07:00,false", "18:59,false", "19:00,true", "06:59,true", "00:00,true"})
    void nightFollowsTheClock(String time, boolean night) {
        BureauClock clock = at("2026-02-17T" + time + ":00Z");
        assertThat(new Theme(clock, Theme.Choice.CLOCK).nightProperty().get()).isEqualTo(night);
        assertThat(new Theme(clock, Theme.Choice.LIGHT).nightProperty().get()).isFalse();
        assertThat(new Theme(clock, Theme.Choice.NIGHT).nightProperty().get()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-17", "20260217", "2026.2.17", "2026/2/17", " 2026年2月17日 "})
    void readsDatesAsPeopleTypeThem(String typed) {
        assertThat(Inputs.readDate(typed)).contains(LocalDate.of(2026, 2, 17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "明天", "", "17"})
    void refusesWhatIsNoDate(String typed) {
        assertThat(Inputs.readDate(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08:30", "830", "8:30", "8.30", "8：30", "8时30分"})
    void readsTimesAsPeopleTypeThem(String typed) {
        assertThat(Inputs.readTime(typed)).contains(LocalTime.of(8, 30));
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThat(Inputs.readTime("24:30")).isEmpty();
        assertThat(Inputs.readTime("晚上")).isEmpty();
    }

    private static BureauClock at(String instant) {
        return new BureauClock(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
