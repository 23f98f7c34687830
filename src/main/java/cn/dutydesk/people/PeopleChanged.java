package cn.dutydesk.people;

/** Somebody was added or changed, or is away on other days than before. Whoever hears it reads again. */
public record PeopleChanged() {
}
