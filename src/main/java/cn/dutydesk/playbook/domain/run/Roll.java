package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Target;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** What the machine must know of the bureau and cannot know by itself. Gives the same answer to the same question. */
public interface Roll {
    /** Who answers to a target at the instant, deputies included; empty when nobody does. */
    List<Callee> callees(Playbook playbook, Target target, Instant at);

    /** What the bureau's clock shows. */
    LocalDateTime local(Instant at);

    /** The instant at which the bureau's clock shows that. */
    Instant instant(LocalDateTime local);
}
