package cn.dutydesk.security.domain;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes that change with time (RFC 6238) as the common authenticator apps make them: HMAC-SHA-1, six digits, a new one
 * every thirty seconds. A clock that is up to one step wrong is forgiven.
 */
public final class Totp {
    public static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final int DIGITS = 6;
    private static final int FORGIVEN = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {
    }

    /** A new secret of 160 bits in Base32, 32 characters. */
    public static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.toBase32String(bytes);
    }

    /** What the square pattern says to the app. */
    public static String uri(String issuer, String user, String secret) {
        return "otpauth://totp/" + escape(issuer) + ":" + escape(user) + "?secret=" + secret + "&issuer="
                + escape(issuer) + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS;
    }

    private static String escape(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Number of the step an instant lies in. */
    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, six digits. */
    public static String code(String secret, long step) {
        return code(Base32.decode(secret.toUpperCase(Locale.ROOT)), step, DIGITS);
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & 0x7FFF_FFFF;
            String text = Integer.toString(number % (int) Math.pow(10, digits));
            return "0".repeat(digits - text.length()) + text;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", e);
        }
    }

    /**
     * Which step a code belongs to.
     *
     * @param after steps up to this one were used already and count no more
     * @return empty when the code is none of the steps that count now
     */
    public static OptionalLong match(String secret, String code, Instant now, long after) {
        long middle = step(now);
        for (long step = middle - FORGIVEN; step <= middle + FORGIVEN; step++) {
            if (step > after && MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }
}
