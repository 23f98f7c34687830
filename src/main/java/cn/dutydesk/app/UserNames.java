package cn.dutydesk.app;

import cn.dutydesk.people.domain.Pinyin;
import java.util.stream.Collectors;

/** Sign-in names for people, from how their names sound. */
public final class UserNames {
    private static final int MOST = 28;

    private UserNames() {
    }

    /** The name in pinyin, small letters only; a number where that is too short. */
    public static String of(String name, long personId) {
        String spelled = Pinyin.readings(name).stream().map(readings -> readings.isEmpty() ? "" : readings.getFirst())
                .collect(Collectors.joining()).replaceAll("[^a-z]", "");
        return spelled.length() < 2 ? "duty" + personId : spelled.substring(0, Math.min(MOST, spelled.length()));
    }
}
