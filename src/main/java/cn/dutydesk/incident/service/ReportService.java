package cn.dutydesk.incident.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.incident.ClockLine;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.IncidentChanged;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.Receipt;
import cn.dutydesk.incident.ReportFile;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportPart;
import cn.dutydesk.incident.ReportState;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.ReportWay;
import cn.dutydesk.incident.ReportWords;
import cn.dutydesk.incident.Reports;
import cn.dutydesk.incident.Situation;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.domain.IncidentClock;
import cn.dutydesk.incident.domain.Report;
import cn.dutydesk.incident.domain.ReportChain;
import cn.dutydesk.incident.domain.ReportFileRow;
import cn.dutydesk.incident.domain.ReportFill;
import cn.dutydesk.incident.domain.ReportHead;
import cn.dutydesk.incident.domain.ReportOrder;
import cn.dutydesk.incident.store.CourseStore;
import cn.dutydesk.incident.store.IncidentStore;
import cn.dutydesk.incident.store.ReportStore;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reports of incidents: 首报, 续报, 终报 as one chain on each line. A report is drafted from the record, approved by a
 * leader who did not write it, issued, and then frozen; issuing settles its clock and starts the next.
 */
public final class ReportService implements Reports {
    private final Acts acts;
    private final Clocks clocks;
    private final ReportFiles files;
    private final Course course;
    private final ReportFill fill;
    private final Settings settings;
    private final Texts texts;
    private final BureauClock clock;
    private final ReportPost post;

    /** @param texts of documents: Chinese */
    public ReportService(Acts acts, DutyLog log, Clocks clocks, Settings settings, Texts texts, BureauClock clock) {
        this(acts, log, clocks, settings, texts, clock, ReportPost.NONE);
    }

    /** @param texts of documents: Chinese; @param post tells whoever must approve that a report waits */
    public ReportService(Acts acts, DutyLog log, Clocks clocks, Settings settings, Texts texts, BureauClock clock,
            ReportPost post) {
        this.post = post;
        this.acts = acts;
        this.clocks = clocks;
        this.files = new ReportFiles(acts);
        this.course = new Course(log, texts);
        this.fill = new ReportFill(texts, clock);
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** Files that go with reports. */
    public ReportFiles files() {
        return files;
    }

    @Override
    public ReportView report(Actor who, long reportId) {
        return acts.read(who, Permission.INCIDENT_READ, session -> {
            Report report = find(session, reportId);
            return report.view(Cases.seen(session, who, report.incidentId()).number());
        });
    }

    @Override
    public List<ReportView> of(Actor who, long incidentId) {
        return acts.read(who, Permission.INCIDENT_READ, session -> {
            String number = Cases.seen(session, who, incidentId).number();
            return ReportStore.of(session, incidentId).stream().map(report -> report.view(number)).toList();
        });
    }

    /** Those that wait for a leader's word, or approved for being issued; of incidents the actor may see. */
    public List<ReportView> waiting(Actor who) {
        return acts.read(who, Permission.INCIDENT_READ, session -> ReportStore.waiting(session).stream()
                .map(report -> report.view("")).filter(report -> Cases.sees(session, who, report.incidentId()))
                .map(report -> find(session, report.id()).view(session.find(Incident.class, report.incidentId())
                        .number()))
                .toList());
    }

    /** Whether what was issued on a line stands as it was issued. */
    public ReportChain.Verdict verify(Actor who, long incidentId, ReportLine line) {
        return acts.read(who, Permission.INCIDENT_READ, session -> {
            List<ReportChain.Link> chain = ReportStore.issued(session, incidentId,
                    Cases.seen(session, who, incidentId).number(), line).stream()
                    .map(report -> new ReportChain.Link(report, hashes(session, report.id()))).toList();
            ReportHead head = ReportStore.head(session, incidentId, line);
            return head == null ? ReportChain.verify(chain, 0, ReportChain.BEGIN)
                    : ReportChain.verify(chain, head.reports(), head.hash());
        });
    }

    /** How far an incident is under control. */
    public Situation situation(Actor who, long incidentId) {
        return acts.read(who, Permission.INCIDENT_READ, session -> {
            Cases.seen(session, who, incidentId);
            return clocks.situation(session, incidentId);
        });
    }

    /**
     * Begins a draft, filled from the record.
     *
     * @return the draft, or the one on this line that is not issued yet
     * @throws Refusal when a report of this kind may not follow what went out, or the incident is closed
     */
    public ReportView begin(Actor who, long incidentId, ReportLine line, ReportKind kind) {
        return acts.write(who, Permission.INCIDENT_REPORT, "report.begin", act -> {
            Incident incident = incident(act, incidentId, kind);
            Session session = act.session();
            ReportStore.of(session, incidentId).stream().filter(report -> report.line() == line && (report.state()
                    == ReportState.DRAFT || report.state() == ReportState.SUBMITTED
                    || report.state() == ReportState.APPROVED)).findFirst().ifPresent(open -> {
                        throw new Refusal("chain.refused.open", open.view(incident.number()).title());
                    });
            List<ReportView> issued = ReportStore.issued(session, incidentId, incident.number(), line);
            ReportOrder.demand(issued, kind, false);
            IncidentView view = IncidentStore.view(session, incident);
            Report report = new Report(incidentId, line, kind, ReportOrder.ordinal(issued, kind), issued.size() + 1,
                    false, act.now(), course.author(act), who.accountId());
            report.write(fill.title(view, kind), recipient(line), fill.parts(view, CourseStore.course(session,
                    incidentId), kind, issued.isEmpty() ? null : issued.getLast().issuedAt()), act.now(),
                    course.author(act), who.accountId());
            session.persist(report);
            record(act, incident, report, Map.of("began", kind.name(), "line", line.name()));
            return report.view(incident.number());
        });
    }

    /** Writes a draft anew. @param version of what was read @throws Refusal as {@link Report#write} */
    public ReportView write(Actor who, long reportId, int version, String title, String recipient,
            List<ReportPart> parts) {
        return rewrite(who, reportId, Permission.INCIDENT_REPORT, "report.write", version,
                (act, report) -> report.write(title, recipient, parts, act.now(), course.author(act), who.accountId()));
    }

    /** Hands a draft to a leader for approval. */
    public ReportView submit(Actor who, long reportId, int version) {
        return rewrite(who, reportId, Permission.INCIDENT_REPORT, "report.submit", version,
                (act, report) -> {
                    report.submit();
                    Incident incident = Cases.seen(act.session(), who, report.incidentId());
                    String name = name(report, incident);
                    post.submitted(act, reportId, version, texts.of("chain.post.title", incident.number(), name),
                            incident.restricted() ? texts.of("chain.post.restricted", incident.number())
                                    : texts.of("chain.post.body", incident.place(), incident.what(), name));
                });
    }

    /** @throws Refusal when it does not wait for approval, or the actor wrote it */
    public ReportView approve(Actor who, long reportId, int version) {
        return rewrite(who, reportId, Permission.INCIDENT_APPROVE, "report.approve", version,
                (act, report) -> {
                    report.approve(act.now(), who.name(), who.accountId());
                    post.over(act, reportId);
                });
    }

    /** @throws Refusal when it does not wait for approval, or no reason is given */
    public ReportView sendBack(Actor who, long reportId, int version, String why) {
        return rewrite(who, reportId, Permission.INCIDENT_APPROVE, "report.send-back", version,
                (act, report) -> {
                    report.sendBack(why);
                    post.over(act, reportId);
                });
    }

    /** To be written on again; an approval lapses. */
    public ReportView takeBack(Actor who, long reportId, int version) {
        return rewrite(who, reportId, Permission.INCIDENT_REPORT, "report.take-back", version,
                (act, report) -> {
                    report.takeBack();
                    post.over(act, reportId);
                });
    }

    /** A draft that never goes out. @throws Refusal when it was issued */
    public ReportView discard(Actor who, long reportId, int version) {
        return rewrite(who, reportId, Permission.INCIDENT_REPORT, "report.discard", version,
                (act, report) -> {
                    report.discard();
                    post.over(act, reportId);
                });
    }

    /** A leader confirms afterwards what was reported by phone. */
    public ReportView confirm(Actor who, long reportId, int version) {
        return rewrite(who, reportId, Permission.INCIDENT_APPROVE, "report.confirm", version,
                (act, report) -> report.confirm(act.now(), who.name(), who.accountId()));
    }

    /** Notes who took an issued report, when and by which way. */
    public ReportView receipt(Actor who, long reportId, int version, Receipt taken) {
        return rewrite(who, reportId, Permission.INCIDENT_REPORT, "report.receipt", version, (act, report) -> {
            Instant at = taken.at() == null ? act.now() : taken.at();
            if (at.isAfter(act.now())) {
                throw new Refusal("incident.refused.future");
            }
            Incident incident = Cases.seen(act.session(), who, report.incidentId());
            report.receipt(new Receipt(taken.by(), at, taken.way(), taken.number(), course.author(act)));
            Receipt kept = Objects.requireNonNull(report.view("").receipt());
            course.note(act, incident, NoteKind.REPORT, at, texts.of("chain.course.receipt", name(report, incident),
                    kept.by(), texts.of("chain.way." + kept.way())), course.author(act));
        });
    }

    /**
     * A report goes out and is frozen.
     *
     * @param lateReason why it is late; needed when its limit has passed
     * @throws Refusal when it is not approved, out of order, or late without a reason
     */
    public ReportView issue(Actor who, long reportId, int version, ReportWay way, String lateReason) {
        return rewrite(who, reportId, Permission.INCIDENT_REPORT, "report.issue", version, (act, report) -> {
            if (report.state() == ReportState.DRAFT || report.state() == ReportState.SUBMITTED) {
                throw new Refusal("chain.refused.unapproved");
            }
            Incident incident = incident(act, report.incidentId(), report.kind());
            IncidentClock due = clocks.open(act.session(), incident.id(), ClockLine.of(report.line()), step(report));
            if (due != null && act.now().isAfter(due.dueAt()) && lateReason.isBlank()) {
                throw new Refusal("chain.refused.reason");
            }
            issue(act, incident, report, way, act.now(), lateReason, List.of());
        });
    }

    /**
     * What was said by phone, put on record as it went out. It needs no approval beforehand and is confirmed afterwards.
     *
     * @param at null for now
     * @param call what was said, to whom, and who took it
     * @throws Refusal when it is out of order, in the future, before the last report, or a field is missing or marked
     */
    public ReportView oral(Actor who, long incidentId, ReportLine line, ReportKind kind, @Nullable Instant at,
            Call call) {
        return acts.write(who, Permission.INCIDENT_REPORT, "report.oral", act -> {
            Incident incident = incident(act, incidentId, kind);
            Instant then = at == null ? act.now() : at;
            List<ReportView> issued = ReportStore.issued(act.session(), incidentId, incident.number(), line);
            if (then.isAfter(act.now())) {
                throw new Refusal("incident.refused.future");
            }
            if (then.isBefore(incident.knownAt()) || !issued.isEmpty()
                    && then.isBefore(issued.getLast().issuedAt())) {
                throw new Refusal("chain.refused.before-last");
            }
            IncidentView view = IncidentStore.view(act.session(), incident);
            Report report = new Report(incidentId, line, kind, 1, 1, true, act.now(), course.author(act),
                    who.accountId());
            report.write(fill.title(view, kind), call.recipient().isBlank() ? recipient(line) : call.recipient(),
                    List.of(new ReportPart(texts.of("chain.part.said"), call.words())), act.now(), course.author(act),
                    who.accountId());
            if (report.view("").parts().getFirst().text().isEmpty()) {
                throw new Refusal("chain.refused.empty");
            }
            act.session().persist(report);
            issue(act, incident, report, ReportWay.PHONE, then, call.lateReason(), issued);
            report.receipt(new Receipt(call.takenBy(), then, ReportWay.PHONE, "", course.author(act)));
            record(act, incident, report, Map.of("oral", kind.name(), "line", line.name()));
            return report.view(incident.number());
        });
    }

    /** A report by phone. @param recipient empty for the usual office of the line; @param takenBy who took it */
    public record Call(String recipient, String words, String takenBy, String lateReason) {
    }

    private void issue(Act act, Incident incident, Report report, ReportWay way, Instant at, String lateReason,
            List<ReportView> known) {
        Session session = act.session();
        List<ReportView> issued = known.isEmpty() ? ReportStore.issued(session, incident.id(), incident.number(),
                report.line()) : known;
        ReportOrder.demand(issued, report.kind(), report.oral());
        String by = course.author(act);
        Instant due = clocks.reported(act, incident, ClockLine.of(report.line()), step(report), at, by, lateReason);
        int year = clock.local(at).getYear();
        report.issue(new Report.Issue(year, ReportStore.take(session, year), at, by, way, due,
                due != null && at.isAfter(due) ? lateReason : ""), issued.isEmpty() ? null : issued.getLast(),
                ReportOrder.ordinal(issued, report.kind()));
        session.flush();
        report.seal(incident.number(), hashes(session, report.view("").id()));
        ReportStore.issued(session, incident.id(), report.line(), report.view("").hash());
        String words = texts.of("chain.course.issued", name(report, incident), report.view("").recipient(),
                texts.of("chain.way." + way));
        course.note(act, incident, NoteKind.REPORT, at, words, by);
        course.log(act, incident, texts.of("incident.log.progress", incident.number(), words));
    }

    private ReportView rewrite(Actor who, long reportId, Permission needed, String action, int version, Change change) {
        return acts.write(who, needed, action, act -> {
            Report report = find(act.session(), reportId);
            Incident incident = Cases.seen(act.session(), who, report.incidentId());
            if (report.version() != version) {
                throw new Refusal("data.version-conflict");
            }
            ReportState before = report.state();
            change.make(act, report);
            act.session().flush();
            record(act, incident, report, Map.of("before", before.name(), "state", report.state().name(), "title",
                    report.view("").title(), "hash", report.view("").hash()));
            return report.view(incident.number());
        });
    }

    @FunctionalInterface
    private interface Change {
        void make(Act act, Report report);
    }

    private static void record(Act act, Incident incident, Report report, Map<String, ?> after) {
        act.session().flush();
        Map<String, Object> all = new LinkedHashMap<>(after);
        all.put("report", report.view("").id());
        Course.record(act, incident, null, all);
        act.signal(new IncidentChanged(incident.id()));
    }

    /** @throws Refusal when it is closed and no final report is to follow */
    private static Incident incident(Act act, long incidentId, ReportKind kind) {
        return kind == ReportKind.FINAL ? Cases.seen(act.session(), act.actor(), incidentId)
                : Cases.running(act, incidentId);
    }

    private static Report find(Session session, long reportId) {
        Report report = session.find(Report.class, reportId);
        if (report == null) {
            throw new Refusal("chain.refused.no-report");
        }
        return report;
    }

    private static List<String> hashes(Session session, long reportId) {
        return ReportStore.files(session, reportId).stream().map(ReportFileRow::hash).toList();
    }

    private static ClockStep step(Report report) {
        return switch (report.kind()) {
            case FIRST -> report.oral() ? ClockStep.PHONE : ClockStep.WRITTEN;
            case FOLLOW_UP -> ClockStep.FOLLOW_UP;
            case FINAL -> ClockStep.FINAL;
        };
    }

    private String recipient(ReportLine line) {
        String name = settings.text(line == ReportLine.TAX ? Setting.UPWARD_NAME : Setting.GOVERNMENT_NAME);
        return name.isBlank() ? texts.of("chain.recipient." + line) : name;
    }

    private String name(Report report, Incident incident) {
        return ReportWords.name(report.view(incident.number()), texts);
    }

    /** The files of a report. @throws Refusal as {@link #report} */
    public List<ReportFile> files(Actor who, long reportId) {
        return acts.read(who, Permission.INCIDENT_READ, session -> {
            Cases.seen(session, who, find(session, reportId).incidentId());
            return ReportStore.files(session, reportId).stream().map(ReportFileRow::view).toList();
        });
    }
}
