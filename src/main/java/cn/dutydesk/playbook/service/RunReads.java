package cn.dutydesk.playbook.service;

import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunFile;
import cn.dutydesk.playbook.TrailLine;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.kept.RunRow;
import cn.dutydesk.playbook.domain.plan.ActiveSteps;
import cn.dutydesk.playbook.domain.run.StepState;
import cn.dutydesk.playbook.store.RunStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs as others see them. */
final class RunReads {
    private static final Logger LOG = LoggerFactory.getLogger(RunReads.class);

    /** Up to here changed runs are asked for by number. */
    private static final int FEW = 200;
    private static final Comparator<ActiveStep> ORDER = Comparator
            .comparing(ActiveStep::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(ActiveStep::runId);

    private final RunMoves moves;
    private final Map<Long, Shown> shown = new ConcurrentHashMap<>();

    /** The active steps of a run as its row of that version has them. */
    private record Shown(int version, List<ActiveStep> steps) {
    }

    RunReads(RunMoves moves) {
        this.moves = moves;
    }

    /**
     * Every active step of every run. A desk asks several times a second, so runs whose row has the version it had are not
     * read again; every change of a run changes its row, whichever workstation it comes from.
     */
    List<ActiveStep> active(Session session) {
        Map<Long, Integer> versions = RunStore.versions(session);
        shown.keySet().retainAll(versions.keySet());
        List<Long> changed = versions.entrySet().stream().filter(run -> !known(run.getKey(), run.getValue()))
                .map(Map.Entry::getKey).toList();
        if (!changed.isEmpty()) {
            (changed.size() > FEW ? RunRows.active(session) : RunRows.active(session, changed))
                    .forEach(kept -> shown.put(kept.row.id(), new Shown(kept.row.version(), steps(session, kept))));
        }
        List<ActiveStep> all = new ArrayList<>();
        shown.values().forEach(run -> all.addAll(run.steps()));
        all.sort(ORDER);
        return all;
    }

    private boolean known(long run, int version) {
        Shown last = shown.get(run);
        return last != null && last.version() == version;
    }

    private List<ActiveStep> steps(Session session, RunRows.Kept kept) {
        try {
            return ActiveSteps.of(kept.row.id(), moves.playbook(session, kept), kept.state, kept.row.matter(),
                    text -> moves.say(text, kept.row.matter()));
        } catch (IllegalStateException e) {
            // Its version cannot be read: it stands in the ledger, and must not hide the others.
            LOG.error("run {} cannot be shown", kept.row.id(), e);
            return List.of();
        }
    }

    List<RunCard> cards(Session session, List<RunRow> rows, Instant now) {
        return RunRows.of(session, rows).stream().map(kept -> card(kept, now)).toList();
    }

    private static RunCard card(RunRows.Kept kept, Instant now) {
        RunRow row = kept.row;
        List<StepState> steps = kept.state.steps();
        return new RunCard(row.id(), row.code(), row.playbook(), row.versionNumber(), row.matter(), row.status(),
                row.startedAt(), row.startedBy(), row.endedAt(), row.endReason(), steps.size(),
                (int) steps.stream().filter(step -> step.status().over()).count(),
                (int) steps.stream().filter(step -> late(step, now)).count());
    }

    private static boolean late(StepState step, Instant now) {
        return step.due() != null && (step.endedAt() == null ? now : step.endedAt()).isAfter(step.due());
    }

    RunFile file(Session session, RunRows.Kept kept, Instant now) {
        Playbook playbook = moves.playbook(session, kept);
        List<TrailLine> trail = RunStore.traces(session, kept.row.id()).stream().map(trace -> new TrailLine(trace.at(),
                trace.due(), trace.kind(), trace.key(), moves.words().of(playbook, trace))).toList();
        return new RunFile(card(kept, now), playbook, kept.state, trail, RunStore.files(session, kept.row.id()).stream()
                .map(file -> new RunFile.Evident(file.id(), file.key(), file.name(), file.length())).toList());
    }
}
