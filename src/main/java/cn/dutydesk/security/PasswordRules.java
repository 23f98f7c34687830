package cn.dutydesk.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a password must have: so many characters, of so many of the four kinds, not the sign-in name in it, and not one
 * that everybody tries. The usual numbers are assessors' habit under GB/T 22239-2019.
 *
 * @param length fewest characters
 * @param kinds  fewest of capital letters, small letters, digits, signs
 */
public record PasswordRules(int length, int kinds) {
    public static final int MOST_LENGTH = 128;
    /** Until the office says otherwise. */
    public static final PasswordRules USUAL = new PasswordRules(8, 3);

    /** @return keys of the rules it breaks, in the order a person reads them; empty when it is good */
    public List<String> broken(String user, char[] password) {
        List<String> broken = new ArrayList<>();
        if (password.length < length || password.length > MOST_LENGTH) {
            broken.add("security.password.length");
        }
        if (kinds(password) < kinds) {
            broken.add("security.password.kinds");
        }
        if (!user.isEmpty() && String.valueOf(password).toLowerCase(Locale.ROOT)
                .contains(user.toLowerCase(Locale.ROOT))) {
            broken.add("security.password.name");
        }
        if (CommonPasswords.has(password)) {
            broken.add("security.password.common");
        }
        return broken;
    }

    /** What the sentence of a rule names. */
    public Object[] args(String rule) {
        return switch (rule) {
            case "security.password.length" -> new Object[] {length, MOST_LENGTH};
            case "security.password.kinds" -> new Object[] {kinds};
            default -> new Object[0];
        };
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
