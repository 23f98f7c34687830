package cn.dutydesk.playbook;

/** Signal: the ledger of downtime has another entry. */
public record DowntimeChanged() {
}
