package cn.dutydesk.register.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentState;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Documents somebody must see to: urgent ones until they are closed, those whose limit comes within a day or has passed,
 * and those nobody handles yet. What a follow-up item stands for already is left to that item.
 */
public final class DocumentTodos implements TodoSource {
    private static final Duration SOON = Duration.ofDays(1);

    private final DocumentService documents;
    private final LongPredicate covered;
    private final Texts texts;

    /** @param covered whether an open follow-up item stands for the document of this id */
    public DocumentTodos(DocumentService documents, LongPredicate covered, Texts texts) {
        this.documents = documents;
        this.covered = covered;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        return documents.list(who, new DocumentFilter(null, false, null, "")).stream()
                .filter(document -> presses(document, at)).filter(document -> !covered.test(document.id()))
                .map(document -> todo(document, at)).toList();
    }

    private static boolean presses(DocumentView document, Instant at) {
        return document.urgency().presses() || document.state() != DocumentState.HANDLED
                || document.due() != null && document.due().isBefore(at.plus(SOON));
    }

    private Todo todo(DocumentView document, Instant at) {
        Todo.Weight weight = document.late(at) ? Todo.Weight.URGENT
                : document.urgency().presses() ? Todo.Weight.SOON : Todo.Weight.NORMAL;
        return new Todo("document-" + document.id(), texts.of("register.todo.document",
                texts.of("register.state." + document.state()), document.of(DocumentField.UNIT),
                document.of(DocumentField.TITLE)), document.due(), weight, "log/documents-" + document.id());
    }
}
