package cn.dutydesk.register.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.Places;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentState;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.Registers;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Documents for the leader: those proposed to a leader who has not said a word yet, those late, urgent ones that came. */
public final class RegisterBrief implements BriefSource {
    private final DocumentService documents;
    private final FollowUps items;
    private final Texts texts;

    public RegisterBrief(DocumentService documents, FollowUps items, Texts texts) {
        this.documents = documents;
        this.items = items;
        this.texts = texts;
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        List<BriefLine> lines = new ArrayList<>();
        for (DocumentView document : documents.list(who, new DocumentFilter(null, false, null, ""))) {
            if (document.state() == DocumentState.PROPOSED && silent(document)) {
                lines.add(line(document, "proposed", BriefLine.Kind.NEEDS_WORD, document.receivedAt()));
            } else if (document.due() != null && document.late(since.to())) {
                lines.add(line(document, "late", BriefLine.Kind.OPEN, document.due()));
            }
            if (document.urgency().presses() && since.contains(document.receivedAt())) {
                lines.add(line(document, "received", BriefLine.Kind.HAPPENED, document.receivedAt()));
            }
        }
        return lines;
    }

    /** A leader's word about it is a follow-up item with the leader's name. */
    private boolean silent(DocumentView document) {
        return items.of(Registers.DOCUMENT, document.id()).stream().allMatch(item -> item.giver().isEmpty());
    }

    private BriefLine line(DocumentView document, String what, BriefLine.Kind kind, Instant at) {
        return new BriefLine("document-" + what + "-" + document.id(), kind, at, texts.of("register.brief." + what,
                texts.of("register.urgency." + document.urgency()), document.of(DocumentField.UNIT),
                document.of(DocumentField.TITLE)), document.urgency().presses() || kind == BriefLine.Kind.OPEN,
                Registers.DOCUMENT, document.id(), Places.of(Registers.DOCUMENT, document.id()));
    }
}
