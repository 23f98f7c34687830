package cn.dutydesk.admin.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.audit.Seal;
import cn.dutydesk.audit.SealLines;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealDeskTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private final TestBureau test = new TestBureau("2026-11-22T09:00");
    private final SealDesk desk = test.bureau.sealDesk;
    private final Actor auditor = test.actor(Role.AUDIT_ADMIN);
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void theSheetOfAMonthShowsEveryHashWhole() throws Exception {
        Seal first = desk.seal(auditor).orElseThrow();
        test.clock.move(Duration.ofDays(1));
        test.actor(Role.ROSTER_KEEPER);
        Seal second = desk.seal(auditor).orElseThrow();
        Path file = folder.resolve(desk.name(NOVEMBER, "pdf"));
        desk.sheet(auditor, NOVEMBER, "pdf", file);
        String text;
        try (var pdf = Loader.loadPDF(file.toFile())) {
            text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
        assertThat(text).contains(first.head(), second.head(), "2026-11-22", "2026-11-23", "安全审计员",
                test.bureau.seals.fingerprint().replace(" ", ""));
        assertThat(test.bureau.audit.search("audit.seals", Long.MAX_VALUE, 5)).hasSize(1);
    }

    @Test
    void exportedSealsProveTheRecordFromOutside() throws Exception {
        desk.seal(auditor);
        Path file = folder.resolve("seals.jsonl");
        desk.lines(auditor, file);
        List<Seal> outside = SealLines.read(Files.readString(file));
        assertThat(outside).isEqualTo(test.bureau.seals.all());
        assertThat(test.bureau.audit.verify(outside))
                .satisfies(check -> assertThat(check.whole()).as(check.toString()).isTrue());
    }

    @Test
    void nothingNewIsNotSealedTwice() {
        assertThat(desk.seal(auditor)).isPresent();
        assertThat(desk.seal(auditor)).isEmpty();
    }

    @Test
    void onlyTheAuditorTakesThemOut() {
        Actor system = test.actor(Role.SYSTEM_ADMIN);
        assertThat(desk.mayRead(system)).isFalse();
        assertThatThrownBy(() -> desk.list(system)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.sheet(system, NOVEMBER, "docx", folder.resolve("a.docx")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.sheet(auditor, YearMonth.of(2026, 1), "docx", folder.resolve("b.docx")))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo("audit.refused.no-seals"));
        assertThat(folder.resolve("b.docx")).doesNotExist();
    }
}
