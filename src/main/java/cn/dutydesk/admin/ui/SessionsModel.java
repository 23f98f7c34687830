package cn.dutydesk.admin.ui;

import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.SessionView;
import cn.dutydesk.security.Sessions;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Who is and was signed in, for the security administrator. FX thread. */
public final class SessionsModel {
    /** Sessions shown. */
    public static final int MOST = 500;

    private record Loaded(boolean may, long self, List<SessionView> sessions) {
    }

    private final Sessions sessions;
    private final Acts acts;
    private final CurrentActor actor;
    private final Work work;
    private final ObservableList<SessionView> all = FXCollections.observableArrayList();
    private final FilteredList<SessionView> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper readable = new ReadOnlyBooleanWrapper(true);
    private final Reading<Loaded> reading;
    private long self;

    public SessionsModel(Sessions sessions, Acts acts, CurrentActor actor, Work work) {
        this.sessions = sessions;
        this.acts = acts;
        this.actor = actor;
        this.work = work;
        reading = new Reading<>(work, this::ask, this::show);
        filter.addListener((property, before, text) -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(session -> session.user().toLowerCase(Locale.ROOT).contains(wanted)
                    || session.workstation().toLowerCase(Locale.ROOT).contains(wanted));
        });
    }

    /** Reads them again. Somebody who may not gets an empty list and no problem. */
    public void reload() {
        reading.again();
    }

    private Supplier<Loaded> ask() {
        return () -> {
            Actor who = actor.get();
            boolean may = acts.allows(who, Permission.SESSION_KEEP);
            return new Loaded(may, who.accountId(), may ? sessions.list(who, MOST) : List.of());
        };
    }

    private void show(Loaded loaded) {
        self = loaded.self();
        readable.set(loaded.may());
        all.setAll(loaded.sessions());
    }

    /** Whether it is the one the person sits in, which ends by signing out. */
    public boolean own(SessionView session) {
        return session.here() && session.accountId() == self;
    }

    public void end(SessionView session, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            sessions.end(actor.get(), session.id());
            return true;
        }, stored -> {
            reload();
            done.run();
        }, failed);
    }

    /** Those the filter lets through: open ones first, then newest first. */
    public ObservableList<SessionView> sessions() {
        return shown;
    }

    /** Part of a sign-in name or of the name of a workstation. */
    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyBooleanProperty readableProperty() {
        return readable.getReadOnlyProperty();
    }

    /** Why they could not be read; null when they could. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
