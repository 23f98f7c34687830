package cn.dutydesk.kit;

/**
 * Something did not work, ready to be shown.
 *
 * @param words what happened and what to do, in the person's language
 * @param code key of the refusal, or the short stable code of an unexpected failure (E-7K3FQ), which is also in the log
 * @param refusal true when a rule said no and nothing is broken
 */
public record Problem(String words, String code, boolean refusal) {
}
