package cn.dutydesk.people.domain;

import cn.dutydesk.people.Phone;
import cn.dutydesk.people.PhoneKind;
import cn.dutydesk.sheet.Cells;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one telephone cell, each under the kind its digits show, whatever the heading says.
 *
 * @param phones  numbers to keep
 * @param strange numbers of a wrong length, as digits; those that can be dialled at all are kept as well
 */
record PhoneCell(List<Phone> phones, List<String> strange) {
    static PhoneCell read(String raw, @Nullable PhoneKind heading) {
        List<Phone> phones = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        String text = Cells.narrow(raw).strip().replaceFirst("^(\\d+)\\.0$", "$1");
        for (String number : numbers(text)) {
            PhoneKind kind = kind(number, heading);
            if (kind == null) {
                strange.add(number);
            }
            if (number.matches("\\d{3,20}")) {
                phones.add(new Phone(kind == null ? heading : kind, number));
            }
        }
        return new PhoneCell(phones, strange);
    }

    /** Splits at spaces too where that gives numbers that can be dialled and the whole does not. */
    private static List<String> numbers(String text) {
        List<String> numbers = Cells.phones(text);
        if (numbers.stream().allMatch(PhoneCell::known)) {
            return numbers;
        }
        List<String> parts = Cells.phones(text.strip().replaceAll("\\s+", "、"));
        return parts.stream().allMatch(PhoneCell::known) ? parts : numbers;
    }

    private static boolean known(String number) {
        return Cells.mobile(number) || number.matches("0\\d{9,11}|[2-8]\\d{6,7}|\\d{3,6}|400\\d{7}");
    }

    private static @Nullable PhoneKind kind(String number, @Nullable PhoneKind heading) {
        if (Cells.mobile(number)) {
            return PhoneKind.MOBILE;
        }
        if (heading == PhoneKind.SHORT) {
            return number.matches("\\d{3,8}") ? PhoneKind.SHORT : null;
        }
        if (number.matches("0\\d{9,11}|[2-8]\\d{6,7}|400\\d{7}")) {
            return heading == PhoneKind.HOME ? PhoneKind.HOME : PhoneKind.OFFICE;
        }
        if (heading == PhoneKind.MOBILE) {
            return number.matches("\\d{3,6}") ? PhoneKind.SHORT : null;
        }
        return number.matches("\\d{3,6}|\\d{12,16}") ? heading : null;
    }
}
