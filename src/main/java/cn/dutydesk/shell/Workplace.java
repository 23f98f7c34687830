package cn.dutydesk.shell;

import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.security.Seat;
import cn.dutydesk.security.SignIn;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Everything an open bureau puts into the window.
 *
 * @param rooms       made anew for each who sits down: nothing of what one had open stays for the next, in sight or memory
 * @param idleMinutes minutes without a key or click until the screen locks, asked each time
 * @param allowed     whether who sits here now may work on the screen; the others are shown disabled
 * @param sample      true for the sample bureau: marked on screen, nothing is stored
 */
public record Workplace(SignIn signIn, Seat seat, Facts facts, Supplier<Rooms> rooms, IntSupplier idleMinutes,
        Predicate<Screen> allowed, boolean sample) {
    /**
     * What one person works with from signing in to signing out.
     *
     * @param screens  only these appear in the rail
     * @param commands keys and entries of the command palette; the window's own (find, help, lock) are added by the shell
     * @param ahead    each asks for something that takes long to read the first time, so that it is quick when it is wanted
     * @param end      the person left
     */
    public record Rooms(List<Screen> screens, List<Command> commands, List<Finder> finders, List<Runnable> ahead,
            Runnable end) {
        /** Before anybody sits down. */
        public static final Rooms NONE = new Rooms(List.of(), List.of(), List.of(), List.of(), () -> {});

        public Rooms {
            screens = screens.stream().sorted(Comparator.comparingInt(Screen::place)).toList();
            commands = List.copyOf(commands);
            finders = List.copyOf(finders);
            ahead = List.copyOf(ahead);
        }
    }
}
