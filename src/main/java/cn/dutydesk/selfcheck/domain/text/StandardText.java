package cn.dutydesk.selfcheck.domain.text;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.Standard.Answers;
import cn.dutydesk.selfcheck.Standard.Area;
import cn.dutydesk.selfcheck.Standard.Evidence;
import cn.dutydesk.selfcheck.Standard.Item;
import cn.dutydesk.selfcheck.Standard.Kind;
import cn.dutydesk.selfcheck.Standard.Origin;
import cn.dutydesk.selfcheck.Standard.Question;
import cn.dutydesk.selfcheck.Standard.Scope;
import cn.dutydesk.selfcheck.Standard.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * A checklist as a YAML text and back. Every value is read as words, so that a code {@code 1} and points {@code 0.5} stay
 * what they are; aliases, tags and keys given twice are refused by the reader's settings. Reading what was written gives
 * an equal checklist.
 */
public final class StandardText {
    private static final int MOST = 512 * 1024;
    private static final int LONG = 500;
    /** A checklist nests four deep. */
    private static final int DEEPEST = 32;
    private static final LoadSettings READ = LoadSettings.builder().setSchema(new FailsafeSchema())
            .setAllowDuplicateKeys(false).setMaxAliasesForCollections(0).setCodePointLimit(MOST).build();
    private static final DumpSettings WRITE = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK)
            .setSchema(new FailsafeSchema()).setIndent(2).setIndicatorIndent(2).setIndentWithIndicator(true)
            .setSplitLines(false).setWidth(4000).build();

    private StandardText() {
    }

    /** Whether there is anything in it; told from the events, before anything is built that may nest without end. */
    private static boolean holds(String yaml) {
        int depth = 0;
        boolean any = false;
        for (Event event : new Parse(READ).parseString(yaml)) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                case Scalar -> any = true;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new Refusal("standard.refused.deep", DEEPEST);
            }
        }
        return any;
    }

    /**
     * @throws Refusal in words: no YAML, a part missing or no number, an unknown word, something too long
     */
    public static Standard read(String yaml) {
        Object root;
        try {
            root = holds(yaml) ? new Load(READ).loadFromString(yaml) : null;
        } catch (YamlEngineException e) {
            throw new Refusal("standard.refused.yaml", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        Map<?, ?> top = map(root, "standard");
        return new Standard(word(top, "standard", 40), word(top, "name", 120), text(top, "name-en", 120),
                text(top, "source", LONG), choice(top, "for", Scope.class, Scope.BUREAU), number(top, "meets", "90"),
                number(top, "mostly", "80"), questions(top), areas(top));
    }

    private static List<Question> questions(Map<?, ?> top) {
        return list(top, "questions").stream().map(one -> map(one, "questions"))
                .map(one -> new Question(word(one, "code", 40), word(one, "text", 200))).toList();
    }

    private static List<Area> areas(Map<?, ?> top) {
        List<Area> areas = new ArrayList<>();
        for (Object one : list(top, "areas")) {
            Map<?, ?> area = map(one, "areas");
            areas.add(new Area(word(area, "code", 40), word(area, "name", 120),
                    list(area, "items").stream().map(item -> item(map(item, "items"))).toList()));
        }
        return areas;
    }

    private static Item item(Map<?, ?> item) {
        Kind kind = choice(item, "kind", Kind.class, Kind.NORMAL);
        return new Item(word(item, "code", 16), word(item, "text", LONG), number(item, "points", "0"), kind,
                choice(item, "origin", Origin.class, Origin.OWN), text(item, "question", 40),
                choice(item, "evidence", Evidence.class, Evidence.NONE),
                choice(item, "answers", Answers.class, Answers.EACH), text(item, "fact", 60),
                text(item, "source", LONG), list(item, "steps").stream().map(step -> map(step, "steps"))
                        .map(step -> new Step(word(step, "words", LONG), number(step, "minus", "0"),
                                "true".equals(text(step, "each", 5))))
                        .toList());
    }

    private static Map<?, ?> map(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new Refusal("standard.refused.shape", where);
    }

    private static List<?> list(Map<?, ?> from, String key) {
        Object value = from.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new Refusal("standard.refused.shape", key);
    }

    private static String text(Map<?, ?> from, String key, int most) {
        Object value = from.get(key);
        if (value == null) {
            return "";
        }
        if (!(value instanceof String words) || words.length() > most) {
            throw new Refusal("standard.refused.words", key, most);
        }
        return words.strip();
    }

    private static String word(Map<?, ?> from, String key, int most) {
        String words = text(from, key, most);
        if (words.isEmpty()) {
            throw new Refusal("standard.refused.missing", key, from.get("code") == null ? "" : from.get("code"));
        }
        return words;
    }

    private static BigDecimal number(Map<?, ?> from, String key, String standard) {
        String words = text(from, key, 10);
        String read = words.isEmpty() ? standard : words;
        if (!read.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw new Refusal("standard.refused.number", key, read);
        }
        return plain(new BigDecimal(read));
    }

    /** 4, 0.5: equal numbers are equal values. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static <E extends Enum<E>> E choice(Map<?, ?> from, String key, Class<E> type, E standard) {
        String word = text(from, key, 20);
        if (word.isEmpty()) {
            return standard;
        }
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(word.toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        throw new Refusal("standard.refused.word", key, word);
    }

    /** What has its default is left out. */
    public static String write(Standard standard) {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("standard", standard.code());
        top.put("name", standard.name());
        put(top, "name-en", standard.nameEn());
        top.put("for", low(standard.scope()));
        top.put("meets", standard.meets().toPlainString());
        top.put("mostly", standard.mostly().toPlainString());
        put(top, "source", standard.source());
        if (!standard.questions().isEmpty()) {
            top.put("questions", standard.questions().stream().map(question -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("code", question.code());
                one.put("text", question.text());
                return one;
            }).toList());
        }
        top.put("areas", standard.areas().stream().map(area -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("code", area.code());
            one.put("name", area.name());
            one.put("items", area.items().stream().map(StandardText::fields).toList());
            return one;
        }).toList());
        return new Dump(WRITE).dumpToString(top);
    }

    private static Map<String, Object> fields(Item item) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", item.code());
        one.put("text", item.text());
        put(one, "points", item.points().signum() == 0 ? "" : item.points().toPlainString());
        put(one, "kind", item.kind() == Kind.NORMAL ? "" : low(item.kind()));
        put(one, "origin", item.origin() == Origin.OWN ? "" : low(item.origin()));
        put(one, "question", item.question());
        put(one, "evidence", item.evidence() == Evidence.NONE ? "" : low(item.evidence()));
        put(one, "answers", item.answers() == Answers.EACH ? "" : low(item.answers()));
        put(one, "fact", item.fact());
        put(one, "source", item.source());
        one.put("steps", item.steps().stream().map(step -> {
            Map<String, Object> made = new LinkedHashMap<>();
            made.put("minus", step.minus().toPlainString());
            if (step.each()) {
                made.put("each", "true");
            }
            made.put("words", step.words());
            return made;
        }).toList());
        return one;
    }

    private static void put(Map<String, Object> into, String key, String value) {
        if (!value.isEmpty()) {
            into.put(key, value);
        }
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
