package cn.dutydesk.register.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.domain.PhoneRecord;
import cn.dutydesk.register.domain.ReceivedDocument;
import cn.dutydesk.security.Actor;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The registers as other rooms read them. */
public final class RegisterReads implements Registers {
    private final Tx tx;
    private final PhoneService phones;
    private final DocumentService documents;
    private final Texts texts;

    /** @param texts in which records are named */
    public RegisterReads(Tx tx, PhoneService phones, DocumentService documents, Texts texts) {
        this.tx = tx;
        this.phones = phones;
        this.documents = documents;
        this.texts = texts;
    }

    @Override
    public Optional<String> title(String subject, long id) {
        return switch (subject) {
            case PHONE -> tx.read(session -> Optional.ofNullable(session.find(PhoneRecord.class, id))
                    .map(record -> texts.of("register.title.phone", record.number())));
            case DOCUMENT -> tx.read(session -> Optional.ofNullable(session.find(ReceivedDocument.class, id))
                    .map(document -> texts.of("register.title.document", document.number())));
            default -> Optional.empty();
        };
    }

    @Override
    public PhoneView phone(Actor who, long id) {
        return phones.one(who, id);
    }

    @Override
    public List<PhoneView> phones(Actor who, YearMonth month) {
        return phones.month(who, month);
    }

    @Override
    public List<DocumentView> documents(Actor who, YearMonth month) {
        return documents.month(who, month);
    }
}
