package cn.dutydesk.report.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.report.document.WholeFile;
import cn.dutydesk.report.domain.FindingListPaper;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.FindingDetail;
import cn.dutydesk.selfcheck.FindingPapers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Writes a year's findings into files; that they left the program is recorded. */
public final class FindingPaperService implements FindingPapers {
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final Acts acts;
    private final BiFunction<Actor, Integer, List<FindingDetail>> findings;
    private final Offices offices;

    /** @param findings of a year, as the actor may see them */
    public FindingPaperService(Acts acts, BiFunction<Actor, Integer, List<FindingDetail>> findings, Offices offices) {
        this.acts = acts;
        this.findings = findings;
        this.offices = offices;
    }

    @Override
    public String fileName(int year, String ending) {
        return FindingListPaper.title(offices.bureau(), year, offices.texts()).replaceAll(NOT_IN_NAMES, " ") + "."
                + ending;
    }

    @Override
    public void write(Actor who, int year, String ending, Path file) {
        List<FindingDetail> list = findings.apply(who, year);
        if (list.isEmpty()) {
            throw new Refusal("report.refused.no-findings", Integer.toString(year));
        }
        TablePaper paper = new FindingListPaper(list, year, offices.of(LocalDate.EPOCH, LocalDate.EPOCH)).paper();
        WholeFile.write(file, out -> {
            switch (ending) {
                case "xlsx" ->
                        TableFiles.xlsx(paper, offices.texts().of("report.finding.sheet"), offices.bureau(), out);
                case "docx" -> TableFiles.docx(paper, offices.bureau(), out);
                default -> TableFiles.pdf(paper, offices.bureau(), out);
            }
            acts.write(who, Permission.SELFCHECK_READ, "rectification.export", act -> {
                act.record("finding", null, null, Map.of("year", year, "format", ending, "file",
                        file.getFileName().toString()));
                return null;
            });
        });
    }
}
