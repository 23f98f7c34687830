package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.SwapCheck;
import cn.dutydesk.roster.SwapKind;
import cn.dutydesk.roster.SwapState;
import cn.dutydesk.roster.SwapStep;
import cn.dutydesk.roster.SwapView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Swaps and duties in words, the same wherever they are shown. */
final class SwapWords {
    private final Texts texts;
    private final BureauClock clock;

    SwapWords(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** 李晓雨 10月5日的值班员主班 ⇄ 陈立 10月9日的值班员主班. */
    String what(SwapView swap) {
        return (swap.kind() == SwapKind.TRADE
                ? Remark.of("swap.what.TRADE", swap.asker(), swap.given().words(), swap.other(),
                        Objects.requireNonNull(swap.taken()).words())
                : Remark.of("swap.what." + swap.kind(), swap.asker(), swap.given().words(), swap.other()))
                .words(texts);
    }

    String day(LocalDate day) {
        return texts.shortDate(day) + " " + texts.weekday(day);
    }

    String stamp(Instant at) {
        return texts.shortDate(clock.local(at)) + " " + texts.time(clock.local(at));
    }

    /** 08:30–次日 08:30. */
    String hours(TimeRange shift) {
        boolean over = !clock.local(shift.from()).toLocalDate().equals(clock.local(shift.to()).toLocalDate());
        return texts.of(over ? "mine.hours-over" : "mine.hours", texts.time(clock.local(shift.from())),
                texts.time(clock.local(shift.to())));
    }

    /** A tag for a day that is no working day; null for one that is. */
    @Nullable
    Label dayTag(Day day) {
        if (day.kind() == DayKind.WORKDAY) {
            return null;
        }
        return Ui.tag(day.name().isEmpty() ? texts.of("board.kind." + day.kind()) : day.name(),
                day.kind() == DayKind.HOLIDAY ? Tone.HOLIDAY : Tone.NEUTRAL);
    }

    Label state(SwapView swap) {
        if (swap.unconfirmed()) {
            return Ui.tag(texts.of("mine.unconfirmed"), Tone.WARN);
        }
        return Ui.tag(texts.of("swap.state." + swap.state()), switch (swap.state()) {
            case ASKED, CONSENTED -> Tone.ACCENT;
            case IN_FORCE -> Tone.OK;
            case DECLINED, REFUSED, UNDONE, WITHDRAWN -> Tone.NEUTRAL;
        });
    }

    /** What the check found, one strip for what stands against it, one for wishes; "all well" when there is nothing. */
    Node check(SwapCheck check) {
        VBox box = Ui.column(6);
        check.moved().forEach(moved -> box.getChildren().add(Ui.strip(moved.words(texts), Tone.URGENT)));
        check.hard().forEach(conflict -> box.getChildren().add(Ui.strip(rule(conflict), Tone.URGENT)));
        check.soft().forEach(conflict -> box.getChildren().add(Ui.strip(rule(conflict), Tone.WARN)));
        if (box.getChildren().isEmpty()) {
            box.getChildren().add(Ui.strip(texts.of("mine.check.well"), Tone.OK));
        }
        return box;
    }

    private String rule(Conflict conflict) {
        return texts.of("mine.check.rule", texts.of("roster.rule.name." + conflict.rule()),
                conflict.why().words(texts));
    }

    /** In one line: what stands against it, or that nothing does. */
    String brief(SwapCheck check) {
        List<String> found = new ArrayList<>();
        check.moved().forEach(moved -> found.add(moved.words(texts)));
        check.conflicts().forEach(conflict -> found.add(texts.of("roster.rule.name." + conflict.rule())));
        return found.isEmpty() ? texts.of("mine.check.well") : String.join("；", found);
    }

    /** 10月3日 09:12 批准 周建国; the reason of the swap itself stands beside it already. */
    String trace(SwapView.Trace step) {
        String who = step.forId() == 0 ? step.by() : texts.of("mine.on-behalf", step.by(), step.forWhom());
        String plain = texts.of("mine.trace", stamp(step.at()), texts.of("swap.step." + step.step()), who);
        boolean said = step.words().isEmpty() || step.step() == SwapStep.ASK || step.step() == SwapStep.TAKE_OVER;
        return said ? plain : texts.of("mine.trace-words", plain, step.words());
    }

    String traces(SwapView swap) {
        return swap.trace().stream().map(this::trace).collect(Collectors.joining("\n"));
    }

    static boolean undoable(SwapView swap, Instant now) {
        return swap.state() == SwapState.IN_FORCE && begins(swap.given().shift(), now)
                && (swap.taken() == null || begins(swap.taken().shift(), now));
    }

    private static boolean begins(@Nullable TimeRange shift, Instant now) {
        return shift != null && shift.from().isAfter(now);
    }
}
