package cn.dutydesk.register.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.Registers;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Documents somebody must see to: urgent ones until they are closed, those whose limit comes within a day or has passed,
 * and those nobody handles yet. What a follow-up item stands for already is left to that item.
 */
public final class DocumentTodos implements TodoSource {
    private final DocumentService documents;
    private final FollowUps items;
    private final Texts texts;

    public DocumentTodos(DocumentService documents, FollowUps items, Texts texts) {
        this.documents = documents;
        this.items = items;
        this.texts = texts;
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        Set<Long> covered = items.open().stream().filter(item -> Registers.DOCUMENT.equals(item.subject()))
                .map(ItemView::subjectId).collect(Collectors.toSet());
        return documents.list(who, new DocumentFilter(null, false, null, "")).stream()
                .filter(document -> document.presses(at)).filter(document -> !covered.contains(document.id()))
                .map(document -> todo(document, at)).toList();
    }

    private Todo todo(DocumentView document, Instant at) {
        Todo.Weight weight = document.late(at) ? Todo.Weight.URGENT
                : document.urgency().presses() ? Todo.Weight.SOON : Todo.Weight.NORMAL;
        return new Todo("document-" + document.id(), texts.of("register.todo.document",
                texts.of("register.state." + document.state()), document.of(DocumentField.UNIT),
                document.of(DocumentField.TITLE)), document.due(), weight,
                Places.of(Registers.DOCUMENT, document.id()));
    }
}
