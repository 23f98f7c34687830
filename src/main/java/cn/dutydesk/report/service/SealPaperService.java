package cn.dutydesk.report.service;

import cn.dutydesk.audit.Seal;
import cn.dutydesk.audit.SealPapers;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.PrintTable.Column;
import cn.dutydesk.report.document.PrintTable.Row;
import cn.dutydesk.report.document.PrintTable.Shade;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.TableFit;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.report.document.WholeFile;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** 审计封存单: a month's seals in a table with whole hashes in groups, and a line for the auditor to sign. */
public final class SealPaperService implements SealPapers {
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";
    private static final List<Double> SHARES = List.of(6.0, 12.0, 16.0, 12.0, 40.0, 14.0);
    private static final int GROUP = 16;

    private final Offices offices;
    private final BureauClock clock;

    public SealPaperService(Offices offices, BureauClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    private String title(YearMonth month) {
        return offices.texts().of("audit.paper.title", offices.bureau(), offices.texts().month(month));
    }

    @Override
    public String name(YearMonth month, String ending) {
        return title(month).replaceAll(NOT_IN_NAMES, " ") + "." + ending;
    }

    @Override
    public void write(YearMonth month, List<Seal> seals, String fingerprint, String ending, Path file) {
        Texts texts = offices.texts();
        if (seals.isEmpty()) {
            throw new Refusal("audit.refused.no-seals", texts.month(month));
        }
        List<Column> columns = Stream.of("audit.paper.number", "audit.paper.day", "audit.paper.at", "audit.paper.last",
                "audit.paper.head", "audit.paper.series").map(texts::of).map(word -> new Column(word, true)).toList();
        TablePaper paper = new TablePaper(title(month), "", texts.of("audit.paper.key", fingerprint),
                texts.of("audit.paper.count", seals.size()), new PrintTable(columns, seals.stream().map(this::row)
                        .toList()),
                List.of(texts.of("audit.paper.note")),
                List.of(texts.of("audit.paper.auditor"), texts.of("audit.paper.witness"),
                        texts.of("audit.paper.date")));
        TableFit fit = TableFit.shares(paper, SHARES);
        WholeFile.write(file, out -> {
            switch (ending) {
                case "docx" -> TableFiles.docx(paper, fit, offices.bureau(), out);
                case "xlsx" -> TableFiles.xlsx(paper, fit, texts.of("audit.paper.sheet"), offices.bureau(), out);
                case "pdf" -> TableFiles.pdf(paper, fit, offices.bureau(), out);
                default -> throw new IllegalArgumentException(ending);
            }
        });
    }

    private Row row(Seal seal) {
        LocalDateTime at = clock.local(seal.at());
        Texts texts = offices.texts();
        return new Row(List.of(Long.toString(seal.number()), seal.day().toString(),
                at.toLocalDate() + " " + texts.time(at), Long.toString(seal.sequence()), grouped(seal.head()),
                Integer.toString(seal.series())), Shade.NONE);
    }

    /** In groups a person can compare. */
    private static String grouped(String hex) {
        return hex.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
