package cn.dutydesk.playbook.domain.text;

/** How much a finding weighs. */
public enum Severity {
    /** The playbook cannot be published. */
    ERROR,
    /** It works, but perhaps not as meant. */
    WARNING
}
