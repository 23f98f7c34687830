package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.domain.drill.Script;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a script of a drill. @param script null when there is an error */
public record ScriptReading(@Nullable Script script, List<Finding> findings) {
    public ScriptReading {
        findings = List.copyOf(findings);
    }
}
