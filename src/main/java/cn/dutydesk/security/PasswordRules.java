package cn.dutydesk.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a password must have: eight characters or more, of at least three of the four kinds, and not the sign-in name in
 * it. Assessors' habit under GB/T 22239-2019.
 */
public final class PasswordRules {
    public static final int LEAST_LENGTH = 8;
    public static final int LEAST_KINDS = 3;
    public static final int MOST_LENGTH = 128;

    private PasswordRules() {
    }

    /** @return keys of the rules it breaks, in the order a person reads them; empty when it is good */
    public static List<String> broken(String user, char[] password) {
        List<String> broken = new ArrayList<>();
        if (password.length < LEAST_LENGTH || password.length > MOST_LENGTH) {
            broken.add("security.password.length");
        }
        if (kinds(password) < LEAST_KINDS) {
            broken.add("security.password.kinds");
        }
        if (!user.isEmpty() && String.valueOf(password).toLowerCase(Locale.ROOT)
                .contains(user.toLowerCase(Locale.ROOT))) {
            broken.add("security.password.name");
        }
        return broken;
    }

    private static int kinds(char[] password) {
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        boolean other = false;
        for (char c : password) {
            lower |= c >= 'a' && c <= 'z';
            upper |= c >= 'A' && c <= 'Z';
            digit |= c >= '0' && c <= '9';
            other |= !Character.isLetterOrDigit(c) || c > 127;
        }
        return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    }
}
