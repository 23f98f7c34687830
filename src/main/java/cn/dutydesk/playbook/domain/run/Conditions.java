package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.playbook.domain.definition.Condition;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Whether conditions hold. */
final class Conditions {
    private Conditions() {
    }

    /** @param condition null for always; @param time what the bureau's clock shows */
    static boolean hold(@Nullable Condition condition, Facts facts, LocalTime time) {
        return switch (condition) {
            case null -> true;
            case Condition.All all -> all.parts().stream().allMatch(part -> hold(part, facts, time));
            case Condition.Any any -> any.parts().stream().anyMatch(part -> hold(part, facts, time));
            case Condition.Not not -> !hold(not.part(), facts, time);
            case Condition.Type type -> type.names().contains(facts.type());
            case Condition.AtLeast least -> facts.grade().compareTo(least.grade()) >= 0;
            case Condition.TimeOfDay day -> within(day, time);
            case Condition.KeyPeriod _ -> facts.keyPeriod();
            case Condition.Answered answered -> answered.answer().equals(facts.answers().get(answered.step()));
        };
    }

    private static boolean within(Condition.TimeOfDay day, LocalTime time) {
        boolean after = !time.isBefore(day.from());
        boolean before = time.isBefore(day.to());
        return day.from().isBefore(day.to()) ? after && before : after || before;
    }
}
