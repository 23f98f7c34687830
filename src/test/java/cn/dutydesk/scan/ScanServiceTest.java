package cn.dutydesk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.reading.Unread;
import cn.dutydesk.scan.service.ScanService;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Scans on real folders and a real database: found once, known again, stopped and gone on. */
@Timeout(240)
class ScanServiceTest {
    private static final Actor OFFICER = new Actor(101, "chenli", "陈立", Set.of(Role.CONFIDENTIALITY_OFFICER), null);
    private static final Actor AUDITOR = new Actor(102, "audit", "审计员", Set.of(Role.AUDIT_ADMIN), null);
    private static final FileTime OLD = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));

    private final TestBureau at = new TestBureau("2026-03-16T10:00");
    private final ScanService scans = at.bureau.confidential.scan.scans;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        at.close();
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, OLD);
        return file;
    }

    private ScanView scan(boolean changedOnly) throws InterruptedException {
        long id = scans.start(OFFICER, List.of(folder), changedOnly);
        scans.await();
        return view(id);
    }

    private ScanView view(long id) {
        return scans.runs(OFFICER).stream().filter(run -> run.id() == id).findFirst().orElseThrow();
    }

    @Test
    void listsMarksAndGapsAndLeavesFilesAsTheyAre() throws Exception {
        file("a/正常.txt", "值班安排");
        Path marked = file("a/b/通知.txt", "第一行\n机密★20年\n");
        Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 1});
        ScanView ended = scan(false);
        assertThat(ended.state()).isEqualTo(ScanState.ENDED);
        assertThat(ended.files()).isEqualTo(3);
        assertThat(scans.hits(OFFICER, ended.id())).singleElement().satisfies(hit -> {
            assertThat(hit.path()).isEqualTo(marked.toString());
            assertThat(hit.mark()).isEqualTo("机密★20年");
            assertThat(hit.place().detail()).isEqualTo("2");
            assertThat(hit.open()).isTrue();
        });
        assertThat(scans.gaps(OFFICER, ended.id())).extracting(GapView::reason).containsExactly(Unread.Reason.BROKEN);
        assertThat(Files.getLastModifiedTime(marked)).isEqualTo(OLD);
        assertThat(scans.ended(OFFICER)).singleElement().satisfies(summary -> {
            assertThat(summary.files()).isEqualTo(3);
            assertThat(summary.hits()).isEqualTo(1);
            assertThat(summary.unreadable()).isEqualTo(1);
        });
        assertThat(scans.byId(OFFICER, ended.id())).isPresent();
    }

    @Test
    void readsOnlyWhatHasChangedAndMarkedFilesEveryTime() throws Exception {
        file("one.txt", "正常一");
        file("two.txt", "正常二");
        file("deep/marked.txt", "秘密★1年");
        assertThat(scan(true)).satisfies(first -> {
            assertThat(first.files()).isEqualTo(3);
            assertThat(first.skipped()).isZero();
        });
        assertThat(scan(true)).satisfies(second -> {
            assertThat(second.files()).isEqualTo(1);
            assertThat(second.skipped()).isEqualTo(2);
            assertThat(second.hits()).isEqualTo(1);
        });
        file("two.txt", "绝密★长期");
        assertThat(scan(true)).satisfies(third -> {
            assertThat(third.files()).isEqualTo(2);
            assertThat(third.hits()).isEqualTo(2);
        });
        Files.move(folder.resolve("one.txt"), folder.resolve("three.txt"));
        assertThat(scan(true).files()).as("a file that came under another name is read").isEqualTo(3);
        assertThat(scan(false).files()).isEqualTo(3);
    }

    @Test
    void aPausedScanGoesOnWithoutTellingAnythingTwice() throws Exception {
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 5; j++) {
                file("d" + i + "/f" + j + ".txt", j == 0 ? "秘密★1年" : "正常");
            }
        }
        long id = scans.start(OFFICER, List.of(folder), false);
        scans.pause(OFFICER, id);
        ScanView paused = view(id);
        assertThat(paused.state()).isIn(ScanState.PAUSED, ScanState.ENDED);
        if (paused.state() == ScanState.PAUSED) {
            scans.resume(OFFICER, id);
            scans.await();
        }
        ScanView ended = view(id);
        assertThat(ended.state()).isEqualTo(ScanState.ENDED);
        assertThat(ended.files()).isEqualTo(200);
        assertThat(ended.hits()).isEqualTo(40);
        assertThat(scans.hits(OFFICER, id)).hasSize(40).extracting(HitView::path).doesNotHaveDuplicates();
    }

    @Test
    void oneThatRanWhenTheProgramStoppedIsPausedAndGoesOnOnThisMachineOnly() throws Exception {
        file("a.txt", "秘密★1年");
        long id = scan(false).id();
        at.bureau.acts.writeAsSystem("scan.progress", act -> {
            act.session().createNativeMutationQuery("update scan_run set state = 'RUNNING', ended_at = null")
                    .executeUpdate();
            act.record("scan", id, null, null);
            return null;
        });
        assertThat(view(id).state()).isEqualTo(ScanState.PAUSED);
        ScanService elsewhere = new ScanService(at.bureau.database.tx(), at.bureau.acts, "另一台");
        assertThatThrownBy(() -> elsewhere.resume(OFFICER, id)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("scan.refused.elsewhere"));
        scans.resume(OFFICER, id);
        scans.await();
        assertThat(view(id).state()).isEqualTo(ScanState.ENDED);
        assertThat(scans.hits(OFFICER, id)).hasSize(1);
    }

    @Test
    void aCancelledScanIsOver() throws Exception {
        file("a.txt", "正常");
        long id = scan(false).id();
        refused("scan.refused.over", () -> scans.resume(OFFICER, id));
        refused("scan.refused.over", () -> scans.cancel(OFFICER, id));
    }

    @Test
    void whatBecameOfAFileIsSaidInWordsWithoutMarks() throws Exception {
        file("a.txt", "秘密★1年");
        long id = scan(false).id();
        long hit = scans.hits(OFFICER, id).getFirst().id();
        refused("scan.refused.words", () -> scans.handle(OFFICER, hit, " "));
        refused("marking.refused", () -> scans.handle(OFFICER, hit, "已移交 秘密★1年 文件"));
        scans.handle(OFFICER, hit, "已移交保密室登记");
        assertThat(scans.hits(OFFICER, id)).singleElement().satisfies(kept -> {
            assertThat(kept.handled()).isEqualTo("已移交保密室登记");
            assertThat(kept.handledBy()).isEqualTo("陈立");
            assertThat(kept.open()).isFalse();
        });
    }

    @Test
    void onlyThoseWhoMayScan() {
        refused("security.refused.permission", () -> scans.start(AUDITOR, List.of(folder), false));
        refused("security.refused.permission", () -> scans.hits(AUDITOR, 1));
        refused("scan.refused.no-path", () -> scans.start(OFFICER, List.of(folder.resolve("none")), false));
        refused("scan.refused.roots", () -> scans.start(OFFICER, List.of(), false));
    }

    @Test
    void theListIsWrittenAsAWorkbook() throws Exception {
        file("a.txt", "秘密★1年");
        ScanView ended = scan(false);
        Path out = folder.resolve("清单.xlsx");
        at.bureau.confidential.scanPapers.write(OFFICER, ended, out);
        var rows = cn.dutydesk.sheet.Workbooks.read(out).getFirst().rows().stream()
                .flatMap(List::stream).toList();
        assertThat(rows).contains("秘密★1年", folder.resolve("a.txt").toString());
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
