package cn.dutydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the log file is given of a failure. */
class LogFileTest {
    private static String logged(Throwable thrown) throws IOException {
        String settings;
        try (InputStream in = LogFileTest.class.getResourceAsStream("/logback.xml")) {
            settings = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(settings.substring(settings.indexOf("<pattern>") + 9, settings.indexOf("</pattern>")));
        layout.start();
        LoggingEvent event = new LoggingEvent("here", context.getLogger("cn.dutydesk.Test"), Level.ERROR,
                "command failed", thrown, null);
        return layout.doLayout(event);
    }

    @Test
    void theKindAndThePlaceOfAFailureAreKeptAndNoWordOfAnybody() throws IOException {
        Throwable value = new SQLException("Unique index violation: VALUES (7, '欧阳文静怡',\n'13800139047')");
        Throwable middle = new IllegalStateException("while storing 欧阳文静怡", value);
        middle.addSuppressed(new IOException("cannot write 值班日志 of 李晓雨"));
        String line = logged(new Refusal("security.refused.user-taken", "ouyangwenjing").initCause(middle));
        assertThat(line).contains("command failed", "cn.dutydesk.core.Refusal", "java.sql.SQLException",
                "java.io.IOException", "at cn.dutydesk.app.LogFileTest").doesNotContain("欧阳文静怡", "13800139047",
                        "李晓雨", "ouyangwenjing");
    }
}
