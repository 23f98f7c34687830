package cn.dutydesk.vault;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SM4-GCM (GB/T 32907) in pieces, as STREAM by Hoang, Reyhanitabar, Rogaway and Vizár: each piece has the number and
 * whether it is the last in its nonce, so that none can be changed, left out, doubled or moved, and the end cannot be cut
 * off. The key is a stream's own. One thread.
 */
final class SealedStream {
    static final int SALT = 32;
    private static final int KEY = 16;
    private static final int PREFIX = 7;
    private static final int PIECE = 256 * 1024;
    private static final int TAG = 16;

    private SealedStream() {
    }

    /** @param key SM4's @param prefix of every nonce */
    record Cipher(byte[] key, byte[] prefix) {
    }

    static Cipher cipher(byte[] dataKey, String purpose, byte[] salt) {
        byte[] both = Derive.key(dataKey, purpose, salt, KEY + PREFIX);
        return new Cipher(Arrays.copyOf(both, KEY), Arrays.copyOfRange(both, KEY, KEY + PREFIX));
    }

    private static byte[] run(boolean seal, Cipher cipher, byte[] about, int number, boolean last, byte[] in,
            int length) throws InvalidCipherTextException {
        byte[] nonce = ByteBuffer.allocate(PREFIX + 5).put(cipher.prefix()).putInt(number)
                .put((byte) (last ? 1 : 0)).array();
        GCMModeCipher gcm = GCMBlockCipher.newInstance(new SM4Engine());
        gcm.init(seal, new AEADParameters(new KeyParameter(cipher.key()), TAG * 8, nonce, about));
        byte[] out = new byte[gcm.getOutputSize(length)];
        int done = gcm.processBytes(in, 0, length, out, 0);
        gcm.doFinal(out, done);
        return out;
    }

    /** Seals what is written. */
    static final class Out extends OutputStream {
        private final OutputStream under;
        private final Cipher cipher;
        private final byte[] about;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int number;
        private boolean closed;

        Out(OutputStream under, Cipher cipher, byte[] about) {
            this.under = under;
            this.cipher = cipher;
            this.about = about;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            int left = length;
            while (left > 0) {
                // Only when more comes is a full piece known not to be the last.
                if (filled == PIECE) {
                    send(false);
                }
                int n = Math.min(left, PIECE - filled);
                System.arraycopy(bytes, at, piece, filled, n);
                filled += n;
                at += n;
                left -= n;
            }
        }

        private void send(boolean last) throws IOException {
            try {
                under.write(run(true, cipher, about, number, last, piece, filled));
            } catch (InvalidCipherTextException e) {
                throw new IllegalStateException(e);
            }
            number = Math.incrementExact(number);
            filled = 0;
        }

        @Override
        public void flush() throws IOException {
            under.flush();
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                send(true);
                Arrays.fill(piece, (byte) 0);
                under.close();
            }
        }
    }

    /** Opens what was sealed; gives no byte of a piece before the whole piece is known to be right. */
    static final class In extends InputStream {
        private final InputStream under;
        private final Cipher cipher;
        private final byte[] about;
        private byte[] sealed;
        private int sealedLength;
        private byte[] plain = new byte[0];
        private int at;
        private int number;
        private boolean ended;

        In(InputStream under, Cipher cipher, byte[] about) throws IOException {
            this.under = under;
            this.cipher = cipher;
            this.about = about;
            fetch();
        }

        /** One piece ahead, to know which is the last. */
        private void fetch() throws IOException {
            sealed = new byte[PIECE + TAG];
            try {
                sealedLength = under.readNBytes(sealed, 0, sealed.length);
            } catch (EOFException cutOff) {
                throw new AlteredException();
            }
        }

        private boolean more() throws IOException {
            if (at < plain.length) {
                return true;
            }
            while (!ended && at == plain.length) {
                byte[] now = sealed;
                int length = sealedLength;
                if (length < TAG) {
                    throw new AlteredException();
                }
                boolean last = length < now.length;
                if (!last) {
                    fetch();
                    last = sealedLength == 0;
                }
                try {
                    plain = run(false, cipher, about, number, last, now, length);
                } catch (InvalidCipherTextException e) {
                    throw new AlteredException();
                }
                number = Math.incrementExact(number);
                at = 0;
                ended = last;
            }
            return at < plain.length;
        }

        @Override
        public int read() throws IOException {
            return more() ? plain[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            int n = Math.min(length, plain.length - at);
            System.arraycopy(plain, at, into, from, n);
            at += n;
            return n;
        }

        @Override
        public void close() throws IOException {
            under.close();
        }
    }
}
