package cn.dutydesk.warning.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.warning.WarningColour;
import cn.dutydesk.warning.WarningView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How warnings read in sentences. */
public final class WarningWords {
    private static final int SHORT = 120;

    private final Texts texts;
    private final BureauClock clock;

    public WarningWords(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** 暴雨橙色预警, 暴雨橙色预警（演练）. */
    public String title(WarningView warning) {
        String event = shortened(warning.event(), SHORT);
        String plain = event.contains("预警") ? event
                : warning.colour() == WarningColour.NONE ? texts.of("warning.title-plain", event)
                : texts.of("warning.title-of", event, texts.of("warning.colour." + warning.colour()));
        return warning.exercise() ? texts.of("warning.title-exercise", plain) : plain;
    }

    /** Where it holds, shortened for a sentence. */
    public String area(WarningView warning) {
        return warning.area().isEmpty() ? texts.of("warning.area-unknown") : shortened(warning.area(), SHORT);
    }

    /** 2月18日 08:30. */
    public String time(Instant at) {
        return texts.shortDate(clock.local(at)) + " " + texts.time(clock.local(at));
    }

    static String shortened(String words, int most) {
        String line = words.replace('\n', ' ');
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }

    static Map<String, Object> state(WarningView view) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("identifier", view.identifier());
        state.put("event", view.event());
        state.put("colour", view.colour().name());
        state.put("expires", view.expires().toString());
        state.put("state", view.state().name());
        state.put("staffing", view.staffing());
        return state;
    }
}
