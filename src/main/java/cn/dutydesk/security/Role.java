package cn.dutydesk.security;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an account is for. The three administrators (三员) are kept apart: no account holds two of them, and none of
 * them handles duty business (BMB/GB/T 22239-2019 practice: no super user).
 */
public enum Role {
    SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, ROSTER_KEEPER, DUTY_OFFICER, LEADER, CONFIDENTIALITY_OFFICER;

    /** 三员. */
    public static final Set<Role> ADMINISTRATORS = Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    /** The name used outside the program: {@code system-admin}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return null when the word names no role */
    public static @Nullable Role of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        return null;
    }
}
