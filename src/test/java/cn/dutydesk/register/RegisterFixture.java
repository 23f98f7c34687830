package cn.dutydesk.register;

import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.register.service.Callers;
import cn.dutydesk.register.service.DocumentService;
import cn.dutydesk.register.service.PhoneService;
import cn.dutydesk.register.service.RegisterReads;
import cn.dutydesk.security.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The registers at the desk of {@link DeskFixture}. */
public final class RegisterFixture implements AutoCloseable {
    public static final Actor DESK = DeskFixture.DESK;

    public final DeskFixture desk;
    public final PhoneService phones;
    public final DocumentService documents;
    public final Callers callers;
    public final Registers registers;

    /** @param now wall-clock time of the bureau to begin at */
    public RegisterFixture(LocalDateTime now) {
        desk = new DeskFixture(now);
        phones = new PhoneService(desk.acts, desk.log, desk.texts, desk.clock);
        documents = new DocumentService(desk.acts, desk.log, desk.texts, desk.clock);
        callers = new Callers(phones, desk.people);
        registers = new RegisterReads(desk.database.tx(), phones, documents, desk.texts);
    }

    /** A call of now. */
    public PhoneView call(String unit, String name, String phone, String content) {
        return phones.record(DESK, new NewPhoneRecord(Direction.IN, null, Map.of(PhoneField.UNIT, unit, PhoneField.NAME,
                name, PhoneField.PHONE, phone, PhoneField.CONTENT, content), List.of(), ""));
    }

    /** An electronic document of now. */
    public static NewDocument document(String unit, String reference, String title, String grade) {
        return new NewDocument(null, Channel.ELECTRONIC, unit, reference, title, grade, Urgency.ORDINARY, 1, "");
    }

    /** The contents of the day's log, newest first. */
    public List<String> log() {
        LocalDate today = desk.clock.today();
        return desk.log.between(DESK, desk.day(today), null, 0, 99).stream().map(EntryView::content).toList();
    }

    @Override
    public void close() {
        desk.close();
    }
}
