package cn.dutydesk.roster;

/**
 * What a rule is told of a person by name.
 *
 * @param rule name of the rule
 */
public record PersonMark(String rule, long personId, Mark mark) {
    /** HEAD 主要负责人; PRINCIPAL 正职或主持工作的副职; NEWCOMER 新值班员; EXPERIENCED 熟悉值班业务. */
    public enum Mark {
        HEAD, PRINCIPAL, NEWCOMER, EXPERIENCED
    }
}
