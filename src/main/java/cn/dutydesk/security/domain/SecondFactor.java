package cn.dutydesk.security.domain;

import cn.dutydesk.data.Row;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.bouncycastle.crypto.digests.SM3Digest;

/** What an account's authenticator app shares with the program, and the codes left for the day it is lost. */
@Entity
@Table(name = "second_factor")
public class SecondFactor extends Row {
    @Column(nullable = false, unique = true)
    private long accountId;
    @Column(nullable = false, length = 64)
    private String secret;
    @Column(nullable = false)
    private Instant enrolledAt;
    @Column(nullable = false)
    private long lastStep;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "second_factor_code", joinColumns = @JoinColumn(name = "factor_id"))
    @Column(name = "code_hash", nullable = false, length = 64)
    private Set<String> codes = new HashSet<>();

    protected SecondFactor() {
    }

    /**
     * @param step  the step of the code it was proved with, which counts no more
     * @param spare the codes for the day the app is lost, as they are shown
     */
    public SecondFactor(long accountId, String secret, Instant enrolledAt, long step, Collection<String> spare) {
        this.accountId = accountId;
        this.secret = secret;
        this.enrolledAt = enrolledAt;
        this.lastStep = step;
        spare.forEach(code -> codes.add(hash(code)));
    }

    /** Takes a code of the app or one of the spare ones; each is taken once. @return whether it was good */
    public boolean take(String typed, Instant now) {
        String code = typed.strip().replace(" ", "");
        OptionalLong step = Totp.match(secret, code, now, lastStep);
        if (step.isPresent()) {
            lastStep = step.getAsLong();
            return true;
        }
        return codes.remove(hash(code));
    }

    /** Spare codes have about 59 bits, so one round of SM3 (GB/T 32905) with the account's number is enough. */
    private String hash(String code) {
        byte[] bytes = (accountId + ":" + code.replace("-", "").toUpperCase(Locale.ROOT))
                .getBytes(StandardCharsets.UTF_8);
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    public long accountId() {
        return accountId;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    /** How many spare codes are left. */
    public int codesLeft() {
        return codes.size();
    }
}
