package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.marking.Marking;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.Target;
import cn.dutydesk.playbook.domain.text.Flow.Spot;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts: marks of state secrets, and blanks to be filled in that nobody fills. */
final class LintWords {
    private static final Set<String> FILLED = Set.of("{matter}", "{time}");
    private static final Pattern BLANK = Pattern.compile("\\{[^{}\\s]{1,20}}");

    private final Playbook playbook;
    private final Flow flow;
    private final Notes notes;

    LintWords(Playbook playbook, Flow flow, Notes notes) {
        this.playbook = playbook;
        this.flow = flow;
        this.notes = notes;
    }

    void check() {
        mark("", "name", playbook.name(), "");
        mark("", "name-en", playbook.nameEn(), "");
        mark("", "lead", playbook.lead(), "");
        mark("", "purpose", playbook.purpose(), "");
        mark("", "source", playbook.source(), "");
        marks("/types", playbook.types(), "");
        for (int i = 0; i < playbook.contacts().size(); i++) {
            mark("/contacts/" + i, "name", playbook.contacts().get(i).name(), "");
        }
        flow.spots().forEach(this::step);
    }

    private void step(Spot spot) {
        Step step = spot.step();
        mark(spot.pointer(), "title", step.title(), spot.id());
        mark(spot.pointer(), "say", step.say(), spot.id());
        Matcher blank = BLANK.matcher(step.say());
        while (blank.find()) {
            if (!FILLED.contains(blank.group())) {
                notes.warning(spot.pointer() + "/say", spot.id(), "playbook.finding.blank-unfilled",
                        blank.group());
            }
        }
        for (int i = 0; i < step.levels().size(); i++) {
            Level level = step.levels().get(i);
            marks(spot.pointer() + "/call/" + i + "/who", level.who().stream().map(Target::name).toList(), spot.id());
        }
        switch (step.action()) {
            case Action.Check it -> marks(spot.pointer() + "/items", it.items(), spot.id());
            case Action.Decide it -> {
                mark(spot.pointer(), "question", it.question(), spot.id());
                marks(spot.pointer() + "/branches", it.branches().stream().map(b -> b.name()).toList(), spot.id());
            }
            case Action.Parallel it ->
                    marks(spot.pointer() + "/branches", it.branches().stream().map(b -> b.name()).toList(), spot.id());
            case Action.Report it -> mark(spot.pointer(), "to", it.to(), spot.id());
            default -> {}
        }
    }

    private void marks(String pointer, List<String> texts, String step) {
        for (int i = 0; i < texts.size(); i++) {
            mark(pointer, Integer.toString(i), texts.get(i), step);
        }
    }

    private void mark(String pointer, String field, String text, String step) {
        Marking.find(text).stream().findFirst()
                .ifPresent(hit -> notes.error(pointer + "/" + field, step, "playbook.finding.marking", hit.text()));
    }
}
