package cn.dutydesk.handover;

/** Signal: a handover was signed by both. */
public record HandoverSigned(long handoverId) {
}
