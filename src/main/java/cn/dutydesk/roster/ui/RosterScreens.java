package cn.dutydesk.roster.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Screen;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.service.HistoryImport;
import cn.dutydesk.roster.service.RosterDesk;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import java.util.Set;

/** The two places of this room in the rail, 值班表 and 带班表: one kind of screen, two kinds of board. */
public final class RosterScreens {
    private final RosterDesk desk;
    private final HistoryImport history;
    private final People people;
    private final Acts acts;
    private final CurrentActor actor;
    private final Work work;
    private final Signals signals;
    private final BureauClock clock;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Runnable openPeople;
    private final PaperDesk papers;

    /** @param openPeople opens the directory, where staff are imported */
    public RosterScreens(RosterDesk desk, HistoryImport history, People people, Acts acts, CurrentActor actor,
            Work work, Signals signals, BureauClock clock, Texts texts, Dialogs dialogs, Runnable openPeople,
            PaperDesk papers) {
        this.desk = desk;
        this.history = history;
        this.people = people;
        this.acts = acts;
        this.actor = actor;
        this.work = work;
        this.signals = signals;
        this.clock = clock;
        this.texts = texts;
        this.dialogs = dialogs;
        this.openPeople = openPeople;
        this.papers = papers;
    }

    /** 值班表, and boards for other purposes beside it. */
    public Screen officers() {
        return new Screen("roster", "board.screen.OFFICER", "mdi2c-calendar-month-outline", 2,
                () -> view(BoardKind.OFFICER, Set.of(BoardKind.OFFICER, BoardKind.OTHER)));
    }

    /** 带班表. */
    public Screen leaders() {
        return new Screen("leaders", "board.screen.LEADER", "mdi2a-account-tie-outline", 3,
                () -> view(BoardKind.LEADER, Set.of(BoardKind.LEADER)));
    }

    BoardView view(BoardKind kind, Set<BoardKind> kinds) {
        BoardModel model = new BoardModel(desk, history, people, acts, actor, work, signals, clock, kinds,
                texts.of("board.grid.title-open"));
        BoardView view = new BoardView(model, texts, clock, dialogs, kind, openPeople);
        view.papers(papers, dialogs);
        return view;
    }
}
