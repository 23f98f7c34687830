package cn.dutydesk.register.ui;

import cn.dutydesk.kit.Problem;
import cn.dutydesk.register.Direction;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.Told;
import cn.dutydesk.register.service.PhoneFilter;
import cn.dutydesk.register.service.PhoneService;
import cn.dutydesk.security.CurrentActor;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Telephone records: the list, the chosen one, and what is written beside it. FX thread. */
final class PhoneListModel extends RegisterListModel<PhoneView> {
    private final PhoneService service;
    private final CurrentActor actor;
    private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>();

    PhoneListModel(PhoneService service, CurrentActor actor, Where where) {
        super(Registers.PHONE, where);
        this.service = service;
        this.actor = actor;
        filter(direction);
    }

    @Override
    Supplier<List<PhoneView>> list(@Nullable YearMonth ofMonth, String text) {
        PhoneFilter filter = new PhoneFilter(ofMonth, direction.get(), text);
        return () -> service.list(actor.get(), filter);
    }

    @Override
    PhoneView one(long id) {
        return service.one(actor.get(), id);
    }

    @Override
    long id(PhoneView record) {
        return record.id();
    }

    void correct(PhoneField field, String content, String reason, Runnable done, Consumer<Problem> failed) {
        long id = openedProperty().get().record().id();
        write(() -> service.correct(actor.get(), id, field, content, reason), done, failed);
    }

    void add(String content, Runnable done, Consumer<Problem> failed) {
        long id = openedProperty().get().record().id();
        write(() -> service.add(actor.get(), id, content), done, failed);
    }

    void tell(String whom, Instant at, Runnable done, Consumer<Problem> failed) {
        long id = openedProperty().get().record().id();
        write(() -> service.tell(actor.get(), id, Told.of(whom, at)), done, failed);
    }

    /** Null for both. */
    ObjectProperty<Direction> directionProperty() {
        return direction;
    }
}
