package cn.dutydesk.security.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the numbers of RFC 6238, appendix B, and of RFC 4226, appendix D. */
class TotpTest {
    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = Base32.toBase32String(RFC_SECRET);

    @ParameterizedTest
    @CsvSource({"59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924",
            "2000000000, 69279037", "20000000000, 65353130"})
    void theVectorsOfRfc6238(long seconds, String code) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));
        assertThat(Totp.code(RFC_SECRET, step, 8)).isEqualTo(code);
        assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "5, 254676", "6, 287922", "7, 162583",
            "8, 399871", "9, 520489"})
    void theVectorsOfRfc4226(long counter, String code) {
        assertThat(Totp.code(SECRET, counter)).isEqualTo(code);
    }

    @Test
    void oneStepEitherWayIsForgivenAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_000_000_005L);
        long middle = Totp.step(now);
        for (long step = middle - 3; step <= middle + 3; step++) {
            assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, 0).isPresent()).as("step %s", step - middle)
                    .isEqualTo(Math.abs(step - middle) <= 1);
        }
    }

    @Test
    void aUsedStepAndThoseBeforeItCountNoMore() {
        Instant now = Instant.ofEpochSecond(1_000_000_005L);
        long middle = Totp.step(now);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, middle), now, middle)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, middle - 1), now, middle)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, middle + 1), now, middle)).hasValue(middle + 1);
        assertThat(Totp.match(SECRET, "", now, 0)).isEmpty();
        assertThat(Totp.match(SECRET, "十二", now, 0)).isEmpty();
    }

    @Test
    void aSecretHas160BitsAndTheUriNamesIt() {
        String secret = Totp.secret();
        assertThat(Base32.decode(secret)).hasSize(20);
        assertThat(Totp.secret()).isNotEqualTo(secret);
        assertThat(Totp.uri("DutyDesk", "王 芳", secret))
                .isEqualTo("otpauth://totp/DutyDesk:%E7%8E%8B%20%E8%8A%B3?secret="
                        + secret + "&issuer=DutyDesk&algorithm=SHA1&digits=6&period=30");
    }
}
