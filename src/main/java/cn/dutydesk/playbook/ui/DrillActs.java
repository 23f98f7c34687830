package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Problem;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.domain.run.Callee;
import cn.dutydesk.playbook.domain.run.Event;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Answers within a drill: they go to the drill and nowhere else. */
final class DrillActs implements StepActs {
    private final DrillLive live;
    private final People people;
    private final String desk;

    /** @param desk who does what is done at the desk */
    DrillActs(DrillLive live, People people, String desk) {
        this.live = live;
        this.people = people;
        this.desk = desk;
    }

    @Override
    public void act(ActiveStep step, Deed deed, Runnable done, Consumer<Problem> failed) {
        live.act(event(step, deed), done, failed);
    }

    private Event event(ActiveStep step, Deed deed) {
        String key = step.key();
        return switch (deed) {
            case Deed.Acknowledge it -> new Event.Acknowledge(key, it.ask(), name(step, it.ask()));
            case Deed.Reached it -> new Event.Acknowledge(key, it.ask(), name(step, it.ask()));
            case Deed.NotReached it -> new Event.NotReached(key, it.ask(), it.voicemail(), desk);
            case Deed.Refuse it -> new Event.Refuse(key, it.ask(), it.reason(), name(step, it.ask()));
            case Deed.Delegate it -> new Event.Delegate(key, it.ask(), callee(it.personId()), name(step, it.ask()));
            case Deed.Snooze it -> new Event.Snooze(key, it.ask(), it.span(), desk);
            case Deed.Climb it -> new Event.Climb(key, desk);
            case Deed.Done it -> new Event.Done(key, words(it), desk);
            case Deed.Answer it -> new Event.Answer(key, it.answer(), desk);
            case Deed.Skip it -> new Event.Skip(key, it.reason(), desk);
        };
    }

    /** Files are named and not kept: a drill leaves nothing but its result. */
    private static String words(Deed.Done done) {
        String files = done.files().stream().map(Path::getFileName).map(Path::toString)
                .collect(Collectors.joining("、"));
        return files.isEmpty() ? done.words() : done.words().isEmpty() ? files : done.words() + "；" + files;
    }

    private String name(ActiveStep step, int ask) {
        return step.asked().stream().filter(one -> one.ask() == ask).map(ActiveStep.Asked::name).findFirst()
                .orElse(desk);
    }

    private Callee callee(long personId) {
        return people.byId(personId).map(person -> new Callee(person.id(), person.name(), person.title(),
                person.mobile(), person.title())).orElseGet(() -> new Callee(null, desk, "", "", ""));
    }

    @Override
    public boolean self(ActiveStep.Asked asked) {
        return false;
    }

    @Override
    public boolean mayAct() {
        return true;
    }

    @Override
    public boolean maySkip(ActiveStep step) {
        return true;
    }

    @Override
    public List<PersonCard> people(String text) {
        return people.search(text);
    }
}
