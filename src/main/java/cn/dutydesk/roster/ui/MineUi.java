package cn.dutydesk.roster.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Work;
import cn.dutydesk.roster.DutyInbox;
import cn.dutydesk.roster.service.DutyReminders;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Seat;
import java.util.function.Consumer;
import javafx.beans.property.SimpleIntegerProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What 我的值班 brings into the window: the screen with a count of what waits, the key that opens it, and the pass that
 * reminds people of what comes near. FX thread.
 */
public final class MineUi {
    public static final String SCREEN = "mine";
    private static final Logger LOG = LoggerFactory.getLogger(MineUi.class);
    /** After 系统, without a number key: F6 opens it. */
    private static final int PLACE = 11;
    private static final int COUNT_SECONDS = 10;
    private static final int REMIND_SECONDS = 60;

    /** Where it is shown. @param open opens a screen by its id */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, Seat seat, Dialogs dialogs,
            Consumer<String> open) {
    }

    private final MineModel.Services services;
    private final DutyInbox inbox;
    private final DutyReminders reminders;
    private final Window window;
    private final SimpleIntegerProperty waiting = new SimpleIntegerProperty();
    private int seconds;
    private boolean asking;

    public MineUi(MineModel.Services services, DutyInbox inbox, DutyReminders reminders, Window window) {
        this.services = services;
        this.inbox = inbox;
        this.reminders = reminders;
        this.window = window;
    }

    public Screen screen() {
        return new Screen(SCREEN, "mine.title", "mdi2a-account-clock-outline", PLACE, this::view, waiting);
    }

    public Command command() {
        return new Command("mine", "mine.title", "mdi2a-account-clock-outline", "F6",
                () -> window.open().accept(SCREEN));
    }

    MineView view() {
        return new MineView(new MineModel(services, window.seat(), window.work(), window.signals(), window.clock()),
                window.texts(), window.dialogs());
    }

    /** Once a second: counts what waits for who sits here, and now and then looks at what comes near. */
    public void tick() {
        if (seconds % REMIND_SECONDS == 0) {
            window.work().write(reminders::pass, made -> LOG.debug("reminders made: {}", made),
                    problem -> LOG.warn("reminders could not be made: {}", problem.code()));
        }
        if (seconds % COUNT_SECONDS == 0) {
            countAgain();
        }
        seconds++;
    }

    /** Counts what waits for who sits here, now and not only with the seconds: somebody sat down. */
    public void countAgain() {
        if (!asking) {
            asking = true;
            window.work().read(this::count, count -> {
                asking = false;
                waiting.set(count);
            }, problem -> {
                asking = false;
                LOG.warn("what waits could not be counted: {}", problem.code());
            });
        }
    }

    private int count() {
        Actor who = window.seat().occupant();
        return who == null ? 0 : inbox.waiting(who).total();
    }
}
