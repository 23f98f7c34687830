package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.playbook.domain.definition.Contact;
import cn.dutydesk.playbook.domain.definition.Level;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.Target;
import cn.dutydesk.playbook.domain.text.Flow.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom steps call: contacts that are not there, and nobody to call. */
final class LintPeople {
    private final Playbook playbook;
    private final Flow flow;
    private final Notes notes;
    private final Known known;
    private final Set<String> contacts;

    LintPeople(Playbook playbook, Flow flow, Notes notes, Known known) {
        this.playbook = playbook;
        this.flow = flow;
        this.notes = notes;
        this.known = known;
        contacts = playbook.contacts().stream().map(Contact::id).collect(Collectors.toSet());
    }

    void check() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < playbook.contacts().size(); i++) {
            if (!seen.add(playbook.contacts().get(i).id())) {
                notes.error("/contacts/" + i, "", "playbook.finding.contact-twice", playbook.contacts().get(i).id());
            }
        }
        flow.spots().forEach(this::step);
    }

    private void step(Spot spot) {
        Step step = spot.step();
        for (int i = 0; i < step.numbers().size(); i++) {
            contact(step.numbers().get(i), spot.pointer() + "/numbers/" + i, spot);
        }
        StepKind kind = step.action().kind();
        boolean calls = kind == StepKind.NOTIFY || kind.asks();
        if (!calls) {
            if (!step.levels().isEmpty() || !step.fallback().isEmpty()) {
                notes.warning(spot.pointer() + (step.levels().isEmpty() ? "/fallback" : "/call"), spot.id(),
                        "playbook.finding.calls-nobody-here");
            }
            return;
        }
        List<Target> all = new ArrayList<>();
        for (int i = 0; i < step.levels().size(); i++) {
            level(step.levels().get(i), spot.pointer() + "/call/" + i, spot);
            all.addAll(step.levels().get(i).who());
        }
        for (int i = 0; i < step.fallback().size(); i++) {
            target(step.fallback().get(i), spot.pointer() + "/fallback/" + i, spot);
        }
        all.addAll(step.fallback());
        boolean must = kind == StepKind.NOTIFY || kind == StepKind.ACKNOWLEDGE;
        if (must && all.isEmpty()) {
            notes.error(spot.pointer(), spot.id(), "playbook.finding.nobody");
        } else if (must && known.directory() && all.stream().noneMatch(this::somebody)) {
            notes.error(spot.pointer() + "/call", spot.id(), "playbook.finding.nobody-known");
        }
    }

    private void level(Level level, String pointer, Spot spot) {
        if (level.who().isEmpty()) {
            notes.error(pointer, spot.id(), "playbook.finding.level-empty");
        }
        for (int i = 0; i < level.who().size(); i++) {
            target(level.who().get(i), pointer + "/who/" + i, spot);
        }
    }

    private void target(Target target, String pointer, Spot spot) {
        if (target.kind() == Target.Kind.CONTACT) {
            contact(target.name(), pointer, spot);
        } else if (known.directory() && !direct(target)) {
            String code = target.kind() == Target.Kind.PERSON && known.people(target.name()) > 1
                    ? "AMBIGUOUS" : target.kind().name();
            notes.warning(pointer, spot.id(), "playbook.finding.unknown." + code, target.name());
        }
        if (target.deputy() != null) {
            target(target.deputy(), pointer + "/deputy", spot);
        }
    }

    private void contact(String id, String pointer, Spot spot) {
        if (!contacts.contains(id)) {
            notes.error(pointer, spot.id(), "playbook.finding.unknown-contact", id);
        }
    }

    private boolean somebody(Target target) {
        return direct(target) || target.deputy() != null && somebody(target.deputy());
    }

    private boolean direct(Target target) {
        return switch (target.kind()) {
            case POST -> known.post(target.name());
            case DUTY -> known.duty(target.name());
            case PERSON -> known.people(target.name()) == 1;
            case CONTACT -> contacts.contains(target.name());
            case HEAD -> known.head();
            case DESK -> true;
        };
    }
}
