package cn.dutydesk.incident.domain;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.NoteView;
import cn.dutydesk.incident.ReportPart;
import cn.dutydesk.playbook.ReportKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a report begins with, from the record: 首报 with all that is known (DOMAIN.md 3.3), 续报 with what was written
 * since the last report, 终报 with the whole of it.
 */
public final class ReportFill {
    /** So much of what happened goes into a title. */
    private static final int SHORT = 40;
    private static final Set<NoteKind> TOLD = Set.of(NoteKind.PROGRESS, NoteKind.CHANGED);

    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    public ReportFill(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    public String title(IncidentView incident, ReportKind kind) {
        String what = incident.what().length() <= SHORT ? incident.what() : incident.what().substring(0, SHORT) + "…";
        return texts.of("chain.fill.title." + kind, incident.place(), what.replaceAll("[\\n。；]+$", ""));
    }

    /** @param course oldest line first; @param since when the last report went out, or null when there is none */
    public List<ReportPart> parts(IncidentView incident, List<NoteView> course, ReportKind kind,
            @Nullable Instant since) {
        return switch (kind) {
            case FIRST -> first(incident);
            case FOLLOW_UP -> followUp(course.stream().filter(note -> since == null || note.writtenAt().isAfter(since))
                    .toList());
            case FINAL -> last(incident, course);
        };
    }

    private List<ReportPart> first(IncidentView it) {
        List<ReportPart> parts = new ArrayList<>();
        parts.add(part("known", moment(it.knownAt())));
        parts.add(part("origin", join("，", it.origin(), it.reporterPhone())));
        parts.add(part("happened", moment(it.happenedAt())));
        parts.add(part("place", it.place()));
        parts.add(part("nature", nature(it)));
        parts.add(part("reach", it.facts().reach()));
        parts.add(part("hurt", it.facts().hurt()));
        parts.add(part("trend", it.facts().trend()));
        parts.add(part("leaders", it.facts().leaders()));
        parts.add(part("measures", it.facts().measures()));
        parts.add(part("advice", ""));
        return parts;
    }

    private List<ReportPart> followUp(List<NoteView> fresh) {
        return List.of(part("progress", lines(fresh, TOLD)), part("instructions", lines(fresh,
                Set.of(NoteKind.INSTRUCTION))), part("next", ""));
    }

    private List<ReportPart> last(IncidentView it, List<NoteView> course) {
        String basic = texts.of("chain.fill.basic", moment(it.happenedAt()), it.place(), it.what(),
                moment(it.knownAt()));
        return List.of(part("basic", join("\n", basic, it.facts().reach(), it.facts().hurt())),
                part("handling", join("\n", it.facts().measures(), lines(course, Set.of(NoteKind.PROGRESS,
                        NoteKind.INSTRUCTION)))),
                part("now", it.result()), part("after", ""));
    }

    private String nature(IncidentView it) {
        String type = texts.of("chain.fill.nature", it.type().name(),
                texts.of("incident.class." + it.type().legalClass()));
        // The law gives this class no grade, so the report names none unless the office set its own.
        String level = texts.of("incident.level." + it.level());
        String sensitive = it.facts().sensitive().words();
        return join("\n", it.type().legalClass().graded() ? texts.of("chain.fill.graded", it.what(), type, level)
                : texts.of("chain.fill.ungraded", it.what(), type),
                sensitive.isEmpty() ? ""
                        : texts.of("chain.fill.sensitive", sensitive));
    }

    private String lines(List<NoteView> notes, Set<NoteKind> kinds) {
        return notes.stream().filter(note -> kinds.contains(note.kind())).map(note -> texts.of("chain.fill.line",
                moment(note.happenedAt()), note.kind() == NoteKind.INSTRUCTION ? texts.of("chain.fill.said",
                        note.author(), note.content()) : note.content()))
                .collect(Collectors.joining("\n"));
    }

    private ReportPart part(String name, String text) {
        return new ReportPart(texts.of("chain.part." + name), text);
    }

    private static String join(String between, String... words) {
        return Arrays.stream(words).filter(word -> !word.isBlank()).collect(Collectors.joining(between));
    }

    /** On the 24-hour clock: 2026年11月22日02时10分. */
    private String moment(Instant at) {
        LocalDateTime it = clock.local(at);
        return texts.of("chain.fill.moment", String.valueOf(it.getYear()), it.getMonthValue(), it.getDayOfMonth(),
                "%02d".formatted(it.getHour()), "%02d".formatted(it.getMinute()));
    }
}
