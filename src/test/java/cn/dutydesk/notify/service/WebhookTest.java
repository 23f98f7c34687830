package cn.dutydesk.notify.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.notify.AttemptState;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.settings.Setting;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's channel against a real server on the loopback. */
class WebhookTest {
    private final Gateway gateway = new Gateway();
    private final NotifyFixture at = new NotifyFixture(Duration.ofSeconds(2));

    @AfterEach
    void close() {
        gateway.close();
        at.close();
    }

    private List<Notices.Attempt> webhook() {
        return at.trail().stream().filter(line -> line.channel() == Channel.WEBHOOK).toList();
    }

    @Test
    void sendsWhatTheGatewayNeedsAndSignsIt() throws Exception {
        at.webhook(gateway.port());
        at.room.addresses.keep(at.keeper, at.zhou, "", "zhoujianguo");
        at.send(at.notice("run-7/tell-leader/1"));
        assertThat(at.pass()).isEqualTo(1);
        Gateway.Request request = gateway.requests.getFirst();
        assertThat(request.path()).isEqualTo("/notify");
        JsonNode body = JsonMapper.builder().build().readTree(request.body());
        assertThat(body.propertyNames()).containsExactly("title", "body", "to", "key", "at");
        assertThat(body.get("title").stringValue()).isEqualTo("请确认：系统全部无法登录");
        assertThat(body.get("to").propertyNames()).containsExactly("name", "phone", "id");
        assertThat(body.get("to").get("name").stringValue()).isEqualTo("周建国");
        assertThat(body.get("to").get("phone").stringValue()).isEqualTo("13800002201");
        assertThat(body.get("to").get("id").stringValue()).isEqualTo("zhoujianguo");
        assertThat(body.get("key").stringValue()).isEqualTo("run-7/tell-leader/1");
        Instant now = at.at.clock.bureau().now();
        assertThat(Instant.parse(body.get("at").stringValue())).isEqualTo(now);
        String stamp = request.header("X-DutyDesk-Timestamp");
        assertThat(stamp).isEqualTo(String.valueOf(now.getEpochSecond()));
        assertThat(request.header("X-DutyDesk-Signature"))
                .isEqualTo("sha256=" + hmac(NotifyFixture.SECRET, stamp + "." + request.body()));
        assertThat(webhook()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(AttemptState.DELIVERED);
            assertThat(line.words()).isEqualTo("网关已接收（200）");
        });
        assertThat(at.passAfter(Duration.ofHours(2))).isZero();
        assertThat(gateway.requests).hasSize(1);
    }

    /** HMAC as RFC 2104 writes it, from the hash alone. */
    private static String hmac(String secret, String message) throws Exception {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        byte[] padded = java.util.Arrays.copyOf(key.length > 64 ? sha.digest(key) : key, 64);
        byte[] inner = padded.clone();
        byte[] outer = padded.clone();
        for (int i = 0; i < 64; i++) {
            inner[i] ^= 0x36;
            outer[i] ^= 0x5c;
        }
        sha.update(inner);
        byte[] hash = sha.digest(message.getBytes(StandardCharsets.UTF_8));
        sha.update(outer);
        return HexFormat.of().formatHex(sha.digest(hash));
    }

    @Test
    void anHourOfFailuresIsTriedWithGrowingPausesAndThenArrivesOnce() {
        at.webhook(gateway.port());
        gateway.answer = exchange -> Gateway.status(exchange, 500, "database\n gone");
        at.send(at.notice("k1"));
        List<Duration> tried = new ArrayList<>();
        Duration gone = Duration.ZERO;
        while (gone.compareTo(Duration.ofMinutes(60)) < 0) {
            if (at.pass() > 0) {
                tried.add(gone);
            }
            at.at.clock.move(Duration.ofSeconds(15));
            gone = gone.plusSeconds(15);
        }
        assertThat(tried).containsExactly(Duration.ZERO, Duration.ofSeconds(15), Duration.ofSeconds(75),
                Duration.ofSeconds(375), Duration.ofSeconds(1275), Duration.ofSeconds(3075));
        gateway.answer = exchange -> Gateway.status(exchange, 200, "ok");
        assertThat(at.passAfter(Duration.ofMinutes(30))).isEqualTo(1);
        assertThat(at.passAfter(Duration.ofHours(5))).isZero();
        assertThat(webhook()).extracting(Notices.Attempt::state).containsExactly(AttemptState.FAILED,
                AttemptState.FAILED, AttemptState.FAILED, AttemptState.FAILED, AttemptState.FAILED,
                AttemptState.FAILED, AttemptState.DELIVERED);
        assertThat(webhook().getFirst().words()).isEqualTo("网关答复 500：database gone");
        assertThat(gateway.requests).extracting(request -> request.header("Idempotency-Key")).hasSize(7)
                .containsOnly(gateway.requests.getFirst().header("Idempotency-Key"));
    }

    @Test
    void givesUpAfterTheLastTry() {
        at.webhook(gateway.port());
        at.set(Setting.NOTIFY_TRIES, 3);
        gateway.answer = exchange -> Gateway.status(exchange, 403, "no");
        at.send(at.notice("k1"));
        for (int hour = 0; hour < 5; hour++) {
            at.pass();
            at.at.clock.move(Duration.ofHours(1));
        }
        assertThat(gateway.requests).hasSize(3);
        assertThat(webhook()).extracting(Notices.Attempt::state).containsExactly(AttemptState.FAILED,
                AttemptState.FAILED, AttemptState.GIVEN_UP);
        assertThat(webhook().getLast().words()).contains("请核对签名密钥");
    }

    @Test
    void aHangingGatewayIsLeftAfterItsTime() {
        at.webhook(gateway.port());
        gateway.hang();
        at.send(at.notice("k1"));
        assertThat(took(at::pass)).isLessThan(Duration.ofSeconds(8));
        assertThat(webhook()).singleElement().extracting(Notices.Attempt::words).asString().contains("没有应答");
    }

    @Test
    void aDrippingBodyIsLeftAfterItsTime() {
        at.webhook(gateway.port());
        gateway.answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!gateway.closing.await(200, TimeUnit.MILLISECONDS)) {
                    out.write('.');
                    out.flush();
                }
            }
        };
        at.send(at.notice("k1"));
        assertThat(took(at::pass)).isLessThan(Duration.ofSeconds(8));
        assertThat(webhook()).singleElement().extracting(Notices.Attempt::state).isEqualTo(AttemptState.FAILED);
    }

    @Test
    void ofAHugeAnswerOnlyTheBeginningIsRead() {
        at.webhook(gateway.port());
        long[] written = new long[1];
        gateway.answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] megabyte = new byte[1 << 20];
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 500; i++) {
                    out.write(megabyte);
                    written[0] += megabyte.length;
                }
            }
        };
        at.send(at.notice("k1"));
        assertThat(took(at::pass)).isLessThan(Duration.ofSeconds(8));
        assertThat(webhook()).singleElement().extracting(Notices.Attempt::state).isEqualTo(AttemptState.DELIVERED);
        gateway.close();
        assertThat(written[0]).isLessThan(100L << 20);
    }

    @Test
    void aClosedPortAndAnUnknownHostAreSaidInWords() throws Exception {
        at.webhook(freePort());
        at.send(at.notice("k1"));
        at.pass();
        assertThat(webhook()).singleElement().extracting(Notices.Attempt::words).asString().contains("连接被拒绝");
        at.set(Setting.WEBHOOK_URL, "http://no-such-host.invalid/");
        at.passAfter(Duration.ofSeconds(15));
        assertThat(webhook().getLast().words()).isEqualTo("找不到主机 no-such-host.invalid");
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (Gateway elsewhere = new Gateway()) {
            at.webhook(gateway.port());
            gateway.answer = exchange -> {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + elsewhere.port() + "/");
                Gateway.status(exchange, 307, "");
            };
            at.send(at.notice("k1"));
            at.pass();
            assertThat(elsewhere.requests).isEmpty();
            assertThat(webhook()).singleElement().extracting(Notices.Attempt::words).asString().contains("未跟随");
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration took(Runnable job) {
        long from = System.nanoTime();
        job.run();
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
