package cn.dutydesk.people.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How names sound, for search: full spelling, initials or a mixture. Surnames with a reading of their own have it. */
public final class Pinyin {
    private static final Map<String, List<String>> OWN = load();
    private static final int LONGEST_SURNAME = 2;

    private Pinyin() {
    }

    /** The readings of each character of a name, the likeliest first; none for what is no Chinese character. */
    public static List<List<String>> readings(String name) {
        String[] characters = name.codePoints().mapToObj(Character::toString).toArray(String[]::new);
        List<List<String>> readings = new ArrayList<>();
        String compound = characters.length > LONGEST_SURNAME ? characters[0] + characters[1] : "";
        List<String> spelled = OWN.getOrDefault(compound, List.of());
        for (int i = 0; i < characters.length; i++) {
            Set<String> all = new LinkedHashSet<>();
            if (i < spelled.size()) {
                all.add(spelled.get(i));
            } else if (i == 0 || characters[i].length() > 1 || characters[i].charAt(0) < '一') {
                all.addAll(OWN.getOrDefault(characters[i], List.of()));
            }
            all.addAll(library(characters[i]));
            readings.add(List.copyOf(all));
        }
        return readings;
    }

    /**
     * Whether letters spell characters of the name one after another, each by its beginning at least.
     *
     * @param from  which character the spelling must begin with
     * @param whole whether it must reach the last character
     */
    public static boolean spells(String letters, List<List<String>> readings, int from, boolean whole) {
        if (letters.isEmpty()) {
            return !whole || from == readings.size();
        }
        if (from >= readings.size()) {
            return false;
        }
        for (String reading : readings.get(from)) {
            for (int length = Math.min(reading.length(), letters.length()); length > 0; length--) {
                if (letters.startsWith(reading.substring(0, length))
                        && spells(letters.substring(length), readings, from + 1, whole)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> library(String character) {
        if (character.length() > 1) {
            return List.of();
        }
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray(character.charAt(0), format);
            return found == null ? List.of() : Arrays.asList(found);
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> own = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                Pinyin.class.getResourceAsStream("/people/readings.csv"), "people/readings.csv"),
                StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(",");
                own.put(cells[0].strip(), List.of(cells[1].strip().toLowerCase(Locale.ROOT).split(" ")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return own;
    }
}
