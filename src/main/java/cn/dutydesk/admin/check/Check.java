package cn.dutydesk.admin.check;

import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Health;
import cn.dutydesk.admin.Topic;

/** Looks at one thing. */
public interface Check {
    Topic topic();

    /** Looks now. Blocks; may throw, which the doctor reports. */
    Finding look();

    /** All is well. */
    default Finding ok(String words) {
        return new Finding(topic(), Health.OK, words, "");
    }

    /** It works, but somebody should look at it. */
    default Finding warn(String words, String advice) {
        return new Finding(topic(), Health.WARN, words, advice);
    }

    /** It does not work. */
    default Finding bad(String words, String advice) {
        return new Finding(topic(), Health.BAD, words, advice);
    }
}
