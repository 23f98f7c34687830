package cn.dutydesk.playbook.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What somebody does about an active step. {@code ask} is the number of the call. */
public sealed interface Deed {
    /** The called person says so himself: 确认收到. */
    record Acknowledge(int ask) implements Deed {
    }

    /** The called person was reached by telephone: 已接通. */
    record Reached(int ask) implements Deed {
    }

    /** 未接通. */
    record NotReached(int ask, boolean voicemail) implements Deed {
    }

    /** 拒绝. */
    record Refuse(int ask, String reason) implements Deed {
    }

    /** 转交. */
    record Delegate(int ask, long personId) implements Deed {
    }

    /** 稍后再呼. */
    record Snooze(int ask, Duration span) implements Deed {
    }

    /** 立即升级. */
    record Climb() implements Deed {
    }

    /** 已完成, 已报告. @param files evidence; may be empty */
    record Done(String words, List<Path> files) implements Deed {
        public Done {
            files = List.copyOf(files);
        }
    }

    /** The answer to a question. */
    record Answer(String answer) implements Deed {
    }

    /** 跳过. */
    record Skip(String reason) implements Deed {
    }
}
