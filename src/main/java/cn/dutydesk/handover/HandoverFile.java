package cn.dutydesk.handover;

/**
 * A signed handover with its text.
 *
 * @param intact whether the text still has the digest it was signed with
 */
public record HandoverFile(HandoverView view, HandoverText text, boolean intact) {
}
