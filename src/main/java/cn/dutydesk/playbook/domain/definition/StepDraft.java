package cn.dutydesk.playbook.domain.definition;

import cn.dutydesk.playbook.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step being changed: begins as a given one, ends as another. Not for sharing between threads. */
public final class StepDraft {
    private String id;
    private String title;
    private String say;
    private @Nullable Condition when;
    private List<Level> levels;
    private List<Target> fallback;
    private @Nullable Limit limit;
    private Evidence evidence;
    private boolean optional;
    private String settles;
    private List<String> numbers;
    private Action action;

    public StepDraft(Step step) {
        id = step.id();
        title = step.title();
        say = step.say();
        when = step.when();
        levels = step.levels();
        fallback = step.fallback();
        limit = step.limit();
        evidence = step.evidence();
        optional = step.optional();
        settles = step.settles();
        numbers = step.numbers();
        action = step.action();
    }

    /** A new step that does no more than its action. */
    public StepDraft(String id, String title, Action action) {
        this(new Step(id, title, "", null, List.of(), List.of(), null, Evidence.NONE, false, "", List.of(), action));
    }

    public StepDraft id(String other) {
        id = other;
        return this;
    }

    public StepDraft title(String other) {
        title = other;
        return this;
    }

    public StepDraft say(String other) {
        say = other;
        return this;
    }

    public StepDraft when(@Nullable Condition other) {
        when = other;
        return this;
    }

    public StepDraft levels(List<Level> other) {
        levels = other;
        return this;
    }

    public StepDraft fallback(List<Target> other) {
        fallback = other;
        return this;
    }

    public StepDraft limit(@Nullable Limit other) {
        limit = other;
        return this;
    }

    public StepDraft evidence(Evidence other) {
        evidence = other;
        return this;
    }

    public StepDraft optional(boolean other) {
        optional = other;
        return this;
    }

    public StepDraft settles(String other) {
        settles = other;
        return this;
    }

    public StepDraft numbers(List<String> other) {
        numbers = other;
        return this;
    }

    public StepDraft action(Action other) {
        action = other;
        return this;
    }

    public Step step() {
        return new Step(id, title, say, when, levels, fallback, limit, evidence, optional, settles, numbers, action);
    }
}
