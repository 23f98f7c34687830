package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import cn.dutydesk.security.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people are to be reminded of on a day: next month's roster that is not published, a holiday near, a duty
 * tomorrow. Pure; the same facts give the same reminders under the same names, so that each is told once.
 */
public final class Reminders {
    /** How long before a legal holiday those on duty in it are told. */
    public static final int HOLIDAY_DAYS = 2;

    /**
     * One thing to tell.
     *
     * @param personId 0 when it is for everybody of the role
     * @param role     null when it is for one person
     * @param about    its name; the same thing has the same name on every pass
     */
    public record Due(long personId, @Nullable Role role, String about, Remark words) {
    }

    /** A duty to come. @param begins time of day of its beginning */
    public record Coming(Standing standing, String post, LocalTime begins) {
    }

    private Reminders() {
    }

    /** @param missing boards without a roster for the month, by number */
    public static List<Due> unpublished(YearMonth month, Map<Long, String> missing) {
        List<Due> due = new ArrayList<>();
        missing.forEach((id, name) -> due.add(new Due(0, Role.ROSTER_KEEPER, unpublished(month, id),
                Remark.of("swap.remind.unpublished", month, name))));
        return due;
    }

    /** The name of the reminder that a board has no roster for a month. */
    public static String unpublished(YearMonth month, long boardId) {
        return "unpublished-" + month + "-" + boardId;
    }

    /** @param coming duties that have not begun */
    public static List<Due> tomorrow(LocalDate today, List<Coming> coming) {
        return coming.stream().filter(duty -> duty.standing().seat().day().equals(today.plusDays(1)))
                .map(duty -> new Due(duty.standing().personId(), null, "tomorrow-" + duty.standing().seat().day() + "-"
                        + duty.standing().seat().postId() + "-" + duty.standing().seat().seat(),
                        Remark.of("swap.remind.tomorrow", duty.standing().seat().day(), duty.post(),
                                duty.begins().toString())))
                .toList();
    }

    /**
     * @param days   from some days before today to well after it, in order
     * @param coming duties that have not begun
     */
    public static List<Due> holidays(LocalDate today, List<Day> days, List<Coming> coming) {
        List<Due> due = new ArrayList<>();
        for (List<Day> feast : feasts(days)) {
            LocalDate first = feast.getFirst().date();
            LocalDate last = feast.getLast().date();
            if (!today.isBefore(first.minusDays(HOLIDAY_DAYS)) && !today.isAfter(last)) {
                Map<Long, List<Remark>> duties = new TreeMap<>();
                coming.stream().filter(duty -> !duty.standing().seat().day().isBefore(first)
                        && !duty.standing().seat().day().isAfter(last))
                        .forEach(duty -> duties.computeIfAbsent(duty.standing().personId(), id -> new ArrayList<>())
                                .add(Remark.of("swap.duty", duty.standing().seat().day(), duty.post())));
                duties.forEach((person, list) -> due.add(new Due(person, null, "holiday-" + first,
                        Remark.of("swap.remind.holiday", feast.getFirst().name(), first, last, list))));
            }
        }
        return due;
    }

    /** Runs of holiday days of one name. */
    private static List<List<Day>> feasts(List<Day> days) {
        Map<Integer, List<Day>> runs = new LinkedHashMap<>();
        Day before = null;
        int run = 0;
        for (Day day : days) {
            boolean goesOn = before != null && before.kind() == DayKind.HOLIDAY && day.kind() == DayKind.HOLIDAY
                    && before.name().equals(day.name());
            run = goesOn ? run : run + 1;
            if (day.kind() == DayKind.HOLIDAY) {
                runs.computeIfAbsent(run, number -> new ArrayList<>()).add(day);
            }
            before = day;
        }
        return List.copyOf(runs.values());
    }
}
