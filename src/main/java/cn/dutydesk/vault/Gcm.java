package cn.dutydesk.vault;

import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM with a random nonce in front, for the few dozen bytes of a key. */
final class Gcm {
    static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Gcm() {
    }

    static byte[] seal(byte[] key, byte[] plain, byte[] about) {
        byte[] nonce = Random.bytes(NONCE);
        try {
            byte[] sealed = run(true, key, nonce, plain, about);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return null when the key is not the right one, or a bit was changed */
    static byte @Nullable [] open(byte[] key, byte[] sealed, byte[] about) {
        if (sealed.length <= NONCE) {
            return null;
        }
        try {
            return run(false, key, Arrays.copyOf(sealed, NONCE), Arrays.copyOfRange(sealed, NONCE, sealed.length),
                    about);
        } catch (InvalidCipherTextException e) {
            return null;
        }
    }

    private static byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] in, byte[] about)
            throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
        cipher.init(seal, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, about));
        byte[] out = new byte[cipher.getOutputSize(in.length)];
        int length = cipher.processBytes(in, 0, in.length, out, 0);
        cipher.doFinal(out, length);
        return out;
    }
}
