package cn.dutydesk.playbook;

/** Signal: the versions of a playbook are not what they were. */
public record PlaybookChanged(String code) {
}
