package cn.dutydesk.notify.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to a gateway that a request comes from this bureau and is fresh: HMAC-SHA256 (RFC 2104) of the timestamp, a
 * dot and the body, under the secret both know.
 */
public final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {
    }

    /** @return {@code sha256=} and 64 hexadecimal digits */
    public static String of(String secret, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows HMAC-SHA256", e);
        }
    }
}
