package cn.dutydesk.notify.ui;

import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.notify.NoticesWaiting;
import cn.dutydesk.notify.domain.Outcome;
import cn.dutydesk.notify.service.ChannelDesk;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The channels on screen: their values, their tests, and the trail of deliveries. FX thread. */
public final class ChannelsModel {
    private record Loaded(boolean read, boolean edit, Map<Setting, String> values) {
    }

    private final ChannelDesk desk;
    private final CurrentActor actor;
    private final Work work;
    private final Signals signals;
    private final Latest latest = new Latest();
    private final Latest latestTrail = new Latest();
    private final ReadOnlyObjectWrapper<Map<Setting, String>> values = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper readable = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Notices.Attempt> trail = FXCollections.observableArrayList();
    private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(7);
    private Runnable stop = () -> {};

    public ChannelsModel(ChannelDesk desk, CurrentActor actor, Work work, Signals signals) {
        this.desk = desk;
        this.actor = actor;
        this.work = work;
        this.signals = signals;
        channel.addListener(change -> readTrail());
        days.addListener(change -> readTrail());
    }

    /** Begins to follow deliveries and reads. */
    public void shown() {
        stop.run();
        stop = signals.hear(NoticesWaiting.class, signal -> work.post(this::readTrail));
        reload();
    }

    public void hidden() {
        stop.run();
        stop = () -> {};
    }

    /** Reads the values and the trail again. */
    public void reload() {
        long request = latest.next();
        work.read(() -> {
            Actor who = actor.get();
            boolean may = desk.mayRead(who);
            return new Loaded(may, desk.mayEdit(who), may ? desk.values(who) : Map.of());
        }, loaded -> {
            if (latest.is(request)) {
                problem.set(null);
                readable.set(loaded.read());
                editable.set(loaded.edit());
                values.set(loaded.values());
                readTrail();
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    private void readTrail() {
        if (!readable.get()) {
            return;
        }
        long request = latestTrail.next();
        Channel which = channel.get();
        int span = days.get();
        work.read(() -> desk.trail(actor.get(), which, span), lines -> {
            if (latestTrail.is(request)) {
                trail.setAll(lines);
            }
        }, failed -> {
            if (latestTrail.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Keeps values. */
    public void keep(Map<Setting, String> wanted, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            desk.keep(actor.get(), wanted);
            return true;
        }, kept -> {
            done.run();
            reload();
        }, failed);
    }

    /** Sends one test and tells what became of it. Takes up to some ten seconds. */
    public void test(Channel which, String to, Consumer<Outcome> done, Consumer<Problem> failed) {
        work.read(() -> desk.test(actor.get(), which, to), done, failed);
    }

    /** The values that hold; secrets masked. */
    public ReadOnlyObjectProperty<Map<Setting, String>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    /** Whether the person may read them. */
    public ReadOnlyBooleanProperty readableProperty() {
        return readable.getReadOnlyProperty();
    }

    /** Whether the person may change them. */
    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    /** Why they could not be read, null when they could. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What left the room, the newest first. */
    public ObservableList<Notices.Attempt> trail() {
        return trail;
    }

    /** Which channel the trail shows; null for every one. */
    public ObjectProperty<Channel> channelProperty() {
        return channel;
    }

    /** How many days the trail goes back. */
    public ObjectProperty<Integer> daysProperty() {
        return days;
    }
}
