package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.selfcheck.FindingDetail;
import cn.dutydesk.selfcheck.FindingState;
import cn.dutydesk.selfcheck.FindingView;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** 保密自查问题整改台账: every finding of a year with what was done, what proves it and who struck it off. */
public final class FindingListPaper {
    private final List<FindingDetail> findings;
    private final int year;
    private final Office office;
    private final Texts texts;

    public FindingListPaper(List<FindingDetail> findings, int year, Office office) {
        this.findings = findings;
        this.year = year;
        this.office = office;
        this.texts = office.texts();
    }

    /** 示例市税务局2026年保密自查问题整改台账. */
    public static String title(String bureau, int year, Texts texts) {
        return texts.of("report.finding.title", bureau, Integer.toString(year));
    }

    public TablePaper paper() {
        List<PrintTable.Column> columns = Stream.of("number", "what", "department", "measure", "due", "proof", "closed")
                .map(name -> new PrintTable.Column(texts.of("report.finding.column." + name), true)).toList();
        long closed = findings.stream().filter(one -> one.view().state() == FindingState.CLOSED).count();
        return new TablePaper(title(office.bureau(), year, texts), "", texts.of("report.finding.counts",
                findings.size(), closed, findings.size() - closed), office.stamp(office.clock().now()),
                new PrintTable(columns, findings.stream().map(this::row).toList()),
                List.of(texts.of("report.finding.note")), List.of(texts.of("report.finding.sign-maker"),
                        texts.of("report.finding.sign-leader")));
    }

    private PrintTable.Row row(FindingDetail one) {
        FindingView view = one.view();
        String what = view.times() > 1 ? texts.of("report.finding.again", view.what(), view.times()) : view.what();
        return new PrintTable.Row(List.of(view.number(), view.item().isEmpty() ? what
                : texts.of("report.finding.item", view.item(), what),
                view.person().isEmpty() ? view.department()
                        : view.department() + "\n" + view.person(),
                view.measure(), due(view), proof(one), closed(one)),
                PrintTable.Shade.NONE);
    }

    private String due(FindingView view) {
        long late = view.closed() == null ? ChronoUnit.DAYS.between(view.due(), office.clock().today())
                : ChronoUnit.DAYS.between(view.due(), office.clock().local(view.closed()).toLocalDate());
        return late > 0 ? texts.of("report.finding.late", view.due(), late) : view.due().toString();
    }

    private String proof(FindingDetail one) {
        return one.doneAt() == null ? "" : texts.of("report.finding.done", one.proof(), one.doneBy(),
                office.stamp(one.doneAt()));
    }

    private String closed(FindingDetail one) {
        return one.view().closed() == null ? texts.of("report.finding.state." + one.view().state())
                : texts.of("report.finding.closed", one.verifiedBy(), office.stamp(one.view().closed()), one.verdict());
    }
}
