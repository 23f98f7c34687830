package cn.dutydesk.roster;

/** A roster version is worked on, or it is published and frozen for good. */
public enum VersionState {
    DRAFT, PUBLISHED
}
