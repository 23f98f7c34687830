package cn.dutydesk.incident.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.incident.Attachment;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.NoteView;
import cn.dutydesk.playbook.NoRuns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of incidents: looked through, kept, in the course, and only for who may see the incident. */
class AttachmentsTest {
    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 18, 2, 2));
    private final IncidentService incidents = IncidentFixture.service(desk);
    private final Attachments files = new Attachments(desk.acts, desk.log, desk.texts);
    private final long incident = incidents.report(DeskFixture.LI_HERSELF,
            NewIncident.of(1, IncidentLevel.ORDINARY, "排队", "办税厅")).id();
    @TempDir
    private Path temp;

    @AfterEach
    void close() {
        desk.close();
    }

    private Path file(String name, String content) throws IOException {
        return Files.write(temp.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> course() {
        return incidents.file(DeskFixture.LI_HERSELF, incident).course().stream()
                .filter(note -> note.kind() == NoteKind.FILE).map(NoteView::content).toList();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aFileIsKeptAsItIsAndStandsInTheCourse() throws IOException {
        Attachment kept = files.add(DeskFixture.LI_HERSELF, incident, file("现场名单.txt", "张三\n李四\n"));
        assertThat(files.of(DeskFixture.LI_HERSELF, incident)).containsExactly(kept);
        assertThat(course()).containsExactly("附件 现场名单.txt（1 KB，校验值 " + kept.hash() + "）");
        files.save(DeskFixture.LI_HERSELF, kept.id(), temp.resolve("again.txt"));
        assertThat(temp.resolve("again.txt")).hasContent("张三\n李四\n");
        refused("chain.refused.file-twice",
                () -> files.add(DeskFixture.LI_HERSELF, incident, temp.resolve("again.txt")));
        assertThat(desk.audit.search("现场名单", Long.MAX_VALUE, 9)).isNotEmpty();
    }

    @Test
    void whatIsNotWhatItsNameSaysOrIsMarkedStaysOutside() throws IOException {
        refused("chain.refused.file-otherwise", () -> files.add(DeskFixture.LI_HERSELF, incident,
                file("照片.jpg", "not a picture at all")));
        refused("chain.refused.file-missing",
                () -> files.add(DeskFixture.LI_HERSELF, incident, temp.resolve("no.txt")));
        assertThatThrownBy(() -> files.add(DeskFixture.LI_HERSELF, incident, file("通知.txt", "机密★5年\n关于某事的通知")))
                .isInstanceOf(Refusal.class);
        assertThat(files.of(DeskFixture.LI_HERSELF, incident)).isEmpty();
        assertThat(course()).isEmpty();
    }

    @Test
    void ofARestrictedIncidentOthersSeeNoFile() throws IOException {
        Attachment kept = files.add(DeskFixture.LI_HERSELF, incident, file("现场名单.txt", "张三"));
        IncidentFixture.cases(desk, new NoRuns()).restrict(DeskFixture.LI_HERSELF, incident, List.of());
        refused("incident.refused.restricted", () -> files.of(DeskFixture.DESK, incident));
        refused("incident.refused.restricted", () -> files.save(DeskFixture.DESK, kept.id(), temp.resolve("x.txt")));
        refused("incident.refused.restricted", () -> files.add(DeskFixture.DESK, incident, file("另一份.txt", "王五")));
        assertThat(temp.resolve("x.txt")).doesNotExist();
    }
}
