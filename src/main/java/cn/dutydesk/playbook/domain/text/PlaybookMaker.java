package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.Evidence;
import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.domain.definition.Contact;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Limit;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.Target;
import cn.dutydesk.playbook.domain.text.Places.Place;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the records from a document the schema has nothing against. What the schema cannot say is found here. */
final class PlaybookMaker {
    /** Every playbook is drilled at least every three years (突发事件应急预案管理办法, art. 22). */
    static final Duration DRILL_EVERY = Duration.ofDays(1095);

    private final Places places;
    private final List<Finding> findings;

    PlaybookMaker(Places places, List<Finding> findings) {
        this.places = places;
        this.findings = findings;
    }

    Playbook playbook(JsonNode it) {
        return new Playbook(line(it, "playbook"), line(it, "name"), line(it, "name-en"), line(it, "for"),
                each(it, "types", "", (name, _) -> line(name)), line(it, "lead"), text(it, "purpose"),
                text(it, "source"), it.has("drill-every") ? Spans.span(it.get("drill-every").asString()) : DRILL_EVERY,
                each(it, "contacts", "", (contact, _) -> new Contact(line(contact, "id"), line(contact, "name"),
                        line(contact, "phone"))),
                steps(it, ""));
    }

    private List<Step> steps(JsonNode it, String pointer) {
        return each(it, "steps", pointer, this::step);
    }

    private @Nullable Step step(JsonNode it, String pointer) {
        List<StepKind> kinds = Kinds.of(it);
        if (kinds.size() != 1) {
            wrong(pointer, "", "playbook.finding.step-kind");
            return null;
        }
        String id = line(it, Kinds.word(kinds.getFirst()));
        return new Step(id, line(it, "title"), text(it, "say"), when(it, "when"),
                each(it, "call", pointer, this::level), each(it, "fallback", pointer, this::target),
                it.has("limit") ? Spans.limit(it.get("limit").asString()) : null,
                it.has("evidence") ? Evidence.valueOf(line(it, "evidence").toUpperCase(Locale.ROOT)) : Evidence.NONE,
                flag(it, "optional"), line(it, "settles"), each(it, "numbers", pointer, (name, _) -> line(name)),
                action(kinds.getFirst(), it, pointer, id));
    }

    private Action action(StepKind kind, JsonNode it, String pointer, String id) {
        return switch (kind) {
            case NOTIFY -> new Action.Notify();
            case ACKNOWLEDGE -> new Action.Acknowledge(flag(it, "everyone"), span(it, "expires"), line(it, "until"));
            case CHECK -> new Action.Check(each(it, "items", pointer, (item, _) -> line(item)));
            case DECIDE -> new Action.Decide(line(it, "question"), each(it, "branches", pointer, it.has("question")
                    ? (branch, at) -> new Branch(line(branch, "answer"), null, steps(branch, at))
                    : (branch, at) -> chosen(branch, at, id)));
            case REPORT -> new Action.Report(Kinds.report(line(it, "kind")), line(it, "to"),
                    "written".equals(line(it, "by")));
            case WAIT -> waiting(it, pointer, id);
            case PARALLEL -> new Action.Parallel(each(it, "branches", pointer,
                    (branch, at) -> new Branch(line(branch, "name"), null, steps(branch, at))),
                    "any".equals(line(it, "finish")));
            case REPEAT -> new Action.Repeat(Spans.span(it.get("every").asString()),
                    it.has("most") ? it.get("most").asInt() : 0, when(it, "until"), steps(it, pointer));
        };
    }

    private Branch chosen(JsonNode it, String pointer, String step) {
        if (it.has("when") == it.has("otherwise")) {
            wrong(pointer, step, "playbook.finding.branch-choice");
        }
        return new Branch(line(it, "name"), when(it, "when"), steps(it, pointer));
    }

    private Action.Wait waiting(JsonNode it, String pointer, String step) {
        if (it.has("for") == it.has("until")) {
            wrong(pointer, step, "playbook.finding.wait-what");
            // Nobody sees it: a text with an error gives no playbook.
            return new Action.Wait(null, From.HERE, null);
        }
        if (it.has("until")) {
            return new Action.Wait(null, From.HERE, LocalTime.parse(line(it, "until")));
        }
        Limit limit = Spans.limit(line(it, "for"));
        return new Action.Wait(limit.after(), limit.from(), null);
    }

    private Level level(JsonNode it, String pointer) {
        return new Level(each(it, "who", pointer, this::target), span(it, "within"),
                it.has("again") ? it.get("again").asInt() : 0);
    }

    private @Nullable Target target(JsonNode it, String pointer) {
        if (it.isString()) {
            String[] words = line(it).split(" +", 2);
            return new Target(Target.Kind.valueOf(words[0].toUpperCase(Locale.ROOT)),
                    words.length == 1 ? "" : words[1].strip(), null);
        }
        List<String> kinds = it.propertyStream().map(Map.Entry::getKey).filter(k -> !"deputy".equals(k)).toList();
        if (kinds.size() != 1) {
            wrong(pointer, "", "playbook.finding.form.target");
            return null;
        }
        String kind = kinds.getFirst();
        return new Target(Target.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                it.get(kind).isBoolean() ? "" : line(it, kind),
                it.has("deputy") ? target(it.get("deputy"), Places.below(pointer, "deputy")) : null);
    }

    private static @Nullable Condition when(JsonNode it, String name) {
        return it.has(name) ? condition(it.get(name)) : null;
    }

    private static Condition condition(JsonNode it) {
        List<Condition> parts = new ArrayList<>();
        it.propertyStream().forEach(part -> parts.addAll(conditions(part.getKey(), part.getValue())));
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private static List<Condition> conditions(String name, JsonNode it) {
        return switch (name) {
            case "all" -> List.of(new Condition.All(it.valueStream().map(PlaybookMaker::condition).toList()));
            case "any" -> List.of(new Condition.Any(it.valueStream().map(PlaybookMaker::condition).toList()));
            case "not" -> List.of(new Condition.Not(condition(it)));
            case "type" -> List.of(new Condition.Type(it.valueStream().map(PlaybookMaker::line).toList()));
            case "grade-at-least" -> List.of(new Condition.AtLeast(Kinds.grade(it.asString())));
            case "time" -> {
                String[] ends = it.asString().split("-");
                yield List.of(new Condition.TimeOfDay(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
            }
            case "key-period" -> List.of(new Condition.KeyPeriod());
            default -> it.propertyStream()
                    .<Condition>map(answer -> new Condition.Answered(answer.getKey(), line(answer.getValue())))
                    .toList();
        };
    }

    private <T> List<T> each(JsonNode it, String name, String pointer, BiFunction<JsonNode, String, @Nullable T> make) {
        List<T> made = new ArrayList<>();
        JsonNode items = it.get(name);
        String below = Places.below(pointer, name);
        for (int i = 0; items != null && i < items.size(); i++) {
            T one = make.apply(items.get(i), Places.below(below, i));
            if (one != null) {
                made.add(one);
            }
        }
        return made;
    }

    private void wrong(String pointer, String step, String code) {
        Place place = places.at(pointer);
        findings.add(new Finding(Severity.ERROR, place.line(), place.column(), step, code, List.of()));
    }

    private static @Nullable Duration span(JsonNode it, String name) {
        return it.has(name) ? Spans.span(it.get(name).asString()) : null;
    }

    private static boolean flag(JsonNode it, String name) {
        return it.has(name) && it.get(name).asBoolean();
    }

    private static String line(JsonNode it, String name) {
        return it.has(name) ? line(it.get(name)) : "";
    }

    /** One line, however it was broken. */
    private static String line(JsonNode it) {
        return clean(it).replaceAll("\\s*\\n\\s*", " ");
    }

    private static String text(JsonNode it, String name) {
        return it.has(name) ? clean(it.get(name)) : "";
    }

    private static String clean(JsonNode it) {
        return it.asString().replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }
}
