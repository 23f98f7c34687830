package cn.dutydesk.notify.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.domain.Address;
import cn.dutydesk.notify.domain.Letter;
import cn.dutydesk.notify.domain.Outcome;
import cn.dutydesk.notify.domain.Signature;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed request to a gateway that sends text messages or speaks to WeCom. Goes to the address set by the office and
 * nowhere else: a redirect is not followed. Whatever the gateway answers, only its first few kilobytes are read.
 */
final class WebhookPost implements Post, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookPost.class);
    private static final int SHOWN = 120;

    private final Settings settings;
    private final Texts texts;
    private final BureauClock clock;
    private final Duration timeout;
    private @Nullable HttpClient client;
    private boolean closed;

    /** @param timeout how long one try may take from beginning to end */
    WebhookPost(Settings settings, Texts texts, BureauClock clock, Duration timeout) {
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
        this.timeout = timeout;
    }

    /** Made for the first letter: it brings all of TLS with it, a quarter of a second that a start need not wait for. */
    private synchronized HttpClient client() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (client == null) {
            client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(timeout)
                    .version(HttpClient.Version.HTTP_1_1).build();
        }
        return client;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean ready() {
        return settings.number(Setting.WEBHOOK_ON) == 1 && !settings.text(Setting.WEBHOOK_URL).isEmpty()
                && !settings.text(Setting.WEBHOOK_SECRET).isEmpty();
    }

    @Override
    public Optional<String> address(NewNotice wish, @Nullable Address known) {
        String gateway = known == null ? "" : known.gateway();
        return gateway.isEmpty() && wish.phone().isEmpty() ? Optional.empty() : Optional.of(gateway);
    }

    @Override
    public Outcome deliver(Letter letter) {
        CompletableFuture<HttpResponse<String>> answer = null;
        try {
            answer = client().sendAsync(request(letter), info -> new FirstBytes());
            HttpResponse<String> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return outcome(response.statusCode(), response.body());
        } catch (TimeoutException e) {
            return new Outcome(false, texts.of("notify.outcome.timeout"));
        } catch (ExecutionException e) {
            return new Outcome(false, words(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(false, texts.of("notify.outcome.interrupted"));
        } catch (RuntimeException e) {
            LOG.warn("the request to the gateway could not be made", e);
            return new Outcome(false, texts.of("notify.outcome.failed", e.getClass().getSimpleName()));
        } finally {
            if (answer != null) {
                answer.cancel(true);
            }
        }
    }

    private HttpRequest request(Letter letter) {
        String body = body(letter);
        String timestamp = String.valueOf(clock.now().getEpochSecond());
        return HttpRequest.newBuilder(URI.create(settings.text(Setting.WEBHOOK_URL))).timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "DutyDesk")
                .header("Idempotency-Key", letter.token())
                .header("X-DutyDesk-Timestamp", timestamp)
                .header("X-DutyDesk-Signature", Signature.of(settings.text(Setting.WEBHOOK_SECRET), timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static String body(Letter letter) {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("name", letter.name());
        to.put("phone", letter.phone());
        to.put("id", letter.address());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", letter.title());
        body.put("body", letter.body());
        body.put("to", to);
        body.put("key", letter.key());
        body.put("at", letter.at().toString());
        return Json.MAPPER.writeValueAsString(body);
    }

    private Outcome outcome(int status, String said) {
        if (status >= 200 && status < 300) {
            return new Outcome(true, texts.of("notify.outcome.webhook-taken", String.valueOf(status)));
        }
        if (status >= 300 && status < 400) {
            return new Outcome(false, texts.of("notify.outcome.webhook-redirect", String.valueOf(status)));
        }
        if (status == 401 || status == 403) {
            return new Outcome(false, texts.of("notify.outcome.webhook-denied", String.valueOf(status)));
        }
        String words = said.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return new Outcome(false, texts.of("notify.outcome.webhook-answer", String.valueOf(status),
                words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…"));
    }

    private String words(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case HttpTimeoutException _ -> {
                    return texts.of("notify.outcome.timeout");
                }
                case UnresolvedAddressException _ -> {
                    return texts.of("notify.outcome.no-host", URI.create(settings.text(Setting.WEBHOOK_URL)).getHost());
                }
                case SSLException _ -> {
                    return texts.of("notify.outcome.tls");
                }
                default -> {
                }
            }
        }
        if (thrown instanceof ConnectException) {
            return texts.of("notify.outcome.refused");
        }
        return texts.of(thrown instanceof IOException ? "notify.outcome.broken" : "notify.outcome.failed",
                thrown.getClass().getSimpleName());
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.shutdownNow();
        }
    }

    /** Made for the first letter. */
    private static final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();
    }
}
