package cn.dutydesk.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tidying what people type into cells. Pure. */
public final class Cells {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000\\u2000-\\u200b\\ufeff]+");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9})");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Cells() {
    }

    /** Outer spaces of every width off, inner runs of them to one plain space. */
    public static String tidy(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** All spaces out: for headings and Chinese names, where they only stretch the word. */
    public static String squeeze(String text) {
        return SPACES.matcher(text).replaceAll("");
    }

    /** A Chinese name without the spaces and stretched dots inside; a Latin name keeps single spaces. */
    public static String name(String text) {
        String squeezed = squeeze(text);
        return squeezed.chars().allMatch(c -> c < 0x250) ? tidy(text) : squeezed;
    }

    /** Full-width digits, letters and signs to plain ones (U+FF01–FF5E to ASCII). */
    public static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            narrow.append(c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c == '\u3000' ? ' ' : c);
        }
        return narrow.toString();
    }

    /** The numbers of a cell that may hold several, each stripped to digits, in order. */
    public static List<String> phones(String text) {
        List<String> phones = new ArrayList<>();
        for (String part : narrow(text).split("[、，,;；/|\\n\\r]+")) {
            String digits = part.replaceAll("[^0-9+]", "");
            if (digits.length() > 12 && digits.startsWith("1") && digits.length() % 11 == 0) {
                for (int i = 0; i < digits.length(); i += 11) {
                    phones.add(digits.substring(i, i + 11));
                }
            } else if (NUMBER.matcher(digits).find()) {
                Matcher mobile = MOBILE.matcher(digits);
                phones.add(mobile.matches() ? mobile.group(1) : digits);
            }
        }
        return phones;
    }

    /** Whether the digits are a mobile number of mainland China: eleven digits beginning 13 to 19. */
    public static boolean mobile(String digits) {
        return digits.matches("1[3-9]\\d{9}");
    }
}
