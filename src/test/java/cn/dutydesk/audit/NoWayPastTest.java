package cn.dutydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.audit.domain.AuditEntry;
import cn.dutydesk.audit.domain.SealRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;

/** No code of the program changes or removes a link or a seal, and none writes rows where the record does not see it. */
class NoWayPastTest {
    private static final Pattern WRITING = Pattern.compile(
            "(?i)\"\\s*(delete(?: from)?|update|insert into|truncate table|merge into)\\s+([a-z_]+)");
    /** Statements past the session: bytes of files, which belong to a row that is covered, and the index of the log. */
    private static final Set<String> ALLOWED = Set.of("incident_report_piece", "finding_piece", "selfcheck_piece",
            "log_block", "log_block_list", "log_gram", "FreshWording");

    @Test
    void statementsPastTheSessionTouchNothingTheRecordVouchesFor() throws IOException {
        List<String> found = new ArrayList<>();
        int statements = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = WRITING.matcher(Files.readString(file));
                while (matcher.find()) {
                    statements++;
                    if (!ALLOWED.contains(matcher.group(2))) {
                        found.add(file.getFileName() + ": " + matcher.group());
                    }
                }
            }
        }
        // FilePieces names its table by a constructor; its statement ends before the name and is not met here.
        assertThat(found).isEmpty();
        assertThat(statements).as("the pattern still finds the known ones").isGreaterThanOrEqualTo(5);
    }

    @Test
    void migrationsOnlyAddToTheRecord() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("resources/db/migration"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                assertThat(Files.readString(file).toLowerCase()).as(file.toString())
                        .doesNotContain("delete from audit_", "update audit_", "drop table audit_",
                                "truncate table audit_");
            }
        }
    }

    @Test
    void linksAndSealsAreNeverWrittenTwice() {
        assertThat(AuditEntry.class).hasAnnotation(Immutable.class);
        assertThat(SealRow.class).hasAnnotation(Immutable.class);
    }
}
