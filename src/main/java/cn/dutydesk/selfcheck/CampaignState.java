package cn.dutydesk.selfcheck;

/** How far a month's self-check is: 进行中, 待签字, 已签字. */
public enum CampaignState {
    OPEN, SUBMITTED, SIGNED
}
