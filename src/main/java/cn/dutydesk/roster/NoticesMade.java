package cn.dutydesk.roster;

import java.util.List;

/** Sent after notices were stored: who shows them reads again, who carries them out of the program takes them here. */
public record NoticesMade(List<DutyNotice> notices) {
    public NoticesMade {
        notices = List.copyOf(notices);
    }
}
