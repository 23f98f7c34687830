package cn.dutydesk.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.Entities;
import cn.dutydesk.app.TestBureau;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.domain.PersonWish;
import cn.dutydesk.reading.FileGuard;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every stored text passes the marking guard, or is made by the program out of what passed it. A new stored class whose
 * room never asks the guard fails here until it does, or until its reason stands in the list.
 */
class GuardedTextTest {
    private static final Path CODE = Path.of("src/main/java/cn/dutydesk");
    private static final Pattern GUARD = Pattern
            .compile("Wording\\.clean\\(|MarkingGuard\\.check\\(|LeakGuard\\.clean\\("
                    + "|FormRules\\.keepable\\(|Marking\\.find\\(|FileGuard\\.check\\(|ReadyFile\\.read\\(|extends Classified");

    /** Stored texts that nobody types, with the reason. */
    private static final Map<String, String> MADE = new TreeMap<>(Map.ofEntries(
            Map.entry("AuditEntry",
                    "the record: what was stored, which passed, and refusals, which name the mark alone"),
            Map.entry("AuditHead", "a hash"),
            Map.entry("SealRow", "hashes, keys and a signature"),
            Map.entry("BackupRow", "names and outcomes made by the program"),
            Map.entry("HandoverRecord", "the signed sheet: form and lines that passed"),
            Map.entry("OverstayRow", "names of people"),
            Map.entry("AttachmentRow", "a kept file of a report"),
            Map.entry("CourseHead", "a hash"),
            Map.entry("LinkRow", "who linked what"),
            Map.entry("ReportFileRow", "name and hash of a file that passed in ReportFiles"),
            Map.entry("ReportHead", "a hash"),
            Map.entry("SituationRow", "who said which situation from a list"),
            Map.entry("LeakHead", "a hash"),
            Map.entry("Notice", "words made of what passed"),
            Map.entry("NoticeAttempt", "what a server answered"),
            Map.entry("DowntimeRow", "made by the program"),
            Map.entry("LateRow", "made by the program"),
            Map.entry("PulseRow", "made by the program"),
            Map.entry("RunAskRow", "names and steps of a playbook that passed"),
            Map.entry("RunFileRow", "name and hash of a file that passed in RunFiles"),
            Map.entry("RunTraceRow", "names and steps of a playbook that passed"),
            Map.entry("SummaryRow", "the name of a published playbook, whose text passed"),
            Map.entry("ClimbStep", "names and words made by the program"),
            Map.entry("CalendarFileRow", "a path of this machine"),
            Map.entry("HistoryRow", "names of people and of the file they came from"),
            Map.entry("NoticeRow", "made by the program"),
            Map.entry("ScanRun", "paths of this machine"),
            Map.entry("ScanGap", "paths of this machine: index data of what a scan found"),
            Map.entry("ScanFolder", "paths of this machine"),
            Map.entry("InventoryRow", "the signed list of what passed"),
            Map.entry("NoticeSigned", "the program's own notice"),
            Map.entry("QuizAnswer", "questions that passed and letters of answers"),
            Map.entry("ReminderRow", "a key"),
            Map.entry("Recovery", "a hash"),
            Map.entry("AccountSession", "a sign-in name that passed and the names of machines"),
            Map.entry("PasswordPast", "a hash"),
            Map.entry("SecondFactor", "made by the program"),
            Map.entry("AssignmentRow", "codes of items"),
            Map.entry("ResponsibilityLetter", "made of the words of a post, which passed, and names"),
            Map.entry("FindingFileRow", "name and hash of a file that passed in FindingFiles"),
            Map.entry("ReceivedDocument", "passes in Classified, which its room's index data go through"),
            Map.entry("DocumentStep", "passes in Classified, which its room's index data go through")));

    private static boolean holdsText(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.getType() == String.class
                && !Modifier.isStatic(field.getModifiers()));
    }

    @Test
    void everyStoredTextIsGuardedOrMadeByTheProgram() throws IOException {
        Map<Path, String> code = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.put(file, Files.readString(file));
            }
        }
        Set<String> bare = new TreeSet<>();
        for (Class<?> type : Entities.ALL) {
            Path room = CODE.resolve(type.getPackageName().substring("cn.dutydesk.".length()).split("\\.")[0]);
            Pattern name = Pattern.compile("\\b" + type.getSimpleName() + "\\b");
            boolean guarded = code.entrySet().stream().filter(file -> file.getKey().startsWith(room))
                    .anyMatch(file -> GUARD.matcher(file.getValue()).find() && name.matcher(file.getValue()).find());
            if (holdsText(type) && !guarded && !MADE.containsKey(type.getSimpleName())) {
                bare.add(type.getSimpleName());
            }
        }
        assertThat(bare).as("stored texts nobody guards").isEmpty();
    }

    @Test
    void doorsThatTakeTextRefuseAMark() throws IOException {
        String mark = "通知 机密★20年";
        Actor keeper = new Actor(90, "paiban", "排班员", Set.of(Role.ROSTER_KEEPER), null);
        try (TestBureau at = new TestBureau("2026-03-16T10:00")) {
            refused(() -> at.bureau.people.add(keeper, new PersonWish("张三", mark, "", "", false, List.of(), "")));
            refused(() -> at.bureau.people.add(keeper, new PersonWish("张三", "办公室", "", "", false, List.of(), mark)));
            refused(() -> at.bureau.calendar.addPeriod(keeper, new KeyPeriod(0, mark, LocalDate.of(2026, 5, 1),
                    LocalDate.of(2026, 5, 3), 0, "")));
            refused(() -> at.bureau.calendar.addPeriod(keeper, new KeyPeriod(0, "两会", LocalDate.of(2026, 5, 1),
                    LocalDate.of(2026, 5, 3), 0, mark)));
        }
        refused(() -> FileGuard.check("a.txt", mark.getBytes(java.nio.charset.Charset.forName("GB18030"))));
        refused(() -> FileGuard.check("秘密★1年.txt", "正常".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("marking.refused"));
    }
}
