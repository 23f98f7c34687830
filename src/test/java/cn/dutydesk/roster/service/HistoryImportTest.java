package cn.dutydesk.roster.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.HistoryReport;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.RosterFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryImportTest {
    private static final Path SHEETS = Path.of("src/test/resources/sheets");
    private static final Path HISTORY = SHEETS.resolve("roster-history.xlsx");
    private static final JsonNode TRUTH = JsonMapper.builder().build().readTree(SHEETS.resolve("truth.json").toFile());
    @TempDir
    private Path folder;
    private final RosterFixture bureau = new RosterFixture(0, 0);
    private final HistoryImport history = new HistoryImport(bureau.acts, bureau.clock, bureau.people, bureau.calendars);

    @BeforeEach
    void people() {
        bureau.time.set("2026-11-22T10:00");
        long id = 1;
        for (JsonNode person : TRUTH.get("staff-a")) {
            bureau.person(id++, person.get("name").asString(), person.get("leader").asBoolean(),
                    person.get("note").asString().isEmpty() ? PersonStatus.ON_POST : PersonStatus.SECONDED);
        }
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static String text(JsonNode node) {
        return node.asString();
    }

    @Test
    void theOldRosterIsReadExactlyAsItIs() {
        HistoryReport report = history.run(bureau.keeper, HISTORY, bureau.officers().id());
        Map<String, Map<String, String>> read = new TreeMap<>();
        report.duties().forEach(duty -> read.computeIfAbsent(duty.day().toString(), day -> new TreeMap<>())
                .put(duty.post() + duty.seat(), duty.person()));
        Map<String, Map<String, String>> truth = new TreeMap<>();
        for (JsonNode day : TRUTH.get("roster-history")) {
            truth.put(text(day.get("date")), new TreeMap<>(Map.of("带班领导1", text(day.get("leader")), "值班员主班1",
                    text(day.get("officers").get(0)), "值班员副班1", text(day.get("officers").get(1)), "备勤1",
                    text(day.get("standby")), "驾驶员1", text(day.get("driver")))));
        }
        assertThat(read).isEqualTo(truth);
        assertThat(report.duties()).hasSize(155);
        assertThat(report.doubtful()).isEmpty();
        assertThat(report.added()).isEqualTo(155);
        assertThat(report.columns()).filteredOn(column -> !column.matched())
                .extracting(HistoryReport.Column::heading).containsExactly("备注");
        assertThat(report.notes()).as("two people called 曹晨洋, one of them seconded").isNotEmpty()
                .allMatch(note -> note.args().contains("曹晨洋"));
        assertThat(report.duties()).filteredOn(duty -> duty.person().equals("曹晨洋"))
                .allMatch(duty -> bureau.people.byId(duty.personId()).orElseThrow().status() == PersonStatus.ON_POST);
    }

    @Test
    void importingAgainLeavesTheSameHistory() {
        long board = bureau.officers().id();
        history.run(bureau.keeper, HISTORY, board);
        List<OnDuty> before = bureau.rosters.duties(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        assertThat(before).hasSize(155).allMatch(duty -> duty.source() == DutySource.HISTORY);
        HistoryReport again = history.run(bureau.keeper, HISTORY, board);
        assertThat(again).extracting(HistoryReport::added, HistoryReport::replaced, HistoryReport::same)
                .containsExactly(0, 0, 155);
        assertThat(bureau.rosters.duties(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31))).isEqualTo(before);
        assertThat(bureau.rosters.onDutyAt(bureau.at("2026-11-01T03:00"))).hasSize(5)
                .allMatch(duty -> duty.day().equals(LocalDate.of(2026, 10, 31)));
    }

    @Test
    void aCorrectedFileReplacesOnlyWhatChanged() throws IOException {
        long board = bureau.officers().id();
        Path file = folder.resolve("2026年10月.csv");
        Files.writeString(file, "日期,值班人员\n10月1日,孟佳晓、夏静\n10月2日,曾娟俊、龙泽梅\n");
        history.run(bureau.keeper, file, board);
        Files.writeString(file, "日期,值班人员\n10月1日,孟佳晓、夏静\n10月2日,曾娟俊、夏静\n10月3日,龙泽梅\n");
        HistoryReport preview = history.preview(bureau.keeper, file, board);
        assertThat(preview).extracting(HistoryReport::added, HistoryReport::replaced, HistoryReport::same)
                .containsExactly(1, 1, 3);
        assertThat(bureau.rosters.duties(LocalDate.of(2026, 10, 3), LocalDate.of(2026, 10, 3))).isEmpty();
        history.run(bureau.keeper, file, board);
        assertThat(bureau.rosters.duties(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31))).hasSize(5);
        assertThat(bureau.lastAudit().action()).isEqualTo("roster.import");
    }

    @Test
    void anUnknownNameStoresNothing() throws IOException {
        Path file = folder.resolve("old.csv");
        Files.writeString(file, "2026年10月值班表,\n日期,值班人员\n10月1日,孟佳晓\n10月2日,王不存\n");
        assertThatThrownBy(() -> history.run(bureau.keeper, file, bureau.officers().id())).isInstanceOf(Refusal.class)
                .hasMessageContaining("roster.import.unknown").hasMessageContaining("old.csv")
                .hasMessageContaining("4, B, 王不存");
        assertThat(bureau.rosters.duties(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31))).isEmpty();
        assertThat(history.preview(bureau.keeper, file, bureau.officers().id()).refused()).hasSize(1);
    }

    @Test
    void importedHistoryIsCarriedIntoTheNextMonth() {
        BoardCard officers = bureau.officers();
        history.run(bureau.keeper, HISTORY, officers.id());
        var november = bureau.desk.generate(bureau.keeper, officers.id(), YearMonth.of(2026, 11), 1);
        assertThat(november.gaps()).isEmpty();
        int carried = november.fairness().rows().stream().mapToInt(row -> row.carriedTotal()).sum();
        assertThat(carried).isEqualTo(31 * 4);
        assertThat(november.fairness().totalSpread()).isLessThanOrEqualTo(november.fairness().carriedTotalSpread() + 1);
        assertThat(november.days().get(0).seats()).extracting(seat -> seat.person())
                .as("who stood on 31 October rests").doesNotContain("汪红", "钱东", "史霞永");
        var october = bureau.desk.month(bureau.keeper, officers.id(), YearMonth.of(2026, 10));
        assertThat(october.made()).isFalse();
        List<String> shown = new ArrayList<>();
        october.days().get(0).seats().forEach(seat -> shown.add(seat.person()));
        assertThat(shown).containsExactly("孟佳晓", "夏静", "杨嘉曦", "谭泽远");
    }
}
