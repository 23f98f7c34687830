package cn.dutydesk.handover.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.HandoverSource;
import cn.dutydesk.desk.WatchBook;
import cn.dutydesk.handover.Overstays;
import cn.dutydesk.people.People;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.SignIn;
import cn.dutydesk.settings.Settings;
import java.util.List;

/** The services of the room, wired together. */
public final class HandoverRoom {
    public final SheetService sheets;
    public final HandoverService handovers;
    public final HandoverReads reads;
    public final OverstayPass pass;
    private final Below below;
    private final Leaders leaders;

    /** What the room stands on. @param texts of documents: Chinese */
    public record Below(Tx tx, Acts acts, SignIn accounts, WatchBook book, DutyLog log, FollowUps items,
            Rosters rosters, People people, Calendars calendars, Settings settings, Overstays listener, Texts texts,
            BureauClock clock) {
    }

    /** @param sources rooms that know what the next officer must know */
    public HandoverRoom(Below below, List<HandoverSource> sources) {
        this.below = below;
        leaders = new Leaders(below.rosters(), below.people());
        Entries entries = new Entries(below.items(), sources, new Tomorrow(below.calendars(), below.rosters(),
                below.people(), below.texts(), below.clock()), below.texts(), below.clock());
        sheets = new SheetService(below.acts(), below.book(), entries, below.rosters(), below.people(),
                below.accounts(), below.clock());
        handovers = new HandoverService(below.acts(), sheets, below.accounts(), below.book(), below.log(),
                below.listener(), below.texts(), below.clock());
        reads = new HandoverReads(below.tx(), below.acts(), below.clock());
        pass = new OverstayPass(below.tx(), below.acts(), below.book(), leaders, below.log(), below.settings(),
                below.listener(), below.texts());
    }

    /** What the room tells others, in the language of the screen. */
    public HandoverTells tells(Texts texts) {
        return new HandoverTells(below.tx(), below.book(), leaders, texts, below.clock());
    }
}
