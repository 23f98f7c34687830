package cn.dutydesk.presence;

/** Somebody who keeps the desk in a shift. */
public record OnDeskPerson(long id, String name) {
}
