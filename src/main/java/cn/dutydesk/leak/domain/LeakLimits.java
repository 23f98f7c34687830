package cn.dutydesk.leak.domain;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.leak.LeakGrade;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** By when what must be done about a leak. Days and months run to their end. */
public final class LeakLimits {
    /** 泄密案件查处办法 (2018): 初查 two months, 查处 three from the filing. */
    private static final int INQUIRY_MONTHS = 2;
    private static final int HANDLING_MONTHS = 3;

    private final Settings settings;
    private final BureauClock clock;

    public LeakLimits(Settings settings, BureauClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** To the authority and the superior body, counted from when it was noticed. */
    public Instant first(Instant noticed) {
        return noticed.plus(Duration.ofHours(settings.number(Setting.LEAK_FIRST_HOURS)));
    }

    public Instant result(Instant noticed) {
        return end(day(noticed).plusMonths(settings.number(Setting.LEAK_RESULT_MONTHS)));
    }

    public Instant inquiry(Instant reported) {
        return end(day(reported).plusMonths(INQUIRY_MONTHS));
    }

    public Instant handling(LocalDate filed) {
        return end(filed.plusMonths(HANDLING_MONTHS));
    }

    /** When a carrier that is not found counts as leaked: the grade unknown, the shorter term holds. */
    public Instant missing(LocalDate since, LeakGrade grade) {
        boolean grave = grade == LeakGrade.TOP_SECRET || grade == LeakGrade.UNKNOWN;
        return end(since.plusDays(settings.number(grave ? Setting.LEAK_MISSING_TOP_DAYS : Setting.LEAK_MISSING_DAYS)));
    }

    private LocalDate day(Instant at) {
        return clock.local(at).toLocalDate();
    }

    private Instant end(LocalDate day) {
        return clock.instant(day.plusDays(1).atStartOfDay());
    }
}
