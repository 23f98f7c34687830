package cn.dutydesk.people;

import org.jspecify.annotations.Nullable;

/** A telephone number of a person, as dialled. */
public record Phone(@Nullable PhoneKind kind, String number) {
}
