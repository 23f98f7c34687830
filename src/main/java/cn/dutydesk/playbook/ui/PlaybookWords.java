package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.domain.definition.Contact;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Limit;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.StepTree;
import cn.dutydesk.playbook.domain.definition.Target;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of a playbook in words of the person's language. */
final class PlaybookWords {
    private static final String ARROW = " → ";

    private final Texts texts;

    PlaybookWords(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    String kind(StepKind kind) {
        return texts.of("editor.kind." + kind);
    }

    static String icon(StepKind kind) {
        return switch (kind) {
            case NOTIFY -> "mdi2b-bullhorn-outline";
            case ACKNOWLEDGE -> "mdi2p-phone-in-talk-outline";
            case CHECK -> "mdi2c-clipboard-check-outline";
            case DECIDE -> "mdi2h-help-rhombus-outline";
            case REPORT -> "mdi2f-file-document-outline";
            case WAIT -> "mdi2t-timer-sand";
            case PARALLEL -> "mdi2c-call-split";
            case REPEAT -> "mdi2r-repeat";
        };
    }

    /** 1 小时 30 分钟. */
    String span(Duration span) {
        StringBuilder made = new StringBuilder();
        part(made, span.toDays(), "editor.span.days");
        part(made, span.toHoursPart(), "editor.span.hours");
        part(made, span.toMinutesPart(), "editor.span.minutes");
        part(made, span.toSecondsPart(), "editor.span.seconds");
        return made.toString();
    }

    private void part(StringBuilder made, long amount, String key) {
        if (amount > 0) {
            made.append(made.isEmpty() ? "" : " ").append(texts.of(key, amount));
        }
    }

    /** 接报后 5 分钟. */
    String limit(Playbook playbook, Limit limit) {
        return from(playbook, limit.from(), span(limit.after()));
    }

    private String from(Playbook playbook, From from, String span) {
        return switch (from.kind()) {
            case TRIGGER -> texts.of("editor.from.TRIGGER", span);
            case START -> texts.of("editor.from.START", span);
            case HERE -> texts.of("editor.from.HERE", span);
            case STEP -> texts.of("editor.from.STEP", span, title(playbook, from.step()));
        };
    }

    /** The title of a step, or its id when there is no such step. */
    String title(Playbook playbook, String id) {
        return StepTree.find(playbook, id).map(Step::title).filter(title -> !title.isEmpty()).orElse(id);
    }

    /** What stands for a step in a list: its title, or its id. */
    static String title(Step step) {
        return step.title().isEmpty() ? step.id() : step.title();
    }

    String target(Playbook playbook, Target target) {
        return switch (target.kind()) {
            case HEAD, DESK -> texts.of("editor.target.short." + target.kind());
            case CONTACT -> playbook.contacts().stream().filter(contact -> contact.id().equals(target.name()))
                    .findFirst().map(Contact::name).orElse(target.name());
            default -> target.name();
        };
    }

    private String level(Playbook playbook, Level level) {
        return level.who().stream().map(target -> target(playbook, target)).collect(Collectors.joining("、"));
    }

    /** Whom a step calls, level after level: 带班领导 → 主要负责人; empty when it is for the desk. */
    String who(Playbook playbook, Step step) {
        return step.levels().stream().map(level -> level(playbook, level)).collect(Collectors.joining(ARROW));
    }

    /** The same with how long each level has to answer: 带班领导（2 分钟）→ 主要负责人. */
    String levels(Playbook playbook, Step step) {
        return step.levels().stream().map(level -> level.within() == null ? level(playbook, level)
                : level.again() == 0 ? texts.of("editor.level.timed-once", level(playbook, level), span(level.within()))
                : texts.of("editor.level.timed", level(playbook, level), span(level.within()), level.again()))
                .collect(Collectors.joining(ARROW));
    }

    String condition(Playbook playbook, Condition condition) {
        return switch (condition) {
            case Condition.All all -> joined(playbook, all.parts(), texts.of("editor.condition.and"));
            case Condition.Any any -> joined(playbook, any.parts(), texts.of("editor.condition.or"));
            case Condition.Not not -> texts.of("editor.condition.not", condition(playbook, not.part()));
            case Condition.Type type -> texts.of("editor.condition.type", String.join("、", type.names()));
            case Condition.AtLeast grade -> texts.of("editor.condition.grade",
                    texts.of("editor.grade." + grade.grade()));
            case Condition.TimeOfDay time -> texts.of("editor.condition.time", time.from().toString(),
                    time.to().toString());
            case Condition.KeyPeriod key -> texts.of("editor.condition.key-period");
            case Condition.Answered answered -> texts.of("editor.condition.answer",
                    title(playbook, answered.step()), answered.answer());
        };
    }

    private String joined(Playbook playbook, List<Condition> parts, String by) {
        return parts.stream().map(part -> condition(playbook, part)).collect(Collectors.joining(by));
    }

    /** The word on a branch: the answer, the name of the strand, the condition, or otherwise. */
    String branch(Playbook playbook, Branch branch) {
        if (!branch.name().isEmpty()) {
            return branch.name();
        }
        return branch.when() == null ? texts.of("editor.otherwise") : condition(playbook, branch.when());
    }

    /** The second line of a step: what it does, to whom, how often. */
    String detail(Playbook playbook, Step step) {
        return switch (step.action()) {
            case Action.Decide decide -> decide.question().isEmpty() ? texts.of("editor.detail.by-condition")
                    : decide.question();
            case Action.Report report -> report.to();
            case Action.Wait wait -> wait.until() != null ? texts.of("editor.detail.until", wait.until().toString())
                    : wait.span() == null ? "" : from(playbook, wait.from(), span(wait.span()));
            case Action.Parallel parallel -> texts.of(parallel.any() ? "editor.detail.any" : "editor.detail.all");
            case Action.Repeat repeat -> repeat(playbook, repeat);
            default -> step.levels().isEmpty() ? texts.of("editor.detail.desk") : who(playbook, step);
        };
    }

    private String repeat(Playbook playbook, Action.Repeat repeat) {
        String every = texts.of("editor.detail.every", span(repeat.every()));
        String until = repeat.until() == null ? "" : texts.of("editor.detail.repeat-until",
                condition(playbook, repeat.until()));
        String most = repeat.most() == 0 ? "" : texts.of("editor.detail.most", repeat.most());
        return every + until + most;
    }

    /** What a playbook is for: 突发事件 · 火灾. */
    String meantFor(String subject, List<String> types) {
        String kind = texts.of("editor.subject." + subject);
        return types.isEmpty() ? kind : kind + " · " + String.join("、", types);
    }
}
