package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.LastSignIn;
import cn.dutydesk.security.PasswordStanding;
import cn.dutydesk.security.Seat;
import cn.dutydesk.security.SecondFactors;
import cn.dutydesk.shell.Shell;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What is told to who just came in: the sign-in before this one, a password that grows old, spare codes that run out. */
final class Greeting {
    private static final int FEW_CODES = 3;

    private record Line(String words, Tone tone) {
    }

    private final Bureau bureau;
    private final Texts texts;
    private final Work work;
    private final Shell shell;

    Greeting(Bureau bureau, Texts texts, Work work, Shell shell) {
        this.bureau = bureau;
        this.texts = texts;
        this.work = work;
        this.shell = shell;
    }

    /** FX thread. */
    void say(Actor who) {
        work.read(() -> lines(who), lines -> lines.forEach(line -> shell.dialogs().notice(line.words(), line.tone())),
                problem -> shell.dialogs().notice(problem.words(), Tone.WARN));
    }

    /** Once a second: whoever was ended leaves the window. FX thread. */
    void watch(Seat seat) {
        Actor who = seat.occupant();
        if (who != null && bureau.sessions.ended(who)) {
            shell.signOut();
            shell.dialogs().notice(texts.of("security.refused.session-ended"), Tone.WARN);
        }
    }

    private List<Line> lines(Actor who) {
        List<Line> lines = new ArrayList<>();
        if (bureau.backups.may(who) && bureau.backups.health().tryDue(bureau.clock.now())) {
            lines.add(new Line(texts.of("app.greeting.try"), Tone.WARN));
        }
        bureau.sessions.last(who).ifPresent(last -> {
            if (last.at() != null) {
                lines.add(last(last));
            } else if (last.failures() > 0) {
                lines.add(new Line(texts.of("app.greeting.failed", last.failures()), Tone.WARN));
            }
            PasswordStanding password = bureau.signIn.password(who);
            if (password.soon()) {
                lines.add(new Line(texts.of("app.greeting.password", password.daysLeft()), Tone.WARN));
            }
            SecondFactors.Standing second = bureau.secondFactors.standing(who);
            if (second.enrolled() && second.codesLeft() < FEW_CODES) {
                lines.add(new Line(texts.of("app.greeting.codes", second.codesLeft()), Tone.WARN));
            }
        });
        return lines;
    }

    private Line last(LastSignIn last) {
        LocalDateTime at = bureau.clock.local(last.at());
        String when = texts.shortDate(at) + " " + texts.time(at);
        return last.failures() == 0
                ? new Line(texts.of("app.greeting.last", when, last.workstation()), Tone.NEUTRAL)
                : new Line(texts.of("app.greeting.last-failed", when, last.workstation(), last.failures()), Tone.WARN);
    }
}
