package cn.dutydesk.handover.service;

import static cn.dutydesk.desk.DeskFixture.DESK;
import static cn.dutydesk.desk.DeskFixture.ZHENG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.Told;
import cn.dutydesk.handover.HandoverFixture;
import cn.dutydesk.handover.HandoverView;
import cn.dutydesk.handover.Overstay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shift is over and nobody takes over. Time is moved, one pass runs, the facts are looked at. */
class NobodyComesTest {
    private final HandoverFixture bureau = new HandoverFixture();
    private final HandoverTells tells = bureau.room.tells(bureau.desk.texts);

    @AfterEach
    void close() {
        bureau.close();
    }

    private int pass() {
        return bureau.room().pass.pass(now());
    }

    private Instant now() {
        return bureau.desk.clock.now();
    }

    private void forward(long minutes) {
        bureau.desk.time.forward(Duration.ofMinutes(minutes));
    }

    private List<String> log(String words) {
        return bureau.desk.log.between(DESK, new TimeRange(bureau.shift.from(), now().plusSeconds(1)), null, 0, 50)
                .stream().map(EntryView::content).filter(line -> line.contains(words)).toList();
    }

    private List<BriefLine> brief() {
        return tells.lines(DESK, new TimeRange(bureau.shift.from(), now().plusSeconds(1)));
    }

    @Test
    void atTheEndOfTheGraceItIsPutOnRecordOnce() {
        forward(34);
        assertThat(pass()).isZero();
        assertThat(tells.at(now())).isEmpty();
        forward(1);
        assertThat(pass()).isOne();
        assertThat(pass()).isZero();
        assertThat(bureau.room.reads.overstay()).get()
                .extracting(Overstay::officers, Overstay::leader, Overstay::endedAt)
                .containsExactly("李晓雨、陈立", "周建国", null);
        assertThat(log("无人接班")).singleElement().asString().contains("15 分", "李晓雨、陈立 延时值守", "周建国");
        forward(2);
        assertThat(tells.at(now())).singleElement().satisfies(told -> {
            assertThat(told).extracting(Told::callName, Told::callPhone).containsExactly("周建国", "138 0000 2201");
            assertThat(told.todo()).contains("08:30", "17 分", "不得离岗");
        });
        assertThat(tells.todos(DESK, now())).singleElement().extracting(Todo::weight).isEqualTo(Todo.Weight.URGENT);
        assertThat(brief()).filteredOn(line -> line.kind() == BriefLine.Kind.NEEDS_WORD).singleElement()
                .matches(BriefLine::urgent);
    }

    @Test
    void oneThatAPlaybookCallsForHasNoSecondAlarm() {
        forward(35);
        pass();
        assertThat(tells.at(now(), Set.of(bureau.overstay))).isEmpty();
        assertThat(tells.at(now(), Set.of(bureau.overstay + 1))).hasSize(1);
    }

    @Test
    void aProgramThatDidNotRunFindsItAfterwardsOnce() {
        forward(300);
        assertThat(pass()).isOne();
        forward(60 * 30);
        assertThat(pass()).isZero();
        assertThat(log("无人接班")).hasSize(1);
    }

    @Test
    void itEndsWhenSomebodySignsInAndTheHandoverIsStillOwed() {
        forward(35);
        pass();
        forward(25);
        bureau.signIn(ZHENG);
        assertThat(pass()).isOne();
        assertThat(pass()).isZero();
        assertThat(tells.at(now())).isEmpty();
        assertThat(log("延时值守 40 分")).hasSize(1);
        assertThat(bureau.heard).containsExactly("begun " + bureau.shift.to(), "ended");
        assertThat(tells.todos(DESK, now())).singleElement().extracting(Todo::title).asString()
                .contains("11月21日", "没有办理交接班");
        HandoverView signed = bureau.sign(bureau.complete());
        assertThat(bureau.room.reads.file(DESK, signed.id()).text().overstay()).isEqualTo(40);
        assertThat(tells.todos(DESK, now())).isEmpty();
    }

    @Test
    void theSignatureEndsItToo() {
        forward(35);
        pass();
        forward(15);
        HandoverView signed = bureau.sign(bureau.complete());
        assertThat(bureau.room.reads.overstay()).isEmpty();
        assertThat(bureau.room.reads.file(DESK, signed.id()).text().overstay()).isEqualTo(30);
        assertThat(tells.at(now())).isEmpty();
        assertThat(pass()).isZero();
        assertThat(bureau.heard).containsExactly("begun " + bureau.shift.to(), "ended");
    }

    @Test
    void nothingIsRecordedWhereSomebodyCame() {
        forward(15);
        bureau.signIn(ZHENG);
        forward(60);
        assertThat(pass()).isZero();
        assertThat(tells.todos(DESK, now())).extracting(Todo::title).singleElement().asString().contains("没有办理交接班");
    }

    @Test
    void aRefusalNeedsTheLeadersWordUntilSomebodySigns() {
        forward(12);
        bureau.room.handovers.refuse(DESK, bureau.shift, HandoverFixture.by(ZHENG), "值班车辆不在库");
        assertThat(brief()).filteredOn(line -> line.kind() == BriefLine.Kind.NEEDS_WORD).singleElement()
                .extracting(BriefLine::words).asString().contains("郑海波 拒绝接班", "值班车辆不在库");
        bureau.sign(bureau.complete());
        assertThat(brief()).noneMatch(line -> line.kind() == BriefLine.Kind.NEEDS_WORD);
    }
}
