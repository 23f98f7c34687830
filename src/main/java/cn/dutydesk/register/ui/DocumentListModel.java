package cn.dutydesk.register.ui;

import cn.dutydesk.kit.Problem;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.NewStep;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.Urgency;
import cn.dutydesk.register.service.DocumentFilter;
import cn.dutydesk.register.service.DocumentService;
import cn.dutydesk.security.CurrentActor;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Registered documents: the list, the chosen one, its steps and corrections. FX thread. */
final class DocumentListModel extends RegisterListModel<DocumentView> {
    private final DocumentService service;
    private final CurrentActor actor;
    private final ObjectProperty<Boolean> closed = new SimpleObjectProperty<>();
    private final ObjectProperty<Urgency> urgency = new SimpleObjectProperty<>();

    DocumentListModel(DocumentService service, CurrentActor actor, Where where) {
        super(Registers.DOCUMENT, where);
        this.service = service;
        this.actor = actor;
        filter(closed);
        filter(urgency);
    }

    @Override
    Supplier<List<DocumentView>> list(@Nullable YearMonth ofMonth, String text) {
        DocumentFilter filter = new DocumentFilter(ofMonth, closed.get(), urgency.get(), text);
        return () -> service.list(actor.get(), filter);
    }

    @Override
    DocumentView one(long id) {
        return service.one(actor.get(), id);
    }

    @Override
    long id(DocumentView record) {
        return record.id();
    }

    void step(NewStep step, Runnable done, Consumer<Problem> failed) {
        long id = openedProperty().get().record().id();
        write(() -> service.step(actor.get(), id, step), done, failed);
    }

    void correct(DocumentField field, String content, String reason, Runnable done, Consumer<Problem> failed) {
        long id = openedProperty().get().record().id();
        write(() -> service.correct(actor.get(), id, field, content, reason), done, failed);
    }

    /** True for closed, false for open ones, null for both. */
    ObjectProperty<Boolean> closedProperty() {
        return closed;
    }

    /** Null for every one. */
    ObjectProperty<Urgency> urgencyProperty() {
        return urgency;
    }
}
