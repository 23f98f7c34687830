package cn.dutydesk.playbook.domain.definition;

import org.jspecify.annotations.Nullable;

/**
 * Whom to call, by what the person is at that moment.
 *
 * @param kind   by what
 * @param name   the post, the duty, the person's name, or the contact's id; empty for the desk
 * @param deputy whom to call when there is nobody, or the person is away; null for nobody
 */
public record Target(Kind kind, String name, @Nullable Target deputy) {
    /** By what somebody is found. */
    public enum Kind {
        /** 岗位: whoever is on duty at that post now (带班领导). */
        POST,
        /** 分工: whoever has that duty in the bureau (分管纳税服务). */
        DUTY,
        /** 姓名: a person of the directory; {@code name/department} where two have the same name. */
        PERSON,
        /** 外部: a contact of the playbook. */
        CONTACT,
        /** 主要负责人: the first leader of the directory. */
        HEAD,
        /** 值班台: whoever sits at the desk. */
        DESK
    }
}
