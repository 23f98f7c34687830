package cn.dutydesk.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords everybody tries: a word of the list in {@code resources/security/common-passwords.txt} dressed up with digits
 * and signs, or a walk over the keyboard. The list is our own: what offices, keyboards and habits suggest.
 */
final class CommonPasswords {
    private static final String FILE = "/security/common-passwords.txt";
    /** Neighbours on the keyboard, in the alphabet and among the digits. */
    private static final List<String> WALKS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890",
            "abcdefghijklmnopqrstuvwxyz", "0123456789", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "!@#$%^&*()",
            "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujm", "147258369", "741852963");
    private static final int WALK = 4;
    private static final int LEAST_WORD = 3;
    private static final Set<String> WORDS = load();

    private CommonPasswords() {
    }

    private static Set<String> load() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream(FILE);
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean has(char[] password) {
        String lower = String.valueOf(password).toLowerCase(Locale.ROOT);
        return word(bare(lower)) || word(bare(plain(lower.replaceAll("[^a-z]+$", "")))) || walks(lower);
    }

    /** A word of the list, or several of them in a row. */
    private static boolean word(String letters) {
        if (letters.length() < LEAST_WORD) {
            return false;
        }
        boolean[] reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (int from = 0; from < letters.length(); from++) {
            for (int to = from + LEAST_WORD; reached[from] && to <= letters.length(); to++) {
                reached[to] |= WORDS.contains(letters.substring(from, to));
            }
        }
        return reached[letters.length()];
    }

    /** The letters alone: years, counters and signs around and between words make nothing better. */
    private static String bare(String lower) {
        return lower.replaceAll("[^a-z]", "");
    }

    /** Signs that stand for letters, read as the letters. */
    private static String plain(String lower) {
        return lower.replace('@', 'a').replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('$', 's')
                .replace('5', 's').replace('7', 't').replace('!', 'i');
    }

    /** Whether most of it is a walk along neighbours, or one character over and over. */
    private static boolean walks(String lower) {
        int walked = 0;
        int at = 0;
        while (at < lower.length()) {
            int run = Math.max(repeated(lower, at), walk(lower, at));
            walked += run >= WALK ? run : 0;
            at += run >= WALK ? run : 1;
        }
        return walked * 3 >= lower.length() * 2;
    }

    private static int repeated(String text, int from) {
        int to = from + 1;
        while (to < text.length() && text.charAt(to) == text.charAt(from)) {
            to++;
        }
        return to - from;
    }

    private static int walk(String text, int from) {
        int longest = 0;
        for (String walk : WALKS) {
            for (String way : List.of(walk, new StringBuilder(walk).reverse().toString())) {
                int to = text.length();
                while (to > from + longest && !way.contains(text.substring(from, to))) {
                    to--;
                }
                longest = Math.max(longest, to - from);
            }
        }
        return longest;
    }
}
