package cn.dutydesk.admin.check;

import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import java.util.List;
import java.util.function.Supplier;

/** None of the shipped components is known to be weak, and what is known is not half a year old. */
public final class ComponentCheck implements Check {
    private static final int FRESH_DAYS = 180;

    private final Texts texts;
    private final BureauClock clock;
    private final List<Components.Component> shipped;
    private final Supplier<Components.Known> known;

    /** @param known gives null when there is no list */
    public ComponentCheck(Texts texts, BureauClock clock, List<Components.Component> shipped,
            Supplier<Components.Known> known) {
        this.texts = texts;
        this.clock = clock;
        this.shipped = shipped;
        this.known = known;
    }

    @Override
    public Topic topic() {
        return Topic.COMPONENTS;
    }

    @Override
    public Finding look() {
        Components.Known list = known.get();
        String advice = texts.of("admin.doctor.components-do");
        if (list == null) {
            return warn(texts.of("admin.doctor.components-none", shipped.size()), advice);
        }
        List<String> weak = Components.weak(shipped, list.weaknesses());
        String day = texts.date(list.asOf().atStartOfDay());
        if (!weak.isEmpty()) {
            return bad(texts.of("admin.doctor.components-weak", String.join(", ", weak)), advice);
        }
        boolean old = list.asOf().plusDays(FRESH_DAYS).isBefore(clock.today());
        return old ? warn(texts.of("admin.doctor.components-old", day), advice)
                : ok(texts.of("admin.doctor.components-good", shipped.size(), day));
    }
}
