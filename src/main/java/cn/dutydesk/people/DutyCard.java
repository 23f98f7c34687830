package cn.dutydesk.people;

import org.jspecify.annotations.Nullable;

/**
 * A lasting duty of the bureau (分管纳税服务, 保密办主任) and who holds it.
 *
 * @param id     0 for one that is not kept yet
 * @param name   as playbooks name it
 * @param personId null when nobody holds it
 * @param person name of the holder, "" for nobody
 * @param deputyId who takes over while the holder is away; null for nobody
 * @param deputy name of the deputy, "" for nobody
 */
public record DutyCard(long id, String name, @Nullable Long personId, String person, @Nullable Long deputyId,
        String deputy) {
}
