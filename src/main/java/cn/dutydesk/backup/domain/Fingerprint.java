package cn.dutydesk.backup.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905) over what is added. */
public final class Fingerprint {
    private final SM3Digest digest = new SM3Digest();

    /** @param length how many bytes of the buffer count */
    public void add(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
    }

    /** 64 lower-case hex digits. Ends it. */
    public String hex() {
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    /** Of a whole file. Blocks. */
    public static String of(Path file) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                fingerprint.add(buffer, n);
            }
        }
        return fingerprint.hex();
    }
}
