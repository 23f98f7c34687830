package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Problem;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.playbook.ActiveStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Everything may be done; what was done is kept. */
final class QuietActs implements StepActs {
    final List<Deed> done = new ArrayList<>();

    @Override
    public void act(ActiveStep step, Deed deed, Runnable then, Consumer<Problem> failed) {
        done.add(deed);
        then.run();
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
        return step.optional();
    }

    @Override
    public List<PersonCard> people(String text) {
        return List.of();
    }
}
