package cn.dutydesk.warning.domain;

import cn.dutydesk.warning.WarningColour;
import java.util.Locale;
import java.util.Map;

/**
 * The colour of a warning: what its sender says in words ("红色", a parameter such as 预警颜色 or AwarenessLevel), else by
 * the severity of CAP: Extreme red, Severe orange, Moderate yellow, Minor blue.
 */
public final class Colours {
    private static final Map<WarningColour, String> CHINESE = Map.of(WarningColour.RED, "红色", WarningColour.ORANGE,
            "橙色", WarningColour.YELLOW, "黄色", WarningColour.BLUE, "蓝色");

    private Colours() {
    }

    public static WarningColour of(CapAlert.Info info) {
        for (Map.Entry<String, String> parameter : info.parameters().entrySet()) {
            String name = parameter.getKey().toLowerCase(Locale.ROOT);
            if (name.contains("colo") || name.contains("颜色") || name.contains("awareness_level")
                    || name.contains("预警级别") || name.contains("预警等级")) {
                WarningColour said = named(parameter.getValue());
                if (said != WarningColour.NONE) {
                    return said;
                }
            }
        }
        WarningColour title = named(info.headline());
        if (title != WarningColour.NONE) {
            return title;
        }
        return switch (info.severity()) {
            case "Extreme" -> WarningColour.RED;
            case "Severe" -> WarningColour.ORANGE;
            case "Moderate" -> WarningColour.YELLOW;
            case "Minor" -> WarningColour.BLUE;
            default -> WarningColour.NONE;
        };
    }

    /** The one colour the words name; none when they name several or no one. */
    private static WarningColour named(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        WarningColour found = WarningColour.NONE;
        for (Map.Entry<WarningColour, String> one : CHINESE.entrySet()) {
            String english = "\\b" + one.getKey().name().toLowerCase(Locale.ROOT) + "\\b";
            if (words.contains(one.getValue()) || small.strip().equals(one.getValue().substring(0, 1))
                    || java.util.regex.Pattern.compile(english).matcher(small).find()) {
                if (found != WarningColour.NONE) {
                    return WarningColour.NONE;
                }
                found = one.getKey();
            }
        }
        return found;
    }
}
