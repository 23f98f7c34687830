package cn.dutydesk.people;

import java.util.List;

/**
 * A person as every room may show them.
 *
 * @param leader whether the person takes turns as 带班领导
 * @param order  place in the department's own order
 */
public record PersonCard(long id, String name, long departmentId, String department, String title, boolean leader,
        int order, PersonStatus status, List<Phone> phones, String note) {
    public PersonCard {
        phones = List.copyOf(phones);
    }

    /** The first mobile number, "" if there is none. */
    public String mobile() {
        return phones.stream().filter(phone -> phone.kind() == PhoneKind.MOBILE).map(Phone::number).findFirst()
                .orElse("");
    }
}
