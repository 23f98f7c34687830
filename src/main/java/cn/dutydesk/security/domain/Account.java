package cn.dutydesk.security.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.marking.MarkingGuard;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.RolesApart;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account: a name to sign in with, a password, roles, and the state of its lock. */
@Entity
@Table(name = "account")
public class Account extends Row {
    @Column(nullable = false, length = 64, unique = true)
    private String signInName;
    @Column(nullable = false, length = 64)
    private String displayName;
    @Column(nullable = false, length = 200)
    private String passwordHash;
    @Column(nullable = false)
    private boolean mustChange;
    @Column(nullable = false)
    private int failures;
    private @Nullable Instant lockedUntil;
    @Column(nullable = false)
    private boolean disabled;
    private @Nullable Long personId;
    @Column(nullable = false)
    private Instant createdAt;
    private @Nullable Instant lastSignIn;
    @Column(nullable = false)
    private Instant passwordSince;
    @Column(nullable = false)
    private int failuresSince;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false, length = 32)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    protected Account() {
    }

    public Account(String signInName, String displayName, Set<Role> roles, String passwordHash, Instant createdAt) {
        MarkingGuard.check(signInName, displayName);
        this.signInName = signInName;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.mustChange = true;
        this.createdAt = createdAt;
        this.passwordSince = createdAt;
        giveRoles(roles);
    }

    /**
     * Sets the roles.
     *
     * @throws Refusal when there are none, or two of them must not meet in one account
     */
    public final void giveRoles(Set<Role> wanted) {
        if (wanted.isEmpty()) {
            throw new Refusal("security.refused.no-role");
        }
        RolesApart.shipped().check(wanted);
        roles.clear();
        roles.addAll(wanted);
    }

    /**
     * @param lockMinutes how long a lock lasts; one that would last longer was made by a clock that stood ahead
     * @throws Refusal when the account may not be used at this moment
     */
    public void demandUsable(Instant now, int lockMinutes) {
        if (disabled) {
            throw new Refusal("security.refused.disabled");
        }
        if (lockedUntil != null && now.isBefore(lockedUntil)
                && !lockedUntil.isAfter(now.plus(Duration.ofMinutes(lockMinutes)))) {
            long minutes = Math.max(1, Duration.between(now, lockedUntil).plusSeconds(59).toMinutes());
            throw new Refusal("security.refused.locked", minutes);
        }
    }

    /** Counts a wrong password. @return whether this one locked the account */
    public boolean failed(Instant now, int most, int lockMinutes) {
        failures++;
        failuresSince++;
        if (failures < most) {
            return false;
        }
        failures = 0;
        lockedUntil = now.plus(Duration.ofMinutes(lockMinutes));
        return true;
    }

    /** The right password; what failed before no longer counts towards a lock. */
    public void proved() {
        failures = 0;
        lockedUntil = null;
    }

    public void signedIn(Instant now) {
        proved();
        lastSignIn = now;
        failuresSince = 0;
    }

    /** @param givenOut whether the program made the password up, so that it must be replaced */
    public void setPassword(String hash, boolean givenOut, Instant now) {
        passwordHash = hash;
        passwordSince = now;
        mustChange = givenOut;
        failures = 0;
        lockedUntil = null;
    }

    public void setDisabled(boolean disabled) {
        this.disabled = disabled;
    }

    public void setPersonId(@Nullable Long personId) {
        this.personId = personId;
    }

    public Actor actor() {
        return new Actor(id(), signInName, displayName, roles, personId);
    }

    public String signInName() {
        return signInName;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean mustChange() {
        return mustChange;
    }

    public boolean disabled() {
        return disabled;
    }

    public @Nullable Long personId() {
        return personId;
    }

    public @Nullable Instant lockedUntil() {
        return lockedUntil;
    }

    /** Since when the password holds. */
    public Instant passwordSince() {
        return passwordSince;
    }

    /** Attempts that failed since the last sign-in. */
    public int failuresSince() {
        return failuresSince;
    }

    public @Nullable Instant lastSignIn() {
        return lastSignIn;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }
}
