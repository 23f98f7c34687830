package cn.dutydesk.leader.ui;

import cn.dutydesk.core.Signals;
import cn.dutydesk.desk.ItemChanged;
import cn.dutydesk.desk.LogAppended;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.leader.Brief;
import cn.dutydesk.leader.InstructionGiven;
import cn.dutydesk.leader.NewInstruction;
import cn.dutydesk.leader.service.BriefService;
import cn.dutydesk.leader.service.InstructionService;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Permission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The leader's ten seconds, followed as long as they are on screen; and giving a word. FX thread. */
public final class LeaderModel {
    private final BriefService briefs;
    private final InstructionService instructions;
    private final People people;
    private final Acts acts;
    private final CurrentActor actor;
    private final Work work;
    private final Signals signals;
    private final Latest latest = new Latest();
    private final List<Runnable> stops = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Brief> brief = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    public LeaderModel(BriefService briefs, InstructionService instructions, People people, Acts acts,
            CurrentActor actor, Work work, Signals signals) {
        this.briefs = briefs;
        this.instructions = instructions;
        this.people = people;
        this.acts = acts;
        this.actor = actor;
        this.work = work;
        this.signals = signals;
    }

    /** Begins to follow what happens, and reads. */
    public void shown() {
        hidden();
        stops.add(signals.hear(LogAppended.class, news -> work.post(this::reload)));
        stops.add(signals.hear(ItemChanged.class, news -> work.post(this::reload)));
        stops.add(signals.hear(InstructionGiven.class, news -> work.post(this::reload)));
        reload();
    }

    public void hidden() {
        stops.forEach(Runnable::run);
        stops.clear();
    }

    /** Reads again. */
    public void reload() {
        long request = latest.next();
        work.read(() -> briefs.read(actor.get()), read -> {
            if (latest.is(request)) {
                problem.set(null);
                brief.set(read);
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Whether who sits here may give a word. */
    public boolean mayInstruct() {
        return acts.allows(actor.get(), Permission.INSTRUCT);
    }

    /** Gives a word. */
    public void give(NewInstruction wanted, Runnable done, Consumer<Problem> failed) {
        work.write(() -> instructions.give(actor.get(), wanted), id -> done.run(), failed);
    }

    /** Who could answer, for what is typed. Any thread. */
    public Collection<PersonCard> suggest(String typed) {
        return typed.isBlank() ? List.of() : people.search(typed);
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<Brief> briefProperty() {
        return brief.getReadOnlyProperty();
    }

    /** Null while all is well. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
