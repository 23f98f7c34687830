package cn.dutydesk.people;

/** A telephone number of a person, as dialled. */
public record Phone(PhoneKind kind, String number) {
}
