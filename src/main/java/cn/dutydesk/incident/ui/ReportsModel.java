package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.incident.IncidentChanged;
import cn.dutydesk.incident.IncidentPapers;
import cn.dutydesk.incident.ReportFile;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.Situation;
import cn.dutydesk.incident.service.Clocks;
import cn.dutydesk.incident.service.ReportService;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Permission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The reports of the opened incident, and what can be done with one. FX thread. */
public final class ReportsModel {
    private final Services services;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private long incident;

    /** What it stands on. */
    public record Services(ReportService reports, Clocks clocks, IncidentPapers papers, Drafts drafts, Acts acts) {
    }

    /** @param broken by line the place of the first report that is not as it was issued; lines that stand are not there */
    public record State(List<ReportView> reports, Situation situation, Map<ReportLine, Integer> broken) {
        public State {
            reports = List.copyOf(reports);
            broken = Map.copyOf(broken);
        }
    }

    /** A report to be shown, with its files and what was typed into it and not stored. */
    public record Opened(ReportView report, List<ReportFile> files, List<String> typed) {
        public Opened {
            files = List.copyOf(files);
            typed = List.copyOf(typed);
        }
    }

    public ReportsModel(Services services, CurrentActor actor, Work work, Signals signals, BureauClock clock) {
        this.services = services;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        signals.hear(IncidentChanged.class, news -> work.post(() -> {
            if (news.incidentId() == incident) {
                reload();
            }
        }));
    }

    /** Reads for an incident. */
    public void show(long incidentId) {
        incident = incidentId;
        reload();
    }

    private void reload() {
        long wanted = incident;
        long request = latest.next();
        work.read(() -> read(actor.get(), wanted), read -> {
            if (latest.is(request)) {
                problem.set(null);
                state.set(read);
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    private State read(Actor who, long id) {
        Map<ReportLine, Integer> broken = new EnumMap<>(ReportLine.class);
        for (ReportLine line : ReportLine.values()) {
            int place = services.reports().verify(who, id, line).broken();
            if (place > 0) {
                broken.put(line, place);
            }
        }
        return new State(services.reports().of(who, id), services.reports().situation(who, id), broken);
    }

    boolean allows(Permission permission) {
        return services.acts().allows(actor.get(), permission);
    }

    BureauClock clock() {
        return clock;
    }

    /** Does something with reports on a background thread. */
    <T> void act(Function<Actor, T> job, Consumer<T> done, Consumer<Problem> failed) {
        work.write(() -> job.apply(actor.get()), done, failed);
    }

    ReportService reports() {
        return services.reports();
    }

    Clocks clocks() {
        return services.clocks();
    }

    /** Reads a report with its files and what was typed into it. */
    void open(long reportId, Consumer<Opened> done, Consumer<Problem> failed) {
        work.read(() -> {
            Actor who = actor.get();
            ReportView report = services.reports().report(who, reportId);
            List<String> typed = new ArrayList<>();
            for (int field = 0; field < report.parts().size() + 2; field++) {
                typed.add(services.drafts().load(who, key(report, field)));
            }
            return new Opened(report, services.reports().files(who, reportId), typed);
        }, done, failed);
    }

    /** Keeps what is typed, field by field, through lock, crash and restart. */
    void keep(ReportView report, Map<Integer, String> fields) {
        work.write(() -> {
            fields.forEach((field, words) -> services.drafts().save(actor.get(), key(report, field), words));
            return null;
        }, done -> {}, failed -> {});
    }

    /** What was typed is stored now. Background thread. */
    void forget(Actor who, ReportView report) {
        for (int field = 0; field < report.parts().size() + 2; field++) {
            services.drafts().save(who, key(report, field), "");
        }
    }

    /** What somebody else stored meanwhile is not written over by an old draft. */
    private static String key(ReportView report, int field) {
        return "report-" + report.id() + "-" + report.version() + "-" + field;
    }

    /** A name for the file of a report. */
    void paperName(ReportView report, PaperFormat format, Consumer<String> done, Consumer<Problem> failed) {
        work.read(() -> services.papers().reportName(actor.get(), report.id(), format), done, failed);
    }

    void paper(ReportView report, PaperFormat format, Path file, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            services.papers().report(actor.get(), report.id(), format, file);
            return null;
        }, written -> done.run(), failed);
    }

    /** The report as a phone message. */
    void message(ReportView report, Consumer<String> done, Consumer<Problem> failed) {
        work.read(() -> services.papers().message(actor.get(), report.id()), done, failed);
    }

    long incident() {
        return incident;
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null while all is well. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
