package cn.dutydesk.roster.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problem and roster files: what they say, and where they are wrong. */
class ProblemFileTest {
    @TempDir
    private Path folder;

    private Refusal refused(String from, String to) throws IOException {
        String text = Files.readString(Problems.file("S-1.json"));
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Path file = Files.writeString(folder.resolve("p.json"),
                text.substring(0, at) + to + text.substring(at + from.length()));
        return catchThrowableOfType(Refusal.class, () -> ProblemFile.read(file));
    }

    @Test
    void readsEveryPart() {
        Instance instance = Problems.read("S-1.json");
        assertThat(instance.people()).hasSize(30);
        assertThat(instance.calendar()).hasSize(28);
        assertThat(instance.posts()).extracting(Instance.Post::id)
                .containsExactly("LEAD", "DAY", "NIGHT", "STANDBY", "DRIVER");
        assertThat(instance.categories()).hasSize(10);
        assertThat(instance.tail()).isNotEmpty();
        assertThat(instance.preferences()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "format":"duty-roster/1" | "format":"roster/9"            | roster.problem.format    | format
            "days":28                | "days":29                      | roster.problem.days      | calendar
            "date":"2026-02-02"      | "date":"2026-02-03"            | roster.problem.order     | calendar[1].date
            "date":"2026-02-02"      | "date":"2. Februar"            | roster.problem.no-date   | calendar[1].date
            "id":"P002"              | "id":"P001"                    | roster.problem.twice     | people[1].id
            "quals":["LEAD"]         | "quals":["PILOT"]              | roster.problem.unknown   | people[0].quals[0]
            "maxPerMonth":8          | "maxPerMonth":-1               | roster.problem.no-number | people[0].maxPerMonth
            "maxPerMonth":8          | "maxPerMonth":99999999999999   | roster.problem.no-number | people[0].maxPerMonth
            "leader":true            | "leader":"yes"                 | roster.problem.no-truth  | people[0].leader
            "start":"2026-02-01"     | "starts":"2026-02-01"          | roster.problem.missing   | start
            "people":[               | "people":["P000",              | roster.problem.missing   | people[0].id
            """)
    void saysWhereItIsWrong(String from, String to, String code, String path) throws IOException {
        Refusal refusal = refused(from, to);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.args()).startsWith("p.json", path);
    }

    @Test
    void saysTheLineOfBrokenJson() throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), "{\"format\":\n  oops}");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ProblemFile.read(file))
                .satisfies(refusal -> assertThat(refusal.args()).startsWith("p.json", 2));
    }

    @Test
    void aRosterIsReadAsItWasWritten() throws IOException {
        Instance instance = Problems.read("S-1.json");
        List<Instance.Place> seats = Solver.solve(instance, Options.moves(1, 10_000), Progress.NONE).seats();
        StringWriter text = new StringWriter();
        RosterCsv.write(instance, seats, text);
        assertThat(RosterCsv.read(instance, Files.writeString(folder.resolve("r.csv"), "\uFEFF" + text)))
                .isEqualTo(seats);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-01,DAY,1,P009 | roster.rows.twice
            2026-03-01,DAY,1,P009 | roster.rows.outside
            2026-02-30,DAY,1,P009 | roster.rows.date
            2026-02-02,DAY,2,P009 | roster.rows.seat
            2026-02-02,DAY,0,P009 | roster.rows.seat
            2026-02-02,COOK,1,P009 | roster.rows.post
            2026-02-02,DAY,1,张三 | roster.rows.person
            2026-02-02,DAY,1 | roster.rows.columns
            """)
    void aWrongRowIsNamed(String row, String code) throws IOException {
        Path file = Files.writeString(folder.resolve("r.csv"),
                "date,post,seat,person\n2026-02-01,DAY,1,P008\n" + row + "\n");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RosterCsv.read(Problems.read("S-1.json"), file)).satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.args()).startsWith("r.csv", 3L);
                });
    }
}
