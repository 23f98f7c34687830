package cn.dutydesk.report.service;

import cn.dutydesk.handover.HandoverFile;
import cn.dutydesk.handover.HandoverPapers;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.TableFit;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.report.document.WholeFile;
import cn.dutydesk.report.domain.HandoverPaper;
import cn.dutydesk.report.domain.Office;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** Writes signed handovers into files; that one left the program is recorded. */
public final class HandoverPaperService implements HandoverPapers {
    private static final double LABELS = 30;
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final Acts acts;
    private final Offices offices;

    public HandoverPaperService(Acts acts, Offices offices) {
        this.acts = acts;
        this.offices = offices;
    }

    private Office office(HandoverFile what) {
        LocalDate day = offices.day(what.text().from());
        return offices.of(day, day);
    }

    @Override
    public String fileName(Actor who, HandoverFile what, PaperFormat format) {
        acts.demand(who, Permission.LOG_READ, "handover.export");
        Office office = office(what);
        return (new HandoverPaper(what, office).title() + office.texts().date(offices.day(what.text().from())))
                .replaceAll(NOT_IN_NAMES, " ") + "." + format.ending();
    }

    @Override
    public void write(Actor who, HandoverFile what, PaperFormat format, Path file) {
        acts.demand(who, Permission.LOG_READ, "handover.export");
        Office office = office(what);
        TablePaper paper = new HandoverPaper(what, office).paper();
        WholeFile.write(file, out -> {
            content(paper, format, office.bureau(), out);
            acts.write(who, Permission.LOG_READ, "handover.export", act -> {
                act.record("handover", what.view().id(), null, Map.of("format", format.ending(),
                        "file", file.getFileName().toString()));
                return null;
            });
        });
    }

    private static void content(TablePaper paper, PaperFormat format, String maker, OutputStream out)
            throws IOException {
        TableFit fit = TableFit.form(paper, LABELS);
        switch (format) {
            case XLSX -> TableFiles.xlsx(paper, fit, "交接班记录", maker, out);
            case DOCX -> TableFiles.docx(paper, fit, maker, out);
            case PDF -> TableFiles.pdf(paper, fit, maker, out);
            case ICS, CSV -> throw new IllegalArgumentException("a handover is no " + format);
        }
    }
}
