package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.playbook.Grade;
import java.util.Map;

/**
 * What conditions look at, beside the time.
 *
 * @param keyPeriod whether today lies in a key period
 * @param answers   answers given, by id of the decision
 */
public record Facts(String type, Grade grade, boolean keyPeriod, Map<String, String> answers) {
    public Facts {
        answers = Map.copyOf(answers);
    }
}
