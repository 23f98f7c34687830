package cn.dutydesk.admin.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.security.SessionEnd;
import cn.dutydesk.security.SessionView;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** How sessions are shown, in one's own list and in everybody's. */
final class SessionWords {
    private final Texts texts;
    private final BureauClock clock;

    SessionWords(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** Adds the columns both lists have. */
    void columns(TableView<SessionView> table) {
        table.getColumns().add(Tables.text(texts.of("admin.sessions.since"), 140,
                session -> Sheet.brief(texts, clock, session.since())));
        table.getColumns().add(Tables.text(texts.of("admin.sessions.workstation"), 130, SessionView::workstation));
        table.getColumns().add(Tables.text(texts.of("admin.sessions.last-act"), 140,
                session -> Sheet.brief(texts, clock, session.lastAct())));
        table.getColumns().add(Tables.node(texts.of("admin.sessions.state"), 120, this::state));
        table.getColumns().add(Tables.text(texts.of("admin.sessions.ended"), 140,
                session -> session.open() ? "" : Sheet.brief(texts, clock, session.endedAt())));
    }

    private Label state(SessionView session) {
        if (session.open()) {
            return Ui.tag(texts.of(session.here() ? "admin.sessions.here" : "admin.sessions.open"), Tone.OK);
        }
        boolean calm = session.ending() == SessionEnd.SIGNED_OUT || session.ending() == SessionEnd.CLOSED;
        return Ui.tag(texts.of("admin.session-end." + session.ending()), calm ? Tone.NEUTRAL : Tone.WARN);
    }
}
