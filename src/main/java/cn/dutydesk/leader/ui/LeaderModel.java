package cn.dutydesk.leader.ui;

import cn.dutydesk.core.Signals;
import cn.dutydesk.desk.ItemChanged;
import cn.dutydesk.desk.LogAppended;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
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
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The leader's ten seconds, followed as long as they are on screen; and giving a word. FX thread. */
public final class LeaderModel {
    private final InstructionService instructions;
    private final People people;
    private final Acts acts;
    private final CurrentActor actor;
    private final Work work;
    private final ReadOnlyObjectWrapper<Brief> brief = new ReadOnlyObjectWrapper<>();
    private final Reading<Brief> reading;

    public LeaderModel(BriefService briefs, InstructionService instructions, People people, Acts acts,
            CurrentActor actor, Work work, Signals signals) {
        this.instructions = instructions;
        this.people = people;
        this.acts = acts;
        this.actor = actor;
        this.work = work;
        reading = new Reading<Brief>(work, () -> () -> briefs.read(actor.get()), brief::set).on(signals,
                LogAppended.class, ItemChanged.class, InstructionGiven.class);
    }

    /** Begins to follow what happens, and reads. */
    public void shown() {
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    /** Reads again. */
    public void reload() {
        reading.again();
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
        return reading.problemProperty();
    }
}
