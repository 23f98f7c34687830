package cn.dutydesk.audit.domain;

import cn.dutydesk.audit.SealKeys.Pair;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** Signatures by SM2 (GB/T 32918.2) with SM3 on the recommended curve, the signer's name being the standard's default. */
public final class Sm2 {
    private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);
    private static final HexFormat HEX = HexFormat.of();

    private Sm2() {
    }

    /** A fresh pair. */
    public static Pair pair(SecureRandom random) {
        BigInteger secret;
        do {
            secret = new BigInteger(DOMAIN.getN().bitLength(), random);
        } while (secret.signum() == 0 || secret.compareTo(DOMAIN.getN().subtract(BigInteger.ONE)) >= 0);
        return of(secret);
    }

    /** The pair of a private key. */
    static Pair of(BigInteger secret) {
        byte[] point = new FixedPointCombMultiplier().multiply(DOMAIN.getG(), secret).normalize().getEncoded(true);
        return new Pair(HEX.formatHex(point), "%064x".formatted(secret));
    }

    /** @return DER in hex */
    public static String sign(Pair pair, byte[] message, SecureRandom random) {
        SM2Signer signer = new SM2Signer();
        signer.init(true, new ParametersWithRandom(
                new ECPrivateKeyParameters(new BigInteger(pair.privateKey(), 16), DOMAIN), random));
        signer.update(message, 0, message.length);
        try {
            return HEX.formatHex(signer.generateSignature());
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a signature is of that key over that message; false also for what is no key or no signature. */
    public static boolean signed(String publicKey, byte[] message, String signature) {
        try {
            SM2Signer signer = new SM2Signer();
            signer.init(false,
                    new ECPublicKeyParameters(CURVE.getCurve().decodePoint(HEX.parseHex(publicKey)), DOMAIN));
            signer.update(message, 0, message.length);
            return signer.verifySignature(HEX.parseHex(signature));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Sixteen hex digits of the key's SM3 in fours, for paper. */
    public static String fingerprint(String publicKey) {
        String hex = HEX.formatHex(new Sm3().add(publicKey).finish());
        return String.join(" ", hex.substring(0, 4), hex.substring(4, 8), hex.substring(8, 12), hex.substring(12, 16));
    }
}
