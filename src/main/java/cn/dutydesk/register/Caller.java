package cn.dutydesk.register;

/**
 * Somebody who may be on the telephone, from the directory or from earlier records.
 *
 * @param known whether the directory has the person
 */
public record Caller(String unit, String name, String post, String phone, boolean known) {
}
