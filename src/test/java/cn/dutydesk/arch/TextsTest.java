package cn.dutydesk.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence exists in both languages, is used, and is a pattern that can be formatted. */
class TextsTest {
    private static final Path FOLDER = Path.of("resources/i18n");
    /** A key in code: a literal of dotted lower-case words; one that ends with a dot is finished by an enum's name. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*\\.[A-Za-z0-9_.-]*)\"");

    /** A text asked for without values. */
    private static final Pattern BARE = Pattern.compile("\\.of\\(\"([a-z][a-z0-9.-]*)\"\\)");

    private static TreeMap<String, String> words(String language) throws IOException {
        TreeMap<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(f -> f.toString().endsWith("_" + language + ".properties")).toList()) {
                Properties one = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    one.load(in);
                }
                String room = file.getFileName().toString().replace("_" + language + ".properties", "");
                one.forEach((key, value) -> {
                    assertThat(key.toString()).as("key in %s", file).startsWith(room + ".");
                    all.put(key.toString(), value.toString());
                });
            }
        }
        return all;
    }

    private static Set<String> literals() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(words("en").keySet()).isEqualTo(words("zh_CN").keySet());
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
                Properties once = new Properties() {
                    @Override
                    public synchronized Object put(Object key, Object value) {
                        assertThat(containsKey(key)).as("%s again in %s", key, file).isFalse();
                        return super.put(key, value);
                    }
                };
                try (Reader in = Files.newBufferedReader(file)) {
                    once.load(in);
                }
                assertThat(once).as("texts of %s", file).isNotEmpty();
            }
        }
    }

    @Test
    void whatHasPlacesIsAskedForWithValues() throws IOException {
        TreeMap<String, String> words = words("zh_CN");
        Set<String> bare = new TreeSet<>();
        int asked = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                for (String key : BARE.matcher(Files.readString(file)).results().map(found -> found.group(1))
                        .toList()) {
                    asked++;
                    if (words.getOrDefault(key, "").contains("{0}")) {
                        bare.add(key + " in " + file);
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(1000);
        assertThat(bare).as("shown with its places: give values, or another key").isEmpty();
    }

    @Test
    void everyKeyInCodeExists() throws IOException {
        Set<String> keys = words("zh_CN").keySet();
        Set<String> rooms = keys.stream().map(k -> k.substring(0, k.indexOf('.'))).collect(Collectors.toSet());
        Set<String> missing = literals().stream()
                .filter(l -> !l.endsWith("."))
                .filter(l -> rooms.contains(l.substring(0, l.indexOf('.'))))
                .filter(l -> !keys.contains(l) && !notAText(l))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("literals that look like text keys but are in no file").isEmpty();
    }

    /** Action names of the audit record and names of settings look like keys but are no sentences. */
    private static boolean notAText(String literal) {
        return ACTIONS.contains(literal);
    }

    private static final Set<String> ACTIONS = actions();

    private static Set<String> actions() {
        Pattern call = Pattern.compile(
                "(?:write|writeAsSystem|demand|prove|recordRefusal)\\([^\"]*\"([a-z][a-z0-9.-]*)\"");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = call.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> literals = literals();
        Set<String> prefixes = literals.stream().filter(l -> l.endsWith(".")).collect(Collectors.toSet());
        Set<String> unused = words("zh_CN").keySet().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> prefixes.stream().noneMatch(p -> key.startsWith(p)
                        && !key.substring(p.length()).contains(".")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).as("keys nobody uses").isEmpty();
    }

    /** Whoever reads the record finds words, not codes; what only the sample writes is told apart by its name. */
    @Test
    void everyRecordedActionHasAName() throws IOException {
        Set<String> keys = words("zh_CN").keySet();
        Set<String> nameless = ACTIONS.stream().filter(action -> action.contains(".") && !action.endsWith("."))
                .filter(action -> !keys.contains("admin.action." + action.replace('.', '_')))
                .filter(action -> !keys.contains(action))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(nameless).as("actions of the record without a name").isEmpty();
    }

    @Test
    void everySentenceIsAPattern() throws IOException {
        for (String language : new String[] {"zh_CN", "en"}) {
            words(language).forEach((key, value) -> {
                assertThat(value).as(key + " in " + language).isNotBlank();
                new MessageFormat(value, Locale.ROOT).format(new Object[] {"1", "2", "3", "4", "5", "6", "7", "8"});
            });
        }
    }
}
