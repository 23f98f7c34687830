package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.report.document.Ics;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.RosterSheet;
import cn.dutydesk.roster.Seat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Duties as events of a calendar. A seat of a day keeps its UID through versions and swaps; its sequence grows with both,
 * so that a file read later replaces what an earlier one made.
 */
public final class DutyEvents {
    private static final int PER_VERSION = 100;

    private final Office office;
    private final Texts texts;

    public DutyEvents(Office office) {
        this.office = office;
        this.texts = office.texts();
    }

    /**
     * One event for each duty.
     *
     * @param all     everybody on duty on these days, to name who else is on
     * @param changes how often a seat changed hands over its version; seats that did not are missing
     */
    public List<Ics.Event> of(List<OnDuty> duties, List<OnDuty> all, Map<Seat, Integer> changes) {
        return duties.stream().map(duty -> {
            Seat seat = new Seat(duty.day(), duty.postId(), duty.seat());
            List<String> lines = new ArrayList<>(List.of(texts.of("report.ics.me", duty.board(), duty.post(),
                    office.name(duty.personId()))));
            lines.addAll(others(duty, all));
            phone(lines);
            return new Ics.Event(uid(duty.boardId(), duty.postId(), duty.seat(), duty.day()),
                    sequence(duty.version(), changes.getOrDefault(seat, 0)), duty.shift().from(), duty.shift().to(),
                    texts.of("report.ics.summary", duty.board(), duty.post()), String.join("\n", lines));
        }).toList();
    }

    private List<String> others(OnDuty duty, List<OnDuty> all) {
        Map<String, List<OnDuty>> posts = all.stream()
                .filter(other -> other.day().equals(duty.day()) && !(other.postId() == duty.postId()
                        && other.seat() == duty.seat()))
                .collect(Collectors.groupingBy(OnDuty::post, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        posts.forEach((post, on) -> lines.add(texts.of("report.ics.post", post, String.join("、",
                on.stream().map(other -> person(other.personId())).toList()))));
        return lines;
    }

    /** A month of a board: an event for each seat, named after who holds it. */
    public List<Ics.Event> of(RosterSheet sheet) {
        Map<Long, String> posts = new LinkedHashMap<>();
        sheet.board().posts().forEach(post -> posts.put(post.id(), post.name()));
        int version = sheet.version() == null ? 0 : sheet.version().number();
        return sheet.duties().stream().map(duty -> {
            List<String> lines = new ArrayList<>();
            sheet.duties().stream().filter(other -> other.seat().day().equals(duty.seat().day()))
                    .forEach(other -> lines
                            .add(texts.of("report.ics.post", posts.getOrDefault(other.seat().postId(), ""),
                                    person(other.personId()))));
            phone(lines);
            return new Ics.Event(uid(sheet.board().id(), duty.seat().postId(), duty.seat().seat(), duty.seat().day()),
                    sequence(version, duty.changes()), duty.shift().from(), duty.shift().to(),
                    texts.of("report.ics.named", posts.getOrDefault(duty.seat().postId(), ""),
                            office.name(duty.personId())),
                    String.join("\n", lines));
        }).toList();
    }

    private void phone(List<String> lines) {
        if (!office.phone().isEmpty()) {
            lines.add(texts.of("report.roster.phone-line", office.phone()));
        }
    }

    private String person(long id) {
        String mobile = office.mobile(id);
        return mobile.isEmpty() ? office.name(id) : office.name(id) + " " + mobile;
    }

    private static String uid(long board, long post, int seat, LocalDate day) {
        return "duty-" + day + "-" + board + "-" + post + "-" + seat + "@dutydesk";
    }

    private static int sequence(int version, int changes) {
        return Math.max(0, version - 1) * PER_VERSION + changes;
    }
}
