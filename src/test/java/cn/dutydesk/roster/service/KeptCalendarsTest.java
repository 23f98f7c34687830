package cn.dutydesk.roster.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.SwapChanged;
import cn.dutydesk.roster.SwapTerms;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calendar files that follow the roster; the writer only lists the days, the real one is tested where it lives. */
class KeptCalendarsTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private final RosterFixture bureau = new RosterFixture(2, 30);
    private final KeptCalendars calendars = new KeptCalendars(bureau.database.tx(), bureau.acts, bureau.rosters,
            bureau.people, KeptCalendarsTest::days, bureau.clock, new Texts(Texts.CHINESE), "desk-1");
    @TempDir
    private Path folder;

    private static void days(String title, List<OnDuty> duties, OutputStream out) throws java.io.IOException {
        out.write((title + duties.stream().map(OnDuty::day).toList()).getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void aKeptFileFollowsEverySwapUntilItIsStopped() throws Exception {
        bureau.signals.hear(SwapChanged.class, changed -> calendars.refresh());
        RosterMonth draft = bureau.desk.generate(bureau.keeper, bureau.officers().id(), OCTOBER, 1);
        RosterMonth october = bureau.desk.publish(bureau.keeper, draft.version().rosterId(), draft.edit(), true);
        RosterSeat given = october.days().get(19).seats().getFirst();
        Path file = folder.resolve("mine.ics");
        calendars.write(bureau.officer, given.personId(), file, true);
        assertThat(Files.readString(file)).startsWith("人员" + given.personId() + " 值班").contains("2026-10-20");
        assertThat(calendars.kept(bureau.officer, given.personId())).isEqualTo(file);

        long other = bureau.desk.swapReads().candidates(bureau.keeper, bureau.officers().id(), given.seat()).stream()
                .filter(CandidateView::free).findFirst().orElseThrow().personId();
        bureau.desk.swaps().takeOver(bureau.officer, SwapTerms.takeOver(bureau.officers().id(), given.seat(),
                given.personId(), other), "急病", true);
        assertThat(Files.readString(file)).doesNotContain("2026-10-20");
        calendars.stop(bureau.officer, given.personId());
        assertThat(calendars.kept(bureau.officer, given.personId())).isNull();
        assertThat(folder.toFile().list()).as("no half-written file is left").containsExactly("mine.ics");
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedAndNotRemembered() {
        assertThatThrownBy(() -> calendars.write(bureau.officer, 5, folder.resolve("gone").resolve("x.ics"), true))
                .isInstanceOf(Refusal.class).hasMessageContaining("swap.refused.calendar-file");
        assertThat(calendars.kept(bureau.officer, 5)).isNull();
    }
}
