package cn.dutydesk.shell;

import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.security.Seat;
import cn.dutydesk.security.SignIn;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/**
 * Everything an open bureau puts into the window.
 *
 * @param screens     only these appear in the rail
 * @param commands    keys and entries of the command palette; the window's own (find, help, lock) are added by the shell
 * @param idleMinutes minutes without a key or click until the screen locks, asked each time
 * @param allowed     whether who sits here now may work on the screen; the others are shown disabled
 * @param sample      true for the sample bureau: marked on screen, nothing is stored
 */
public record Workplace(SignIn signIn, Seat seat, Facts facts, List<Screen> screens, List<Command> commands,
        List<Finder> finders, IntSupplier idleMinutes, Predicate<Screen> allowed, boolean sample) {
    public Workplace {
        screens = screens.stream().sorted(java.util.Comparator.comparingInt(Screen::place)).toList();
        commands = List.copyOf(commands);
        finders = List.copyOf(finders);
    }

    /** A workplace where everybody may work on every screen. */
    public Workplace(SignIn signIn, Seat seat, Facts facts, List<Screen> screens, List<Command> commands,
            List<Finder> finders, IntSupplier idleMinutes, boolean sample) {
        this(signIn, seat, facts, screens, commands, finders, idleMinutes, screen -> true, sample);
    }
}
