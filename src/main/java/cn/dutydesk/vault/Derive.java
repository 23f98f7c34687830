package cn.dutydesk.vault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** Keys for one purpose each, by HKDF (RFC 5869) over SM3 (GB/T 32905), and what else is made of SM3. */
final class Derive {
    private static final String HOUSE = "dutydesk ";

    private Derive() {
    }

    static byte[] key(byte[] data, String purpose, byte[] salt, int length) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SM3Digest());
        generator.init(new HKDFParameters(data, salt, bytes(HOUSE + purpose)));
        byte[] key = new byte[length];
        generator.generateBytes(key, 0, length);
        return key;
    }

    /** 64 hex digits. */
    static String mac(byte[] key, byte[] text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(text, 0, text.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    static byte[] hash(byte[]... parts) {
        SM3Digest digest = new SM3Digest();
        for (byte[] part : parts) {
            // Each with its length, so that two parts cannot be cut differently.
            byte[] length = bytes(part.length + ":");
            digest.update(length, 0, length.length);
            digest.update(part, 0, part.length);
        }
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
