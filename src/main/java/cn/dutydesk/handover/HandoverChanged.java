package cn.dutydesk.handover;

/** Signal: something about handovers changed that is no signature: a refusal, an overstay, the checklist. */
public record HandoverChanged() {
}
