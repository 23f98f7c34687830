package cn.dutydesk.notify.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.domain.Address;
import cn.dutydesk.notify.domain.Letter;
import cn.dutydesk.notify.domain.Outcome;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** E-mail by the office's own mail server (SMTP, RFC 5321). The message keeps its Message-ID at every try. */
final class MailPost implements Post {
    /** How the connection is guarded. */
    enum Guard {
        NONE, STARTTLS, SSL
    }

    private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);
    private static final String TIMEOUT_MS = "10000";

    private final Settings settings;
    private final Texts texts;

    MailPost(Settings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean ready() {
        return settings.number(Setting.MAIL_ON) == 1 && !settings.text(Setting.MAIL_HOST).isEmpty()
                && !settings.text(Setting.MAIL_FROM).isEmpty();
    }

    @Override
    public Optional<String> address(NewNotice wish, @Nullable Address known) {
        return known == null || known.mail().isEmpty() ? Optional.empty() : Optional.of(known.mail());
    }

    @Override
    public Outcome deliver(Letter letter) {
        try {
            Session session = Session.getInstance(properties());
            Message message = message(session, letter);
            try (Transport transport = session.getTransport("smtp")) {
                String user = settings.text(Setting.MAIL_USER);
                transport.connect(settings.text(Setting.MAIL_HOST), settings.number(Setting.MAIL_PORT),
                        user.isEmpty() ? null : user, user.isEmpty() ? null : settings.text(Setting.MAIL_PASSWORD));
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Outcome(true, texts.of("notify.outcome.mail-sent"));
        } catch (MessagingException | RuntimeException e) {
            LOG.warn("an e-mail could not be handed over: {}", e.getClass().getSimpleName());
            return new Outcome(false, words(e));
        }
    }

    private Properties properties() {
        Guard guard = Guard.valueOf(settings.text(Setting.MAIL_SECURITY));
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MS);
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.text(Setting.MAIL_USER).isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(guard == Guard.SSL));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(guard == Guard.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(guard == Guard.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private Message message(Session session, Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + letter.token() + "@dutydesk>");
            }
        };
        message.setFrom(new InternetAddress(settings.text(Setting.MAIL_FROM), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(texts.of("notify.mail.subject", letter.title()).replaceAll("\\R", " "),
                StandardCharsets.UTF_8.name());
        message.setText(texts.of("notify.mail.body", letter.name(), letter.body(), settings.text(Setting.BUREAU_NAME)),
                StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.at()));
        message.setHeader("X-Priority", "1");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String words(Exception thrown) {
        if (thrown instanceof AuthenticationFailedException) {
            return texts.of("notify.outcome.mail-login");
        }
        if (thrown instanceof SendFailedException) {
            return texts.of("notify.outcome.mail-refused", said(thrown));
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return texts.of("notify.outcome.no-host", settings.text(Setting.MAIL_HOST));
            }
            if (cause instanceof SocketTimeoutException) {
                return texts.of("notify.outcome.timeout");
            }
            if (cause instanceof ConnectException) {
                return texts.of("notify.outcome.refused");
            }
            if (cause instanceof SSLException) {
                return texts.of("notify.outcome.tls");
            }
        }
        return texts.of("notify.outcome.mail-failed", said(thrown));
    }

    /** What the server said, short and on one line. */
    private static String said(Exception thrown) {
        String words = String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ").strip();
        return words.length() <= 160 ? words : words.substring(0, 160) + "…";
    }
}
