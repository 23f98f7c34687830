package cn.dutydesk.people.domain;

import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.Phone;
import cn.dutydesk.people.PhoneKind;
import java.util.List;

/**
 * One person as a staff list states them.
 *
 * @param sheet name of the sheet
 * @param row   number of the row as the office program shows it
 * @param sex   男, 女 or ""
 * @param note  the remark as written, "" if none
 */
public record StaffRow(String sheet, int row, String name, String department, String title, String sex,
        boolean leader, PersonStatus status, List<Phone> phones, String note) {
    public StaffRow {
        phones = List.copyOf(phones);
    }

    /** The first mobile number, "" if there is none. */
    public String mobile() {
        return phones.stream().filter(phone -> phone.kind() == PhoneKind.MOBILE).map(Phone::number).findFirst()
                .orElse("");
    }

    StaffRow with(List<Phone> others) {
        return new StaffRow(sheet, row, name, department, title, sex, leader, status, others, note);
    }
}
