package cn.dutydesk.desk.ui;

import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What an entry may have besides its words: how it was handled, what came of it, files, and what it leaves open. */
public final class MoreModel {
    private final StringProperty handling = new SimpleStringProperty("");
    private final StringProperty result = new SimpleStringProperty("");
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<LimitKind> limit = new SimpleObjectProperty<>(LimitKind.NONE);
    private final ObjectProperty<Instant> due = new SimpleObjectProperty<>();
    private final StringProperty owner = new SimpleStringProperty("");
    private final ObjectProperty<Long> ownerId = new SimpleObjectProperty<>();

    MoreModel() {
    }

    /** Adds files that are not there yet. */
    public void add(Collection<Path> paths) {
        paths.stream().filter(path -> !files.contains(path)).forEach(files::add);
    }

    void clear() {
        handling.set("");
        result.set("");
        files.clear();
        open.set(false);
        limit.set(LimitKind.NONE);
        due.set(null);
        owner.set("");
        ownerId.set(null);
    }

    /** Whether there is anything in it. */
    boolean filled() {
        return !handling.get().isBlank() || !result.get().isBlank() || !files.isEmpty() || open.get();
    }

    /** @return what the entry leaves open in the entry's own words; null for nothing */
    @Nullable
    NewItem item() {
        if (!open.get()) {
            return null;
        }
        LimitKind kind = limit.get() == LimitKind.NONE && due.get() != null ? LimitKind.TIMED : limit.get();
        return new NewItem("", kind, due.get(), ownerId.get(), owner.get().strip(), "", null, "");
    }

    public StringProperty handlingProperty() {
        return handling;
    }

    public StringProperty resultProperty() {
        return result;
    }

    public ObservableList<Path> files() {
        return files;
    }

    /** Whether it leaves something open (待办). */
    public BooleanProperty openProperty() {
        return open;
    }

    public ObjectProperty<LimitKind> limitProperty() {
        return limit;
    }

    /** Until when; null for what the limit says by itself. */
    public ObjectProperty<Instant> dueProperty() {
        return due;
    }

    /** Who sees to it, in words. */
    public StringProperty ownerProperty() {
        return owner;
    }

    /** The person of the directory behind those words, or null. */
    public ObjectProperty<Long> ownerIdProperty() {
        return ownerId;
    }
}
