package cn.dutydesk.desk.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Discretion;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.domain.FollowUpItem;
import cn.dutydesk.security.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What only named people may know of follow-up items: for all others they stand there without their words. */
final class ItemVeil {
    private final Discretion discretion;
    private final Texts texts;

    ItemVeil(Discretion discretion, Texts texts) {
        this.discretion = discretion;
        this.texts = texts;
    }

    /** Whether only named people may read it. */
    boolean kept(FollowUpItem item) {
        return discretion.restricted(item.subject(), item.subjectId());
    }

    /** @throws Refusal when an item about this thing is kept from the actor */
    void demandSeen(Actor who, String subject, @Nullable Long subjectId) {
        if (discretion.keeps(who, subject, subjectId)) {
            throw new Refusal("desk.refused.item-restricted");
        }
    }

    /** What stands in place of its words. @param number "" where it has none */

    String masked(String number, long id) {
        return texts.of("desk.item.restricted", number.isEmpty() ? String.valueOf(id) : number);
    }

    /** Items as the actor may see them; null for what everybody may. */
    List<ItemView> shown(List<ItemView> items, @Nullable Actor who) {
        Map<String, Set<Long>> restricted = new HashMap<>();
        return items.stream().map(item -> {
            boolean hidden = item.subjectId() != null && restricted.computeIfAbsent(item.subject(),
                    discretion::restricted).contains(item.subjectId())
                    && (who == null || !discretion.sees(who, item.subject(), item.subjectId()));
            return hidden ? item.masked(masked(item.supervision().number(), item.id())) : item;
        }).toList();
    }
}
