package cn.dutydesk.playbook.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.Target;
import cn.dutydesk.playbook.domain.plan.Steps;
import cn.dutydesk.playbook.domain.run.Callee;
import cn.dutydesk.playbook.domain.run.Trace;
import cn.dutydesk.playbook.domain.run.TraceKind;
import java.time.Duration;

/** Says in one sentence what happened in a run; the same words in the log, the trail, the ledger and a drill. */
public final class Words {
    /** Less is not worth a word: a pass comes once a second. */
    private static final Duration LATE = Duration.ofSeconds(60);

    private final Texts texts;

    public Words(Texts texts) {
        this.texts = texts;
    }

    /** One thing that happened, with who did it and, from a minute on, how late. */
    public String of(Playbook playbook, Trace trace) {
        String said = sentence(playbook, trace);
        if (!trace.by().isEmpty() && (trace.callee() == null || !trace.by().equals(trace.callee().name()))) {
            said = texts.of("run.words.by", said, trace.by());
        }
        return trace.late().compareTo(LATE) < 0 ? said : texts.of("run.words.late", said, span(trace.late()));
    }

    /** Somebody began a playbook by hand. */
    String begun(String playbook, String about) {
        return texts.of("run.words.begun", playbook, about);
    }

    private String sentence(Playbook playbook, Trace trace) {
        String title = trace.key().isEmpty() ? playbook.name() : title(playbook, trace.key());
        String callee = trace.callee() == null ? "" : callee(trace.callee());
        String words = words(trace);
        if (trace.kind() == TraceKind.PASSED && !words.isEmpty()) {
            return texts.of("run.words.settled", title);
        }
        if (trace.kind() == TraceKind.ANSWERED && words.isEmpty()) {
            return texts.of("run.words.decided", title);
        }
        if (trace.kind() == TraceKind.NOT_REACHED && !words.isEmpty()) {
            return texts.of("run.words.voicemail", title, callee);
        }
        String said = texts.of("run.trace." + trace.kind(), title, callee, words);
        boolean ends = trace.kind() == TraceKind.DONE || trace.kind() == TraceKind.REPORTED;
        return ends && !words.isEmpty() ? texts.of("run.words.with", said, words) : said;
    }

    private String words(Trace trace) {
        return switch (trace.kind()) {
            case CHANGED -> texts.of("run.grade." + trace.words());
            case NOBODY -> trace.words().equals(Target.Kind.HEAD.name()) ? texts.of("run.words.head")
                    : trace.words().equals(Target.Kind.DESK.name()) ? texts.of("run.words.desk") : trace.words();
            default -> trace.words();
        };
    }

    /** A person with why it is this one: 王强（带班领导）. */
    public String callee(Callee callee) {
        return callee.why().isEmpty() || callee.why().equals(callee.name()) ? callee.name()
                : texts.of("run.words.callee", callee.name(), callee.why());
    }

    /** Why somebody is called whom another has handed it to. */
    public String handed(String from) {
        return texts.of("run.words.handed", from);
    }

    /** The title of a step as a run has it: with the round it stands in. */
    public String title(Playbook playbook, String key) {
        int mark = key.indexOf('#');
        String id = mark < 0 ? key : key.substring(0, mark);
        Step step = Steps.byId(playbook).get(id);
        String title = step == null ? id : step.title();
        return mark < 0 ? title : texts.of("run.words.round", title, key.substring(mark + 1).replace('#', '.'));
    }

    /** A span as people say it: 40 秒, 12 分钟, 7 小时 55 分, 2 天 3 小时. */
    public String span(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < 120) {
            return texts.of("run.span.seconds", seconds);
        }
        if (seconds < 7200) {
            return texts.of("run.span.minutes", seconds / 60);
        }
        return seconds < 172_800 ? texts.of("run.span.hours", seconds / 3600, seconds % 3600 / 60)
                : texts.of("run.span.days", seconds / 86_400, seconds % 86_400 / 3600);
    }
}
