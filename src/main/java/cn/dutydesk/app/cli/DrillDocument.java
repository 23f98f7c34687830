package cn.dutydesk.app.cli;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.playbook.domain.drill.DrillEvent;
import cn.dutydesk.playbook.domain.drill.DrillReport;
import cn.dutydesk.playbook.domain.drill.PersonScore;
import cn.dutydesk.playbook.domain.drill.StepScore;
import cn.dutydesk.playbook.service.DrillWords;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A drill as one JSON document. Instants with the bureau's offset, spans in seconds. */
final class DrillDocument {
    private final BureauClock clock;
    private final DrillWords words;

    DrillDocument(BureauClock clock, DrillWords words) {
        this.clock = clock;
        this.words = words;
    }

    Map<String, Object> of(DrillReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("playbook", report.code());
        document.put("version", report.version());
        document.put("simulatedStart", at(report.start()));
        document.put("simulatedEnd", at(report.end()));
        document.put("ending", word(report.ending()));
        document.put("events", report.events().stream().map(this::event).toList());
        document.put("score", report.score().points());
        document.put("steps", report.score().steps().stream().map(this::step).toList());
        document.put("people", report.score().people().stream().map(DrillDocument::person).toList());
        document.put("findings", report.score().findings().stream().map(words::finding).toList());
        return document;
    }

    private Map<String, Object> event(DrillEvent event) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("at", at(event.at()));
        one.put("due", event.due() == null ? null : at(event.due()));
        one.put("late", event.late().toSeconds());
        one.put("kind", word(event.kind()));
        one.put("step", event.key());
        one.put("who", event.who());
        one.put("words", event.words());
        return one;
    }

    private Map<String, Object> step(StepScore step) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("step", step.key());
        one.put("title", step.title());
        one.put("kind", word(step.kind()));
        one.put("verdict", word(step.verdict()));
        one.put("started", at(step.started()));
        one.put("limit", step.due() == null ? null : at(step.due()));
        one.put("ended", step.ended() == null ? null : at(step.ended()));
        one.put("late", step.late().toSeconds());
        one.put("by", step.by());
        return one;
    }

    private static Map<String, Object> person(PersonScore person) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", person.name());
        one.put("as", person.why());
        one.put("calls", person.calls());
        one.put("asked", person.asked());
        one.put("answered", person.answered());
        one.put("averageDelay", person.delay() == null ? null : person.delay().toSeconds());
        return one;
    }

    private String at(Instant instant) {
        return instant.atZone(clock.zone()).toOffsetDateTime().toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
