package cn.dutydesk.people.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.Phone;
import cn.dutydesk.sheet.Cells;
import java.util.List;

/**
 * What a person's entry is to say.
 *
 * @param department name of the department; one that does not exist yet is made
 * @param sex        男, 女 or ""
 */
public record PersonWish(String name, String department, String title, String sex, boolean leader,
        List<Phone> phones, String note) {
    static final int NAME = 40;
    static final int DEPARTMENT = 60;
    static final int TITLE = 120;
    static final int NOTE = 500;
    static final int PHONES = 12;

    /** @throws Refusal when name or department is missing, a text is too long, or a number is not 3 to 20 digits */
    public PersonWish {
        name = Cells.name(name);
        department = Cells.squeeze(department);
        title = Cells.tidy(title);
        sex = sex.strip();
        note = note.strip();
        phones = phones.stream().map(phone -> new Phone(phone.kind(), Cells.narrow(phone.number())
                .replaceAll("[\\s-]", ""))).filter(phone -> !phone.number().isEmpty()).distinct().toList();
        if (name.isEmpty() || name.length() > NAME) {
            throw new Refusal("people.refused.name", NAME);
        }
        if (department.isEmpty() || department.length() > DEPARTMENT) {
            throw new Refusal("people.refused.department", DEPARTMENT);
        }
        if (title.length() > TITLE || note.length() > NOTE || sex.length() > 4) {
            throw new Refusal("people.refused.long", TITLE, NOTE);
        }
        for (Phone phone : phones) {
            if (!phone.number().matches("\\d{3,20}")) {
                throw new Refusal("people.refused.phone", phone.number());
            }
        }
        if (phones.size() > PHONES) {
            throw new Refusal("people.refused.phones", PHONES);
        }
    }
}
