package cn.dutydesk.incident;

/**
 * A role in the handling of incidents: 现场指挥, 联络员, 记录.
 *
 * @param single  whether one person at a time has it: whoever takes it over ends the term before
 * @param retired whether it is no longer given
 */
public record CaseRole(long id, String name, boolean single, boolean retired) {
}
