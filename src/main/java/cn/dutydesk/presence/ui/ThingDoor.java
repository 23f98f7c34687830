package cn.dutydesk.presence.ui;

import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.presence.service.PresenceReads.Now;
import java.util.Optional;

/** Opens the dialog of a task, check, step or leave of the running shift by its number: no two of them share one. */
final class ThingDoor {
    private final PresenceModel model;
    private final PresenceDialogs asking;
    private final Dialogs dialogs;

    ThingDoor(PresenceModel model, PresenceDialogs asking, Dialogs dialogs) {
        this.model = model;
        this.asking = asking;
        this.dialogs = dialogs;
    }

    void open(long id) {
        model.lookProperty().set(Look.SHIFT);
        model.ask(model.room().reads::now, now -> find(now, id).ifPresent(Runnable::run), dialogs::problem);
    }

    private Optional<Runnable> find(Now now, long id) {
        return now.tasks().stream().filter(task -> task.id() == id && !task.done())
                .map(task -> (Runnable) () -> asking.task(task, now.here())).findFirst()
                .or(() -> now.calling().stream().filter(check -> check.id() == id)
                        .map(check -> (Runnable) () -> asking.answer(check, now.here())).findFirst())
                .or(() -> now.steps().stream().filter(step -> step.id() == id)
                        .map(step -> (Runnable) () -> asking.told(step)).findFirst());
    }
}
