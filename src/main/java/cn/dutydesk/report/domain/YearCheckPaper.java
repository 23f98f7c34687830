package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.report.document.OfficialPaper;
import cn.dutydesk.report.document.OfficialPaper.Block;
import cn.dutydesk.report.document.OfficialPaper.Kind;
import cn.dutydesk.selfcheck.CampaignView;
import cn.dutydesk.selfcheck.YearRound;
import cn.dutydesk.selfcheck.YearRound.Span;
import cn.dutydesk.selfcheck.YearRound.Weak;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The year's report on self-checks (保密法实施条例第五十六条), made of its months: what was done, what it came to, what fell
 * short. An office adds what only people know before it is sent.
 */
public final class YearCheckPaper {
    private static final int WEAK = 10;

    private final YearRound year;
    private final Office office;
    private final Texts texts;

    public YearCheckPaper(YearRound year, Office office) {
        this.year = year;
        this.office = office;
        this.texts = office.texts();
    }

    /** 示例市税务局2026年保密自查自评工作情况报告. */
    public static String title(String bureau, int year, Texts texts) {
        return texts.of("selfcheck.report.title", bureau, Integer.toString(year));
    }

    public OfficialPaper paper() {
        return new OfficialPaper(office.bureau(), "", "", "", title(office.bureau(), year.year(), texts), "", body(),
                office.bureau(), texts.date(office.clock().today()), "", List.of());
    }

    private List<Block> body() {
        List<Block> body = new ArrayList<>();
        Span whole = year.whole();
        heading(body, "selfcheck.report.done");
        text(body, texts.of("selfcheck.report.whole", Integer.toString(year.year()), year.months().size(),
                whole.signed(), rate(whole), number(whole.available()), number(whole.got())));
        for (int i = 0; i < year.quarters().size(); i++) {
            Span quarter = year.quarters().get(i);
            if (quarter.signed() > 0) {
                text(body, texts.of("selfcheck.report.quarter", i + 1, quarter.signed(), rate(quarter)));
            }
        }
        heading(body, "selfcheck.report.months");
        year.months().forEach(month -> text(body, month(month)));
        heading(body, "selfcheck.report.short");
        if (year.weak().isEmpty()) {
            text(body, texts.of("selfcheck.report.nothing"));
        }
        List<Weak> weak = year.weak().subList(0, Math.min(WEAK, year.weak().size()));
        for (int i = 0; i < weak.size(); i++) {
            text(body, texts.of("selfcheck.report.weak", i + 1, weak.get(i).item(), weak.get(i).text(),
                    weak.get(i).months(), number(weak.get(i).minus())));
        }
        String missed = year.months().stream().filter(CampaignView::missed).map(month -> texts.month(month.month()))
                .collect(Collectors.joining("、"));
        if (!missed.isEmpty()) {
            text(body, texts.of("selfcheck.report.missed", missed));
        }
        return body;
    }

    private String month(CampaignView month) {
        String name = texts.month(month.month());
        if (!month.signed()) {
            return texts.of("selfcheck.report.unsigned", name);
        }
        String late = month.lateDays() > 0 ? texts.of("selfcheck.report.late", month.lateDays()) : "";
        return texts.of("selfcheck.report.month", name, number(month.available()), number(month.got()),
                number(month.rate()), month.grade() == null ? "" : texts.of("selfcheck.grade." + month.grade()),
                month.signedBy()) + late;
    }

    private void heading(List<Block> body, String key) {
        body.add(new Block(Kind.HEADING, texts.of(key)));
    }

    private static void text(List<Block> body, String words) {
        body.add(new Block(Kind.TEXT, words));
    }

    private static String rate(Span span) {
        return span.rate() == null ? "—" : number(span.rate());
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "—" : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
