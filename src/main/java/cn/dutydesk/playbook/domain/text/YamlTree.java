package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.domain.text.Places.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One YAML 1.2 document as a tree, and where each part of it stands. Built from the parser's events, so that what a
 * hostile text is made of never comes to be: aliases, and with them bombs and rings, tags, several documents, keys that
 * are not words, the same key twice, and anything too big or too deep are refused where they stand.
 */
final class YamlTree {
    static final int MOST_BYTES = 512 * 1024;
    static final int DEEPEST = 64;
    private static final CoreSchema CORE = new CoreSchema();
    private static final int LONGEST_WORD = 60;

    private final Places places;
    private final Iterator<Event> events;

    private YamlTree(Iterator<Event> events, Places places) {
        this.events = events;
        this.places = places;
    }

    /** @param places is filled */
    static JsonNode read(String yaml, Places places) throws BadText {
        int bytes = yaml.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new BadText(Place.TOP, "playbook.finding.too-big", bytes / 1024, MOST_BYTES / 1024);
        }
        LoadSettings settings = LoadSettings.builder().setSchema(CORE).setCodePointLimit(MOST_BYTES).build();
        try {
            return new YamlTree(new Parse(settings).parseString(yaml).iterator(), places).document();
        } catch (MarkedYamlEngineException e) {
            throw broken(e, yaml);
        } catch (ReaderException e) {
            throw new BadText(place(yaml, e.getPosition()), "playbook.finding.unprintable",
                    "U+%04X".formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw new BadText(Place.TOP, "playbook.finding.not-yaml", String.valueOf(e.getMessage()));
        }
    }

    private static BadText broken(MarkedYamlEngineException e, String yaml) {
        Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
        Place place = mark.map(YamlTree::place).orElse(Place.TOP);
        String line = yaml.lines().skip(place.line() - 1L).findFirst().orElse("");
        return line.substring(0, Math.min(line.length(), place.column())).contains("\t")
                ? new BadText(place, "playbook.finding.tab")
                : new BadText(place, "playbook.finding.not-yaml", String.valueOf(e.getProblem()));
    }

    private JsonNode document() throws BadText {
        events.next();
        Event start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw new BadText(Place.TOP, "playbook.finding.empty");
        }
        JsonNode root = node(events.next(), "", 1);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw new BadText(place(after), "playbook.finding.several-documents");
        }
        return root;
    }

    private JsonNode node(Event event, String pointer, int depth) throws BadText {
        Place place = place(event);
        if (event instanceof AliasEvent || event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            throw new BadText(place, "playbook.finding.alias");
        }
        if (depth > DEEPEST) {
            throw new BadText(place, "playbook.finding.too-deep", DEEPEST);
        }
        places.value(pointer, place);
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, place);
            case CollectionStartEvent started when started.getTag().isPresent() ->
                    throw tagged(place, started.getTag());
            case MappingStartEvent _ -> mapping(pointer, depth);
            default -> sequence(pointer, depth);
        };
    }

    private ObjectNode mapping(String pointer, int depth) throws BadText {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Place place = place(next);
            if (!(next instanceof ScalarEvent name)) {
                throw new BadText(place, next instanceof AliasEvent ? "playbook.finding.alias"
                        : "playbook.finding.key-not-word");
            }
            scalar(name, place);
            String key = name.getValue();
            if (made.has(key)) {
                throw new BadText(place, "playbook.finding.duplicate-key", clip(key));
            }
            String below = Places.below(pointer, key);
            places.key(below, place);
            made.set(key, node(events.next(), below, depth + 1));
        }
        return made;
    }

    private ArrayNode sequence(String pointer, int depth) throws BadText {
        ArrayNode made = JsonNodeFactory.instance.arrayNode();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            made.add(node(next, Places.below(pointer, made.size()), depth + 1));
        }
        return made;
    }

    private static JsonNode scalar(ScalarEvent event, Place place) throws BadText {
        if (event.getTag().isPresent()) {
            throw tagged(place, event.getTag());
        }
        if (event.getAnchor().isPresent()) {
            throw new BadText(place, "playbook.finding.alias");
        }
        String value = event.getValue();
        JsonNodeFactory make = JsonNodeFactory.instance;
        Tag tag = event.isPlain() ? CORE.getScalarResolver().resolve(value, true) : Tag.STR;
        if (tag.equals(Tag.NULL)) {
            return make.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return make.booleanNode(Boolean.parseBoolean(value));
        }
        if (tag.equals(Tag.INT) && value.matches("[-+]?[0-9]{1,100}")) {
            return make.numberNode(new BigInteger(value));
        }
        if (tag.equals(Tag.FLOAT) && value.matches("[-+]?[0-9]{1,100}\\.[0-9]{1,100}")) {
            return make.numberNode(new BigDecimal(value));
        }
        return make.stringNode(value);
    }

    private static BadText tagged(Place place, Optional<String> tag) {
        return new BadText(place, "playbook.finding.tag", clip(tag.orElse("")));
    }

    private static Place place(Event event) {
        return event.getStartMark().map(YamlTree::place).orElse(Place.TOP);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Place place(String text, int position) {
        String before = text.substring(0, text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0,
                text.length()))));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, before.length() - before.lastIndexOf('\n'));
    }

    /** A word as a sentence may quote it. */
    static String clip(String word) {
        String plain = word.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= LONGEST_WORD ? plain : plain.substring(0, LONGEST_WORD) + "…";
    }
}
