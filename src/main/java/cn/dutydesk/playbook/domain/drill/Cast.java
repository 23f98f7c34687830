package cn.dutydesk.playbook.domain.drill;

/**
 * Words of those who play without a script, in the language of documents.
 *
 * @param desk     who sits at the desk
 * @param done     what stands as done
 * @param reason   of a refusal or a step left out without a reason in the script
 * @param overTime why a drill ends that did not end by itself
 */
public record Cast(String desk, String done, String reason, String overTime) {
}
