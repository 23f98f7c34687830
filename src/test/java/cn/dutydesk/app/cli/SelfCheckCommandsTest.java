package cn.dutydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.cli.Line.Answer;
import cn.dutydesk.people.domain.PersonWish;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code selfcheck export} as other programs call it. */
class SelfCheckCommandsTest {
    private static final Actor KEEPER = new Actor(90, "paiban", "排班员", Set.of(Role.ROSTER_KEEPER), null);
    private static final Actor OFFICER = new Actor(91, "baomi", "保密员", Set.of(Role.CONFIDENTIALITY_OFFICER), null);

    @Test
    void writesTheMonthInEveryFormatAndSaysWhatIsMissing(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        Line line = new Line(data, "2026-01-20T09:00").init().as(Role.DUTY_OFFICER);
        line.cli().onBureau((bureau, who) -> {
            long person = bureau.people.add(KEEPER, new PersonWish("陈立", "办公室", "", "", false, List.of(), ""));
            bureau.confidential.selfcheck.plans.begin(OFFICER, "items-59",
                    bureau.directory.byId(person).orElseThrow().departmentId(), YearMonth.of(2026, 1));
            return bureau.confidential.selfcheck.pass.pass(line.clock.instant());
        });
        for (String format : List.of("xlsx", "docx", "json")) {
            Path file = folder.resolve("month." + format);
            Answer answer = line.run("selfcheck", "export", "--month", "2026-01", "--format", format, "--out",
                    file.toString());
            assertThat(answer.exit()).as(answer.err()).isZero();
            assertThat(file).isNotEmptyFile();
        }
        assertThat(JsonMapper.builder().build().readTree(Files.readString(folder.resolve("month.json")))
                .at("/result/items").size()).isEqualTo(59);
        Path none = folder.resolve("none.xlsx");
        Answer missing = line.run("selfcheck", "export", "--month", "2025-12", "--format", "xlsx", "--out",
                none.toString());
        assertThat(missing.exit()).isNotZero();
        assertThat(missing.err()).contains("2025年12月没有自查自评");
        assertThat(none).doesNotExist();
        assertThat(line.run("selfcheck", "export", "--month", "soon", "--format", "xlsx", "--out", none.toString())
                .exit()).isEqualTo(2);
    }
}
