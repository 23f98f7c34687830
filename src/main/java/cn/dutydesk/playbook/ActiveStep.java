package cn.dutydesk.playbook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that is open now, as the desk, the alarms and the leader's view show it.
 *
 * @param key       the step within its run: its id, and the round behind a {@code #} in a repeat
 * @param say       words to say, may be empty
 * @param since     when it began
 * @param due       its limit, or null
 * @param asked     whom it waits for now, the last called first; empty when it is for whoever sits at the desk
 * @param level     how often it climbed; 0 for nobody above the first
 * @param acknowledged whether somebody has it in hand, and it is open only because it may expire
 * @param answers   of a question: what may be answered
 * @param evidence  what must be given when it is done
 * @param items     things to tick within it
 * @param clock     the clock of the matter it settles, or empty
 * @param optional  whether it may be skipped without permission
 * @param report    of a report: which; else null
 * @param recipient of a report: to whom; else empty
 * @param numbers   telephone numbers that belong to the step, as "name number"
 */
public record ActiveStep(long runId, String key, String playbook, Matter matter, StepKind kind, String title,
        String say, Instant since, @Nullable Instant due, List<Asked> asked, int level, boolean acknowledged,
        List<String> answers, Evidence evidence, List<String> items, String clock, boolean optional,
        @Nullable ReportKind report, String recipient, List<String> numbers) {
    public ActiveStep {
        asked = List.copyOf(asked);
        answers = List.copyOf(answers);
        items = List.copyOf(items);
        numbers = List.copyOf(numbers);
    }

    /** Time left; negative when late. Null without limit. */
    public @Nullable Duration left(Instant now) {
        return due == null ? null : Duration.between(now, due);
    }

    /**
     * Somebody called for the step who has not answered.
     *
     * @param ask     number of the call within the step
     * @param why     why this person: 带班领导, 分管副局长, 代 …
     * @param phone   empty when none is known
     * @param at      when last called
     * @param snoozed until when the person asked not to be called again, or null
     */
    public record Asked(int ask, @Nullable Long personId, String name, String title, String phone, String why,
            Instant at, @Nullable Instant snoozed) {
    }
}
