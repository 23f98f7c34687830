package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Problem;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.playbook.ActiveStep;
import java.util.List;
import java.util.function.Consumer;

/** What steps can be done to: those of runs in earnest, or those of a drill. FX thread. */
public interface StepActs {
    /** @param done called when it is done; what is shown is read again by itself */
    void act(ActiveStep step, Deed deed, Runnable done, Consumer<Problem> failed);

    /** Whether the one who sits here is the called person himself. */
    boolean self(ActiveStep.Asked asked);

    /** Whether anything may be done at all. */
    boolean mayAct();

    /** Whether the step may be left out. */
    boolean maySkip(ActiveStep step);

    /** People a call can be handed on to. Blocks; background threads. */
    List<PersonCard> people(String text);
}
