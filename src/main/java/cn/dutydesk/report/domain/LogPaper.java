package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.EntryPart;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.roster.OnDuty;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;

/** 值班日志 of a day or a shift: 时间、类别、来源、内容、处理情况、结果、记录人; what was corrected is shown with its first wording. */
public final class LogPaper {
    /** Parts of the page's width, column by column. */
    public static final List<Double> SHARES = List.of(14.0, 10.0, 24.0, 76.0, 36.0, 30.0, 14.0);

    private static final String LEADER = "带班";
    private static final String DESK = "值班";

    private final TimeRange time;
    private final List<EntryView> entries;
    private final List<OnDuty> duties;
    private final Office office;
    private final Texts texts;

    /** @param entries oldest first; @param duties who was on duty in that time */
    public LogPaper(TimeRange time, List<EntryView> entries, List<OnDuty> duties, Office office) {
        this.time = time;
        this.entries = entries;
        this.duties = duties;
        this.office = office;
        this.texts = office.texts();
    }

    /** 示例市税务局值班日志（2026年2月17日）, or with both ends of a shift. */
    public String title() {
        LocalDateTime from = office.clock().local(time.from());
        boolean day = from.toLocalTime().equals(LocalTime.MIDNIGHT)
                && from.plusDays(1).equals(office.clock().local(time.to()));
        return texts.of("report.log.title", office.bureau(), day ? texts.date(from) : texts.of("report.log.shift",
                office.stamp(time.from()), office.stamp(time.to())));
    }

    /** The page. */
    public TablePaper paper() {
        return new TablePaper(title(), "", texts.of("report.log.on-duty", names(LEADER), names(DESK)),
                texts.of("report.log.count", entries.size()), table(),
                List.of(texts.of("report.log.made", office.stamp(office.clock().now()))),
                List.of(texts.of("report.log.sign-officer"), texts.of("report.log.sign-leader")));
    }

    private String names(String post) {
        String names = duties.stream().filter(duty -> duty.post().startsWith(post)).map(OnDuty::personId).distinct()
                .map(office::name).collect(Collectors.joining("、"));
        return names.isEmpty() ? texts.of("report.log.nobody") : names;
    }

    private PrintTable table() {
        List<String> heads = List.of("report.log.time", "report.log.kind", "report.log.source", "report.log.content",
                "report.log.handling", "report.log.result", "report.log.author");
        return new PrintTable(heads.stream().map(key -> new PrintTable.Column(texts.of(key), true)).toList(),
                entries.stream().flatMap(entry -> LongCells.rows(cells(entry)).stream()).toList());
    }

    private List<String> cells(EntryView entry) {
        LocalDateTime at = office.clock().local(entry.happenedAt());
        boolean other = !at.toLocalDate().equals(office.clock().local(time.from()).toLocalDate());
        return List.of((other ? texts.shortDate(at) + "\n" : "") + texts.time(at),
                texts.of("desk.kind." + entry.kind()), entry.origin(), content(entry), entry.all(EntryPart.HANDLING),
                entry.all(EntryPart.RESULT), entry.author());
    }

    private String content(EntryView entry) {
        StringBuilder words = new StringBuilder(entry.content());
        if (!entry.lateReason().isEmpty()) {
            words.append(texts.of("report.log.late", office.stamp(entry.writtenAt()), entry.lateReason()));
        }
        String before = entry.original();
        for (EntryView.Correction correction : entry.corrections()) {
            words.append("\n").append(texts.of("report.log.corrected", before, correction.reason(), correction.by(),
                    office.stamp(correction.at())));
            before = correction.content();
        }
        return words.toString();
    }
}
