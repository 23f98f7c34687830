package cn.dutydesk.app.window;

import cn.dutydesk.app.cli.Cli;
import cn.dutydesk.core.Phases;
import cn.dutydesk.core.ProcessAge;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Frames;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code --startup-report}: times a start until a page with data is painted, goes on to the desk when it is given an
 * account (DUTYDESK_USER, DUTYDESK_PASSWORD), prints what took how long and ends the program. FX thread.
 *
 * <p>Where the data are encrypted nothing of them can be on screen before a password was typed. The page that asks for it
 * is one figure, from Enter to the desk another, and the first frame with data is their sum; between the two it waits as
 * long as somebody needs to type.
 */
final class StartupReport {
    /** What stands on the page whose frame is the first one with data. */
    enum Page {
        FIRST_START, CLOSED, SIGN_IN, STUCK
    }

    private static final Duration TYPING = Duration.ofSeconds(3);
    /** Whoever signed in looks at the desk before anything is opened. */
    private static final Duration LOOKING = Duration.ofSeconds(3);
    /** Seconds to stay at the desk before the memory is looked at and the program ends; measured by installer/bench. */
    private static final String STAY = "DUTYDESK_REPORT_STAY";
    /** How often to open every screen at the desk before that. */
    private static final String SCREENS = "DUTYDESK_REPORT_SCREENS";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String DESK = "desk";

    private final Cli cli;
    private Runnable stop = () -> {};
    private @Nullable ScreenTimes screens;
    private boolean told;
    private Duration page = Duration.ZERO;
    private Duration enter = Duration.ZERO;

    StartupReport(Cli cli) {
        this.cli = cli;
    }

    /** @param end ends the program; @param times opens the screens when that is asked for */
    void ends(Runnable end, ScreenTimes times) {
        stop = end;
        screens = times;
    }

    /** The window is up. */
    void shown() {
        Frames.after(() -> true, () -> Phases.reached("first frame"));
    }

    /**
     * A page is open on which the program waits for a person. Only the first one counts.
     *
     * @param resting whether everything the page asked for is on screen
     * @param atDesk  whether the desk is on screen
     * @param signIn  signs in as if typed; null where nobody can
     */
    void page(Page kind, BooleanSupplier resting, BooleanSupplier atDesk, @Nullable BiConsumer<String, char[]> signIn) {
        if (told) {
            return;
        }
        told = true;
        Frames.after(resting, () -> {
            page = Phases.since();
            Phases.reached("page " + name(kind));
            String user = cli.environment("DUTYDESK_USER");
            if (signIn == null || user.isEmpty()) {
                print(kind, page);
                return;
            }
            new Delay((int) TYPING.toMillis()).run(() -> {
                enter = Phases.since();
                Phases.reached("enter");
                signIn.accept(user, cli.environment("DUTYDESK_PASSWORD").toCharArray());
                Frames.after(() -> atDesk.getAsBoolean() && resting.getAsBoolean() || late(), () -> desk(kind));
            });
        });
    }

    /** A wrong password, or an account that is asked for more than one, comes to no desk. */
    private boolean late() {
        return Phases.since().minus(enter).compareTo(PATIENCE) > 0;
    }

    private void desk(Page kind) {
        if (late()) {
            cli.say("no desk within " + PATIENCE.toSeconds()
                    + " s: wrong password, or the account has to change it first");
            print(kind, page);
            return;
        }
        Phases.reached(DESK);
        Duration took = Phases.since().minus(enter);
        cli.say("enter-to-desk-ms=" + took.toMillis());
        Duration first = kind == Page.CLOSED ? page.plus(took) : page;
        new Delay((int) LOOKING.toMillis()).run(() -> Objects.requireNonNull(screens).begin(number(SCREENS), cli::say,
                () -> new Delay(number(STAY) * 1000).run(() -> {
                    cli.say("memory-mb=" + ProcessAge.memory());
                    print(kind, first);
                })));
    }

    private int number(String name) {
        String value = cli.environment(name);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private void print(Page kind, Duration first) {
        cli.say("first-frame-ms=" + first.toMillis());
        cli.say("page=" + name(kind));
        cli.say("page-ms=" + page.toMillis());
        cli.say("      from       to       ms  phase (thread)");
        for (Phases.Phase phase : Phases.all()) {
            cli.say(String.format(Locale.ROOT, "  %8d %8d %8s  %s (%s)", phase.from().toMillis(), phase.to().toMillis(),
                    phase.took().isZero() ? "" : String.valueOf(phase.took().toMillis()), phase.name(),
                    phase.thread()));
        }
        Phases.off();
        stop.run();
    }

    private static String name(Page kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
