package cn.dutydesk.playbook.domain.drill;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Target;
import cn.dutydesk.playbook.domain.drill.Script.Deed;
import cn.dutydesk.playbook.domain.drill.Script.Line;
import cn.dutydesk.playbook.domain.drill.Script.Otherwise;
import cn.dutydesk.playbook.domain.run.Callee;
import cn.dutydesk.playbook.domain.run.Facts;
import cn.dutydesk.playbook.domain.run.Roll;
import cn.dutydesk.playbook.domain.text.PlaybookReader;
import cn.dutydesk.playbook.service.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The built-in playbooks, and a bureau of seven for their drills. */
public final class DrillFixture {
    public static final Instant START = Instant.parse("2026-02-16T18:02:00Z");
    public static final Cast CAST = new Cast("李晓雨", "（演练）已办", "（演练）", "演练时间到");
    public static final Words WORDS = new Words(new Texts(Texts.CHINESE));

    private static final Map<String, Callee> PEOPLE = Map.of(
            "带班领导", new Callee(1L, "周建国", "副局长", "13800002201", "带班领导"),
            "", new Callee(2L, "马志远", "局长", "13800002200", "主要负责人"),
            "分管办公室", new Callee(3L, "钱卫东", "副局长", "13800002203", "分管办公室"),
            "分管纳税服务", new Callee(4L, "沈月华", "副局长", "13800002204", "分管纳税服务"),
            "办税厅负责人", new Callee(5L, "赵敏", "主任", "13600007718", "办税厅负责人"));

    /** Everybody is there but who is not in the bureau. */
    public static final Roll ROLL = new Roll() {
        @Override
        public List<Callee> callees(Playbook playbook, Target target, Instant at) {
            if (PEOPLE.containsKey(target.name())) {
                return List.of(PEOPLE.get(target.name()));
            }
            return target.deputy() == null ? List.of() : callees(playbook, target.deputy(), at);
        }

        @Override
        public LocalDateTime local(Instant at) {
            return LocalDateTime.ofInstant(at, BureauClock.DEFAULT_ZONE);
        }

        @Override
        public Instant instant(LocalDateTime local) {
            return local.atZone(BureauClock.DEFAULT_ZONE).toInstant();
        }
    };

    private DrillFixture() {
    }

    /** Every code of the playbooks that come with the program. */
    public static List<String> codes() {
        return text("index.txt").lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.replace(".yaml", "")).toList();
    }

    public static Playbook builtIn(String code) {
        return new PlaybookReader().read(text(code + ".yaml")).playbook();
    }

    private static String text(String name) {
        try (InputStream in = DrillFixture.class.getResourceAsStream("/playbooks/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DrillRun run(Playbook playbook, Script script) {
        return new DrillRun(ROLL, new Plan(playbook), new Facts("", Grade.SERIOUS, false, Map.of()), script, CAST,
                START);
    }

    /** A night at the hall after half an hour: the leader did not answer, the chief did, the hall was slow. */
    public static DrillRun halfHour() {
        DrillRun run = run(builtIn("hall-crowding"), nightScript());
        run.to(START.plus(Duration.ofMinutes(32)));
        return run;
    }

    /** The leader does not answer, the chief does, the hall is slow, the written report is not made. */
    public static Script nightScript() {
        return new Script("夜间拥堵", null, "", Grade.SERIOUS, Otherwise.PROMPT, List.of(
                new Line(1, "tell-leader", "带班领导", null, null, Deed.SILENT, "", 0),
                new Line(2, "tell-leader", "分管办公室", null, null, Deed.NOT_REACHED, "", 0),
                new Line(3, "tell-leader", "主要负责人", null, Duration.ofSeconds(100), Deed.ACKNOWLEDGE, "", 0),
                new Line(4, "written-report", "", null, null, Deed.SILENT, "", 0),
                new Line(5, "add-hands", "", null, Duration.ofMinutes(14), Deed.DONE, "增派导税员 4 人，开放备用窗口 3 个", 0),
                new Line(6, "eased", "", null, Duration.ofMinutes(1), Deed.ANSWER, "没有下降", 0),
                new Line(7, "tell-group", "", null, null, Deed.SILENT, "", 0)));
    }

    /** To the end. */
    public static DrillRun ended(String code, Script script) {
        DrillRun run = run(builtIn(code), script);
        run.finish();
        return run;
    }

}
