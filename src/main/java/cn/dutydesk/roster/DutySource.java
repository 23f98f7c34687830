package cn.dutydesk.roster;

/** Why a person is on duty: recorded history, a published version, a swap (串班) or a stand-in (代班). */
public enum DutySource {
    HISTORY, PUBLISHED, SWAP, STAND_IN
}
