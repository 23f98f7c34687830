package cn.dutydesk.playbook.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.run.Callee;
import cn.dutydesk.playbook.domain.run.Trace;
import cn.dutydesk.playbook.domain.run.TraceKind;
import cn.dutydesk.security.Act;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.FlushMode;

/** What one move of a run sends out and takes back; written together, so that the database is asked once. */
final class RunNotices {
    private static final String SUBJECT = "run";

    private final Notices notices;
    private final Words words;
    private final Texts texts;

    /** @param texts of documents: Chinese */
    RunNotices(Notices notices, Words words, Texts texts) {
        this.notices = notices;
        this.words = words;
        this.texts = texts;
    }

    /**
     * One move of a run.
     *
     * @param steps of the playbook by their ids
     * @param ended whether the run is over with it
     */
    record Move(long run, Playbook playbook, Matter matter, Map<String, Step> steps, List<Trace> traces,
            boolean ended) {
    }

    /**
     * Notices of earlier moves of the run must have been flushed.
     *
     * @param say fills a text to say with what the move is about
     */
    void write(Act act, Move move, UnaryOperator<String> say) {
        List<NewNotice> calls = new ArrayList<>();
        Set<String> settled = new LinkedHashSet<>();
        String ofRun = "run-" + move.run() + "/";
        for (Trace trace : move.traces()) {
            Step step = move.steps().get(RunMoves.id(trace.key()));
            String ofStep = ofRun + trace.key() + "/";
            boolean tells = step != null && step.action().kind() == StepKind.NOTIFY;
            switch (trace.kind()) {
                case CALLED, CALLED_AGAIN -> {
                    calls.add(call(move, ofStep, trace, say.apply(Objects.requireNonNull(step).say())));
                    if (move.ended() && !tells) {
                        settled.add(ofStep);
                    }
                }
                case ACKNOWLEDGED, REFUSED, DELEGATED, NOT_REACHED -> settled.add(ofStep + trace.ask() + "/");
                case DONE, ANSWERED, REPORTED, SKIPPED, CALLED_OFF -> {
                    if (!tells) {
                        settled.add(ofStep);
                    }
                }
                default -> {
                    // Nothing leaves the room.
                }
            }
        }
        FlushMode usual = act.session().getHibernateFlushMode();
        // Each question would look through everything the session holds; none of it is asked for.
        act.session().setHibernateFlushMode(FlushMode.COMMIT);
        try {
            send(act, move, calls, settled);
        } finally {
            act.session().setHibernateFlushMode(usual);
        }
    }

    private void send(Act act, Move move, List<NewNotice> calls, Set<String> settled) {
        if (move.ended()) {
            // Before the calls of this move: a run that ends with telling somebody tells him.
            notices.cancel(act, SUBJECT, move.run(), List.of("run-" + move.run() + "/"));
        }
        notices.send(act, calls);
        if (!move.ended() || !calls.isEmpty()) {
            if (calls.stream().anyMatch(call -> settled.stream().anyMatch(call.key()::startsWith))) {
                act.session().flush();
            }
            notices.cancel(act, SUBJECT, move.run(), settled);
        }
    }

    private NewNotice call(Move move, String ofStep, Trace trace, String said) {
        Callee callee = Objects.requireNonNull(trace.callee());
        String times = trace.kind() == TraceKind.CALLED ? "1" : trace.words();
        return new NewNotice(ofStep + trace.ask() + "/" + times, SUBJECT, move.run(), callee.personId(),
                callee.name(), callee.phone(),
                texts.of("run.notice.title", words.title(move.playbook(), trace.key()), move.playbook().name()),
                said.isEmpty() ? texts.of("run.notice.body", move.matter().title()) : said);
    }
}
