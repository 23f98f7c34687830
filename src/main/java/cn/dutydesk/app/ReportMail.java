package cn.dutydesk.app;

import cn.dutydesk.incident.service.ReportPost;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.Phone;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.security.Act;
import java.util.List;
import java.util.Optional;

/** Reports that wait for approval are told to the leader on duty; to the head of the bureau where none is on the roster. */
record ReportMail(Notices notices, Rosters rosters, People people) implements ReportPost {
    private static final String SUBJECT = "report";
    private static final String LEADER_POST = "带班";

    @Override
    public void submitted(Act act, long reportId, int version, String title, String body) {
        leader(act).ifPresent(leader -> notices.send(act, new NewNotice(prefix(reportId) + version, SUBJECT, reportId,
                leader.id(), leader.name(), phone(leader), title, body)));
    }

    @Override
    public void over(Act act, long reportId) {
        notices.cancel(act, SUBJECT, reportId, List.of(prefix(reportId)));
    }

    private static String prefix(long reportId) {
        return "report-" + reportId + "/";
    }

    private Optional<PersonCard> leader(Act act) {
        return rosters.onDutyAt(act.now()).stream().filter(duty -> duty.post().contains(LEADER_POST)).findFirst()
                .flatMap(duty -> people.byId(duty.personId()))
                .or(() -> people.directory().stream().filter(PersonCard::leader).findFirst());
    }

    private static String phone(PersonCard leader) {
        return leader.mobile().isEmpty() ? leader.phones().stream().map(Phone::number).findFirst().orElse("")
                : leader.mobile();
    }
}
