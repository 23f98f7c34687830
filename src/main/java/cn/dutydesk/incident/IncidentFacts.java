package cn.dutydesk.incident;

/**
 * What is known of an incident beside what, where and when; each may be empty.
 *
 * @param hurt     人员伤亡和财产损失
 * @param reach    影响范围
 * @param trend    发展趋势
 * @param measures 已采取措施
 * @param leaders  领导到位情况
 */
public record IncidentFacts(String hurt, String reach, String trend, String measures, String leaders,
        Sensitive sensitive) {
    public static final IncidentFacts NONE = new IncidentFacts("", "", "", "", "", Sensitive.NO);
}
