package cn.dutydesk.secrecy;

/** What the month's count says of a device: 未盘, 账实相符, 登记外出, 账有实无, 实有账无. */
public enum CountResult {
    UNSEEN, FOUND, ELSEWHERE, MISSING, SURPLUS
}
