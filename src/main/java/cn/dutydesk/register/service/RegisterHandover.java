package cn.dutydesk.register.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.HandoverSource;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.Registers;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Documents that press, for the next officer; what a follow-up item stands for already is left to that item. */
public final class RegisterHandover implements HandoverSource {
    private final DocumentService documents;
    private final FollowUps items;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    public RegisterHandover(DocumentService documents, FollowUps items, Texts texts, BureauClock clock) {
        this.documents = documents;
        this.items = items;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<HandoverLine> lines(Actor who, Instant at) {
        Set<Long> covered = items.open().stream().filter(item -> Registers.DOCUMENT.equals(item.subject()))
                .map(ItemView::subjectId).collect(Collectors.toSet());
        return documents.list(who, new DocumentFilter(null, false, null, "")).stream()
                .filter(document -> document.presses(at) && !covered.contains(document.id()))
                .map(document -> new HandoverLine(HandoverLine.Part.OPEN_ITEM, Registers.DOCUMENT, document.id(),
                        words(document), true))
                .toList();
    }

    private String words(DocumentView document) {
        String words = texts.of("register.handover.document", document.number(),
                texts.of("register.urgency." + document.urgency()), document.of(DocumentField.UNIT),
                document.of(DocumentField.TITLE), texts.of("register.state." + document.state()));
        String handler = document.handler().isEmpty() ? ""
                : texts.of("register.handover.handler", document.handler());
        if (document.due() == null) {
            return words + handler;
        }
        LocalDateTime due = clock.local(document.due());
        return words + handler + texts.of("register.log.document-due", texts.shortDate(due), texts.time(due));
    }
}
