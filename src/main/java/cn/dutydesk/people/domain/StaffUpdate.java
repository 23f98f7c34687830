package cn.dutydesk.people.domain;

import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.Phone;
import cn.dutydesk.people.PhoneKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a row of a staff list makes of a person. A list that leaves title, sex or numbers empty does not erase what is
 * known; the remark and the status it states follow the list, unless the status was set by hand.
 *
 * @param wish   the entry as it is to be
 * @param status the status as it is to be
 * @param fields what differs from before; empty when nothing does
 */
public record StaffUpdate(PersonWish wish, PersonStatus status, Set<Field> fields) {
    /** What a list can change. */
    public enum Field {
        DEPARTMENT, TITLE, SEX, LEADER, PHONES, STATUS, NOTE
    }

    /** The entry of somebody new. */
    public static StaffUpdate fresh(StaffRow row) {
        return new StaffUpdate(new PersonWish(row.name(), row.department(), row.title(), row.sex(), row.leader(),
                row.phones(), row.note()), row.status(), EnumSet.noneOf(Field.class));
    }

    /**
     * The entry of somebody known.
     *
     * @param statusByHand whether the status was set in the program, which then stands
     */
    public static StaffUpdate of(StaffRow row, PersonWish before, PersonStatus status, boolean statusByHand) {
        boolean placed = !row.department().equals(DepartmentName.NONE);
        String department = placed ? row.department() : before.department();
        boolean byHand = before.leader() && !DepartmentName.leaders(before.department());
        PersonWish after = new PersonWish(before.name(), department, either(row.title(), before.title()),
                either(row.sex(), before.sex()), DepartmentName.leaders(department) || byHand,
                phones(row.phones(), before.phones()), statusByHand ? either(row.note(), before.note()) : row.note());
        PersonStatus stated = statusByHand ? status : row.status();
        Set<Field> fields = EnumSet.noneOf(Field.class);
        note(fields, Field.DEPARTMENT, before.department(), after.department());
        note(fields, Field.TITLE, before.title(), after.title());
        note(fields, Field.SEX, before.sex(), after.sex());
        note(fields, Field.LEADER, before.leader(), after.leader());
        note(fields, Field.PHONES, before.phones(), after.phones());
        note(fields, Field.STATUS, status, stated);
        note(fields, Field.NOTE, before.note(), after.note());
        return new StaffUpdate(after, stated, fields);
    }

    private static void note(Set<Field> fields, Field field, Object before, Object after) {
        if (!before.equals(after)) {
            fields.add(field);
        }
    }

    private static String either(String listed, String known) {
        return listed.isEmpty() ? known : listed;
    }

    /** The list's numbers, and those of kinds the list does not give. */
    private static List<Phone> phones(List<Phone> listed, List<Phone> known) {
        Set<PhoneKind> kinds = listed.stream().map(Phone::kind).collect(Collectors.toSet());
        List<Phone> phones = new ArrayList<>(listed);
        known.stream().filter(phone -> !kinds.contains(phone.kind())).forEach(phones::add);
        return phones;
    }
}
