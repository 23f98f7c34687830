package cn.dutydesk.admin.ui;

/**
 * Somebody with duties, as accounts are made for.
 *
 * @param user wished sign-in name, such as the name in pinyin
 */
public record DutyPerson(long personId, String name, String department, String user) {
}
