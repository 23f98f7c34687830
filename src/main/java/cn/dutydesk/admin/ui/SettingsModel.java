package cn.dutydesk.admin.ui;

import cn.dutydesk.admin.service.SettingView;
import cn.dutydesk.admin.service.SettingsDesk;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.settings.Setting;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The office's own values and their history. FX thread. */
public final class SettingsModel {
    private record Loaded(boolean read, boolean edit, List<SettingView> values) {
    }

    private final SettingsDesk desk;
    private final CurrentActor actor;
    private final Work work;
    private final ObservableList<SettingView> values = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper readable = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
    private final Reading<Loaded> reading;

    public SettingsModel(SettingsDesk desk, CurrentActor actor, Work work) {
        this.desk = desk;
        this.actor = actor;
        this.work = work;
        reading = new Reading<>(work, this::ask, this::show);
    }

    /** Reads the values again. */
    public void reload() {
        reading.again();
    }

    /** Takes what is chosen on screen, and gives the job that reads it. */
    private Supplier<Loaded> ask() {
        return () -> {
            Actor who = actor.get();
            boolean may = desk.mayRead(who);
            return new Loaded(may, desk.mayEdit(who), may ? desk.list(who) : List.of());
        };
    }

    private void show(Loaded loaded) {
        readable.set(loaded.read());
        editable.set(loaded.edit());
        values.setAll(loaded.values());
    }

    /** Changes a value; a value that is the same already changes nothing and leaves no record. */
    public void change(SettingView shown, String value, Runnable done, Consumer<Problem> failed) {
        if (value.strip().equals(shown.value())) {
            done.run();
            return;
        }
        Setting setting = shown.setting();
        work.write(() -> {
            desk.change(actor.get(), setting, value);
            return setting;
        }, stored -> {
            reload();
            done.run();
        }, failed);
    }

    public ObservableList<SettingView> values() {
        return values;
    }

    /** Whether the person may read the values. */
    public ReadOnlyBooleanProperty readableProperty() {
        return readable.getReadOnlyProperty();
    }

    /** Whether the person may change them. */
    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    /** Why they could not be read; null when they could. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
