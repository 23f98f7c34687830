package cn.dutydesk.app.window;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;

/**
 * Logs once that something which is tried every few seconds fails, and once that it works again. Each time would push
 * everything else out of the logs in a night. Any thread.
 */
final class Failing {
    private final Logger log;
    private final String what;
    private final Set<Object> failing = ConcurrentHashMap.newKeySet();

    /** @param what is tried, for the log */
    Failing(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    void failed(Object one, RuntimeException why) {
        if (failing.add(one)) {
            log.error("{} failed; it is tried again and told when it works", what, why);
        }
    }

    void worked(Object one) {
        if (failing.remove(one)) {
            log.info("{} works again", what);
        }
    }
}
