package cn.dutydesk.report.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogPapers;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.register.RegisterPapers;
import cn.dutydesk.register.Registers;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.TableFit;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.report.document.WholeFile;
import cn.dutydesk.report.domain.DocumentListPaper;
import cn.dutydesk.report.domain.LogPaper;
import cn.dutydesk.report.domain.Office;
import cn.dutydesk.report.domain.PhoneListPaper;
import cn.dutydesk.report.domain.PhonePaper;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Writes the duty log and the registers into files. Whoever may read them may; that a file left is recorded. */
public final class DeskPaperService implements LogPapers, RegisterPapers {
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final Acts acts;
    private final Rosters rosters;
    private final LogEntries log;
    private final Registers registers;
    private final Offices offices;

    /** Reads the log for its paper. */
    @FunctionalInterface
    public interface LogEntries {
        /** All of them, oldest first. */
        List<EntryView> of(Actor who, TimeRange time);
    }

    public DeskPaperService(Acts acts, Rosters rosters, LogEntries log, Registers registers, Offices offices) {
        this.acts = acts;
        this.rosters = rosters;
        this.log = log;
        this.registers = registers;
        this.offices = offices;
    }

    private Office office() {
        return offices.of(LocalDate.EPOCH, LocalDate.EPOCH);
    }

    private static String name(String title, PaperFormat format) {
        return title.replaceAll(NOT_IN_NAMES, " ") + "." + format.ending();
    }

    @Override
    public String fileName(Actor who, TimeRange time, PaperFormat format) {
        return name(new LogPaper(time, List.of(), List.of(), office()).title().replace(":", ""), format);
    }

    @Override
    public void write(Actor who, TimeRange time, PaperFormat format, Path file) {
        Office office = office();
        List<EntryView> entries = log.of(who, time);
        if (entries.isEmpty()) {
            throw new Refusal("report.refused.no-entries");
        }
        LocalDate first = office.clock().local(time.from()).toLocalDate().minusDays(1);
        LocalDate last = office.clock().local(time.to()).toLocalDate();
        List<OnDuty> duties = rosters.duties(first, last).stream()
                .filter(duty -> duty.shift().from().isBefore(time.to())
                        && time.from().isBefore(duty.shift().to()))
                .toList();
        TablePaper paper = new LogPaper(time, entries, duties, office).paper();
        save(who, "log.export", paper, TableFit.shares(paper, LogPaper.SHARES), office, format, file);
    }

    @Override
    public String fileName(Actor who, Kind kind, YearMonth month, PaperFormat format) {
        return name(kind == Kind.PHONE ? new PhoneListPaper(month, List.of(), office()).title()
                : new DocumentListPaper(month, List.of(), office()).title(), format);
    }

    @Override
    public void write(Actor who, Kind kind, YearMonth month, PaperFormat format, Path file) {
        Office office = office();
        TablePaper paper = kind == Kind.PHONE ? phones(who, month, office) : documents(who, month, office);
        save(who, "register.export", paper, TableFit.shares(paper,
                kind == Kind.PHONE ? PhoneListPaper.SHARES : DocumentListPaper.SHARES), office, format, file);
    }

    private TablePaper phones(Actor who, YearMonth month, Office office) {
        List<PhoneView> records = registers.phones(who, month);
        demand(!records.isEmpty(), month);
        return new PhoneListPaper(month, records, office).paper();
    }

    private TablePaper documents(Actor who, YearMonth month, Office office) {
        List<DocumentView> documents = registers.documents(who, month);
        demand(!documents.isEmpty(), month);
        return new DocumentListPaper(month, documents, office).paper();
    }

    private static void demand(boolean any, YearMonth month) {
        if (!any) {
            throw new Refusal("report.refused.no-records", month.toString());
        }
    }

    @Override
    public String phoneFileName(Actor who, long recordId, PaperFormat format) {
        PhoneView record = registers.phone(who, recordId);
        return name(new PhonePaper(record, office()).title() + " " + record.number(), format);
    }

    @Override
    public void writePhone(Actor who, long recordId, PaperFormat format, Path file) {
        Office office = office();
        TablePaper paper = new PhonePaper(registers.phone(who, recordId), office).paper();
        save(who, "register.export", paper, TableFit.form(paper, PhonePaper.NAMES), office, format, file);
    }

    private void save(Actor who, String action, TablePaper paper, TableFit fit, Office office, PaperFormat format,
            Path file) {
        WholeFile.write(file, out -> {
            content(paper, fit, office.bureau(), format, out);
            acts.write(who, Permission.LOG_READ, action, act -> {
                act.record("paper", null, null, Map.of("title", paper.title(), "format", format.ending(), "file",
                        file.getFileName().toString()));
                return null;
            });
        });
    }

    private void content(TablePaper paper, TableFit fit, String maker, PaperFormat format, OutputStream out)
            throws IOException {
        switch (format) {
            case XLSX -> TableFiles.xlsx(paper, fit, offices.texts().of("report.log.sheet"), maker, out);
            case DOCX -> TableFiles.docx(paper, fit, maker, out);
            case PDF -> TableFiles.pdf(paper, fit, maker, out);
            case ICS, CSV -> throw new IllegalArgumentException("no " + format + " of a paper of the desk");
        }
    }
}
