package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.leak.LeakDetail;
import cn.dutydesk.leak.LeakFacts;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 失泄密事件报告表: the seven contents, of which the program fills in index data alone; the rest is for the hand. */
public final class LeakFormPaper {
    /** Room for the hand. */
    private static final String ROOM = "\n\n\n\n";

    private final @Nullable LeakDetail leak;
    private final Office office;
    private final Texts texts;
    private final List<PrintTable.Row> rows = new ArrayList<>();

    /** @param leak null for the blank form */
    public LeakFormPaper(@Nullable LeakDetail leak, Office office) {
        this.leak = leak;
        this.office = office;
        this.texts = office.texts();
    }

    public TablePaper paper() {
        LeakFacts facts = leak == null ? null : leak.facts();
        row("report.leak.unit", office.bureau());
        row("report.leak.noticed", leak == null ? "" : office.stamp(leak.view().noticedAt()));
        row("report.leak.what", facts == null ? ROOM : texts.of("report.leak.index", facts.codeName(),
                texts.of("leak.grade." + facts.grade()), facts.copies(), texts.of("leak.carrier." + facts.carrier()))
                + ROOM);
        for (String name : List.of("course", "responsible", "happened", "harm", "inquiry", "remedy")) {
            row("report.leak." + name, ROOM);
        }
        row("report.leak.receipts", texts.of("report.leak.receipt-lines"));
        PrintTable table = new PrintTable(List.of(new PrintTable.Column(texts.of("report.leak.column.name"), false),
                new PrintTable.Column(texts.of("report.leak.column.words"), true)), rows);
        return new TablePaper(texts.of("report.leak.title"), texts.of("report.leak.by-hand"), leak == null ? ""
                : texts.of("report.leak.number", leak.view().number()), "", table, List.of(texts.of("report.leak.law")),
                List.of(texts.of("report.leak.sign-maker"), texts.of("report.leak.sign-head")));
    }

    private void row(String key, String words) {
        rows.add(new PrintTable.Row(List.of(texts.of(key), words), PrintTable.Shade.NONE));
    }
}
