package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.ui.Look;
import cn.dutydesk.security.Actor;
import cn.dutydesk.shell.Shell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

/** The boards at work: a month made, dragged about, published, and mended when somebody goes on leave. */
final class TourBoards {
    /** The search is photographed when it has told so often how far it is. */
    private static final int REPORTS = 2;
    private static final String BOARD = "board-canvas";
    private static final YearMonth SHOWN = YearMonth.of(2026, 2);

    private final Camera camera;
    private final Texts texts;
    private final Bureau sample;
    private final Actor visitor;

    TourBoards(Camera camera, Bureau sample, Actor visitor) {
        this.camera = camera;
        this.texts = camera.texts;
        this.sample = sample;
        this.visitor = visitor;
    }

    void show() {
        Shell shell = camera.desk(sample, true);
        shell.enter(visitor);
        shell.show("roster");
        camera.choose(texts.of("board.look." + Look.POSTS));
        camera.take("roster-posts");
        camera.choose(texts.of("board.look." + Look.YEAR));
        camera.take("roster-year");
        camera.choose(texts.of("board.look." + Look.PEOPLE));
        camera.press(texts.of("board.fairness.details"));
        camera.take("roster-fairness");
        camera.key(KeyCode.ESCAPE, false);
        month();
        repair(shell);
    }

    /** The next month, from nothing to two editors at one draft. */
    private void month() {
        YearMonth next = SHOWN.plusMonths(1);
        camera.press(texts.of("board.month.after"));
        AtomicInteger reports = new AtomicInteger();
        camera.work().onNews(() -> {
            if (reports.incrementAndGet() == REPORTS) {
                camera.take("roster-generating");
                camera.press(texts.of("board.generate.stop"));
            }
        });
        camera.press(texts.of("board.action.generate-month", texts.month(next)));
        camera.work().onNews(() -> {});
        camera.take("roster-draft");
        List<Point2D> duties = camera.spots(BOARD, "主班", 14);
        camera.drag(BOARD, duties, ".board-bubble .tag");
        camera.take("roster-drag");
        camera.drop(BOARD);
        camera.take("roster-undo");
        camera.key(KeyCode.Z, true);
        camera.work().beforeWrite(() -> somebodyElse(next));
        camera.drag(BOARD, camera.spots(BOARD, "主班", 4).reversed(), ".board-bubble");
        camera.drop(BOARD);
        camera.take("roster-two-editors");
        camera.key(KeyCode.ESCAPE, false);
    }

    private void somebodyElse(YearMonth month) {
        BoardCard board = sample.roster.boards(visitor).getFirst();
        RosterMonth draft = sample.roster.month(visitor, board.id(), month);
        RosterSeat one = draft.days().get(5).seats().getFirst();
        RosterSeat other = draft.days().get(19).seats().getFirst();
        sample.roster.rearrange(visitor, Objects.requireNonNull(draft.version()).rosterId(),
                Map.of(one.seat(), other.personId(), other.seat(), one.personId()), draft.edit());
    }

    /** Somebody of the published month falls ill. */
    private void repair(Shell shell) {
        camera.press(texts.of("board.month.before"));
        BoardCard board = sample.roster.boards(visitor).getFirst();
        RosterMonth month = sample.roster.month(visitor, board.id(), SHOWN);
        RosterSeat seat = month.days().get(20).seats().getFirst();
        LocalDate from = seat.seat().day();
        AbsenceView leave = sample.people.addAbsence(visitor, new AbsenceView(0, seat.personId(), AbsenceKind.LEAVE,
                from.minusDays(1), from.plusDays(6), "", "病假", ""));
        shell.show("roster");
        camera.take("roster-repair-needed");
        camera.press(texts.of("board.action.repair"));
        camera.take("roster-repair");
        camera.key(KeyCode.ESCAPE, false);
        sample.people.removeAbsence(visitor, leave.id());
    }
}
