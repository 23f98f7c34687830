package cn.dutydesk.playbook.domain.run;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is called.
 *
 * @param personId null for a contact outside the directory
 * @param phone    empty when none is known
 * @param why      as what: 带班领导; 分管纳税服务; 王强（请假）代
 */
public record Callee(@Nullable Long personId, String name, String title, String phone, String why) {
}
