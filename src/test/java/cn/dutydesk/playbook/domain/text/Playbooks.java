package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.domain.definition.Contact;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Limit;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.Target;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random playbooks of any shape the format can say, meaningful or not. The same for the same seed. */
public final class Playbooks {
    private static final String[] WORDS = {"报", "带班领导", "a: b", "# no", "- x", "'", "\"", "110", "0x1F", "true",
            "null", "~", "{time}", "[a]", "*a", "&b", "!c", "%d", "@e", "|", ">", "a\\nb", "😀", "值\u3000守", "a,b",
            "a #b", "？", "?", ":", "=", "<<", "1.5", "08:30", "2026-01-01", "\u200b", "\u2028x", "yes", ".inf", "a\tb"};
    private final Random random;
    private int ids;

    public Playbooks(long seed) {
        random = new Random(seed);
    }

    public Playbook next() {
        ids = 0;
        return new Playbook("p" + random.nextInt(1000) + "-x", line(), maybe(""), one("incident", "check", "handover",
                "self-check", "leak"), some(3, this::line), maybe(""), text(), text(), span(),
                some(3, () -> new Contact(id(), line(), line())), steps(0));
    }

    private List<Step> steps(int depth) {
        return some(depth == 0 ? 5 : 3, () -> step(depth));
    }

    private Step step(int depth) {
        String id = id();
        Action action = action(depth);
        return new Step(id, line(), text(), random.nextBoolean() ? null : condition(0), some(3, this::level),
                some(2, () -> target(0)), random.nextBoolean() ? null : new Limit(span(), from()),
                one(Evidence.values()), random.nextBoolean(), one("", "leader", "chief", "phone", "written"),
                some(2, this::known), action);
    }

    private Action action(int depth) {
        return switch (random.nextInt(depth > 2 ? 5 : 8)) {
            case 0 -> new Action.Notify();
            case 1 -> new Action.Acknowledge(random.nextBoolean(), random.nextBoolean() ? null : span(),
                    random.nextBoolean() ? "" : known());
            case 2 -> new Action.Check(some(3, this::line));
            case 3 -> new Action.Report(one(ReportKind.values()), line(), random.nextBoolean());
            case 4 -> random.nextBoolean() ? new Action.Wait(span(), from(), null)
                    : new Action.Wait(null, From.HERE, clock());
            case 5 -> decide(depth);
            case 6 -> new Action.Parallel(atLeastOne(() -> new Branch(line(), null, steps(depth + 1))),
                    random.nextBoolean());
            default -> new Action.Repeat(span(), random.nextInt(3), random.nextBoolean() ? null : condition(0),
                    steps(depth + 1));
        };
    }

    private Action decide(int depth) {
        return random.nextBoolean()
                ? new Action.Decide(line(), atLeastOne(() -> new Branch(line(), null, steps(depth + 1))))
                : new Action.Decide("", atLeastOne(() -> new Branch(maybe(""),
                        random.nextInt(3) == 0 ? null : condition(0), steps(depth + 1))));
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth > 2 ? 5 : 8)) {
            case 0 -> new Condition.Type(atLeastOne(this::line));
            case 1 -> new Condition.AtLeast(one(Grade.values()));
            case 2 -> new Condition.TimeOfDay(clock(), clock());
            case 3 -> new Condition.KeyPeriod();
            case 4 -> new Condition.Answered(known(), line());
            case 5 -> new Condition.All(atLeastOne(() -> condition(depth + 1)));
            case 6 -> new Condition.Any(atLeastOne(() -> condition(depth + 1)));
            default -> new Condition.Not(condition(depth + 1));
        };
    }

    private Level level() {
        return new Level(some(3, () -> target(0)), random.nextBoolean() ? null : span(), random.nextInt(3));
    }

    private Target target(int depth) {
        Target.Kind kind = one(Target.Kind.values());
        String name = switch (kind) {
            case HEAD, DESK -> "";
            case CONTACT -> known();
            default -> line();
        };
        return new Target(kind, name, depth > 1 || random.nextBoolean() ? null : target(depth + 1));
    }

    private From from() {
        return one(From.TRIGGER, From.START, From.HERE, From.end(known()));
    }

    private Duration span() {
        return Duration.ofSeconds(random.nextInt(4) == 0 ? random.nextInt(400_000_000) : random.nextInt(7200));
    }

    private LocalTime clock() {
        return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    private String id() {
        return "s" + ++ids;
    }

    private String known() {
        return "s" + (1 + random.nextInt(ids + 1));
    }

    private String maybe(String otherwise) {
        return random.nextBoolean() ? otherwise : line();
    }

    private String line() {
        StringBuilder made = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            made.append(one(WORDS)).append(random.nextBoolean() ? " " : "");
        }
        return made.toString().strip();
    }

    private String text() {
        return String.join(one("\n", "\n\n", "\n  ", " \n", "\n\t"), some(4, this::line)).strip();
    }

    private <T> List<T> some(int most, Supplier<T> make) {
        List<T> made = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            made.add(make.get());
        }
        return made;
    }

    private <T> List<T> atLeastOne(Supplier<T> make) {
        List<T> made = new ArrayList<>(some(2, make));
        made.add(make.get());
        return made;
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
