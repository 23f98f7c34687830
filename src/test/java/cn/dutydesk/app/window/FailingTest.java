package cn.dutydesk.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A night of failures is two lines of the log. */
class FailingTest {
    private final Logger log = (Logger) LoggerFactory.getLogger(FailingTest.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Failing failing = new Failing(log, "looking");

    @BeforeEach
    void listen() {
        log.setAdditive(false);
        log.setLevel(Level.INFO);
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
    }

    @Test
    void saysTheFirstFailureAndTheFirstSuccessAfterIt() {
        failing.worked("a");
        for (int i = 0; i < 1000; i++) {
            failing.failed("a", new IllegalStateException("gone"));
        }
        failing.failed("b", new IllegalStateException("gone, too"));
        failing.worked("a");
        failing.worked("a");
        failing.failed("a", new IllegalStateException("gone again"));
        assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR, Level.ERROR,
                Level.INFO, Level.ERROR);
    }
}
