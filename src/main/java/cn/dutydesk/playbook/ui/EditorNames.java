package cn.dutydesk.playbook.ui;

import cn.dutydesk.playbook.domain.definition.Target;
import java.util.List;

/** Names the bureau knows, offered while somebody is named in a step. */
public interface EditorNames {
    /** Known posts, duties or people like what was typed; called on a background thread. */
    List<String> like(Target.Kind kind, String typed);
}
