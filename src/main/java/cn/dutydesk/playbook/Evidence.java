package cn.dutydesk.playbook;

/** What must be given when a step is done. */
public enum Evidence {
    /** Nothing. */
    NONE,
    /** Words: what was found or done. */
    TEXT,
    /** A file: a picture of the scene, a signed paper. */
    FILE
}
