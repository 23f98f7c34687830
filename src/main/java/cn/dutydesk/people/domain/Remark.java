package cn.dutydesk.people.domain;

import cn.dutydesk.people.PersonStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a person's status out of the remark beside the name. */
final class Remark {
    private static final Pattern OVER = Pattern.compile("结束|期满|已返|返岗|已回");
    private static final Map<Pattern, PersonStatus> WORDS = words();

    private Remark() {
    }

    /** The status a remark states; null when it states none that is known. */
    static @Nullable PersonStatus status(String remark) {
        if (remark.isEmpty()) {
            return PersonStatus.ON_POST;
        }
        if (OVER.matcher(remark).find()) {
            return null;
        }
        return WORDS.entrySet().stream().filter(word -> word.getKey().matcher(remark).find()).map(Map.Entry::getValue)
                .findFirst().orElse(null);
    }

    private static Map<Pattern, PersonStatus> words() {
        Map<Pattern, PersonStatus> words = new LinkedHashMap<>();
        words.put(Pattern.compile("调离|调出|退休|离职|辞职"), PersonStatus.LEFT);
        words.put(Pattern.compile("借调|抽调|挂职"), PersonStatus.SECONDED);
        words.put(Pattern.compile("驻村|第一书记"), PersonStatus.VILLAGE);
        words.put(Pattern.compile("哺乳|产假"), PersonStatus.NURSING);
        words.put(Pattern.compile("孕"), PersonStatus.PREGNANT);
        words.put(Pattern.compile("病假|病休"), PersonStatus.SICK);
        words.put(Pattern.compile("脱产|跟班学习"), PersonStatus.TRAINING);
        words.put(Pattern.compile("^(在岗|在职|正常)$"), PersonStatus.ON_POST);
        return words;
    }
}
