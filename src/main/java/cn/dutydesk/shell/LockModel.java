package cn.dutydesk.shell;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Seat;
import cn.dutydesk.security.SignIn;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Locks the screen by hand or after idle minutes, and opens it again by the password of who sits there. */
public final class LockModel {
    private final Texts texts;
    private final Work work;
    private final BureauClock clock;
    private final SignIn signIn;
    private final Seat seat;
    private final IntSupplier idleMinutes;
    private final boolean sample;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Duration touched;

    /** @param sample the sample bureau's visitor has no password: it opens without one and does not lock by itself */
    public LockModel(Texts texts, Work work, BureauClock clock, SignIn signIn, Seat seat, IntSupplier idleMinutes,
            boolean sample) {
        this.texts = texts;
        this.work = work;
        this.clock = clock;
        this.signIn = signIn;
        this.seat = seat;
        this.idleMinutes = idleMinutes;
        this.sample = sample;
        touched = clock.elapsed();
    }

    /** A key or the mouse: somebody is there. */
    public void touch() {
        touched = clock.elapsed();
    }

    /** For how long neither key nor mouse was touched. */
    Duration untouched() {
        return clock.elapsed().minus(touched);
    }

    /** Once a second: locks when nobody has been there for the idle minutes, whatever was done to the clock meanwhile. */
    public void tick() {
        if (!sample && seat.occupant() != null && !locked.get()
                && untouched().toMinutes() >= idleMinutes.getAsInt()) {
            lock();
        }
    }

    /** Locks at once. Nothing happens when nobody is signed in. */
    public void lock() {
        if (seat.occupant() != null) {
            seat.setLocked(true);
            problem.set("");
            locked.set(true);
        }
    }

    /** @param password is cleared as soon as it has been used */
    public void unlock(char[] password) {
        Actor who = seat.occupant();
        if (busy.get() || who == null) {
            return;
        }
        if (sample) {
            unlocked();
            return;
        }
        if (password.length == 0) {
            problem.set(texts.of("shell.lock.incomplete"));
            return;
        }
        busy.set(true);
        work.write(() -> {
            try {
                signIn.unlock(who, password);
                return true;
            } finally {
                Arrays.fill(password, '\0');
            }
        }, done -> {
            busy.set(false);
            unlocked();
        }, failed -> {
            busy.set(false);
            problem.set(failed.words());
        });
    }

    private void unlocked() {
        problem.set("");
        touch();
        seat.setLocked(false);
        locked.set(false);
    }

    /** Whether a password is asked for. */
    public boolean asksForPassword() {
        return !sample;
    }

    /** Somebody else takes over: nobody sits here now. */
    public void leave() {
        seat.leave();
        problem.set("");
        locked.set(false);
    }

    /** Who sits here, locked or not; null for nobody. */
    public @Nullable Actor occupant() {
        return seat.occupant();
    }

    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
