package cn.dutydesk.report.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.TableFit;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.report.document.WholeFile;
import cn.dutydesk.report.domain.SecrecyPaper;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.secrecy.SecrecyPapers;
import cn.dutydesk.secrecy.SecrecyRegisters;
import cn.dutydesk.secrecy.TryView;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes the registers of confidentiality into files; that they left the program is recorded. */
public final class SecrecyPaperService implements SecrecyPapers {
    private static final double LABELS = 30;
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final Acts acts;
    private final SecrecyRegisters registers;
    private final Offices offices;

    public SecrecyPaperService(Acts acts, SecrecyRegisters registers, Offices offices) {
        this.acts = acts;
        this.registers = registers;
        this.offices = offices;
    }

    private static Permission needed(Kind kind) {
        return switch (kind) {
            case PEOPLE, PROMISE -> Permission.SECRECY_READ;
            case DEVICES, INVENTORY, NOTICE -> Permission.DEVICE_READ;
            case HOURS, SESSIONS, CERTIFICATE -> Permission.TRAINING_READ;
        };
    }

    private TablePaper paper(Actor who, Kind kind, long number) {
        SecrecyPaper paper = new SecrecyPaper(offices.of(LocalDate.EPOCH, LocalDate.EPOCH));
        return switch (kind) {
            case PEOPLE -> paper.people(some(registers.people(who)));
            case PROMISE -> paper.promise(registers.people(who).stream().filter(one -> one.id() == number).findFirst()
                    .orElseThrow(() -> new Refusal("secrecy.refused.gone")));
            case DEVICES -> paper.devices(some(registers.devices(who)));
            case INVENTORY -> paper.inventory(registers.inventory(who, number));
            case NOTICE -> paper.notice((int) number, registers.noticeText((int) number),
                    registers.notices(who, (int) number));
            case HOURS -> paper.hours((int) number, some(registers.hours(who, (int) number)));
            case SESSIONS -> paper.sessions((int) number, some(registers.sessions(who, (int) number)));
            case CERTIFICATE -> paper.certificate(passed(registers.attempt(who, number)));
        };
    }

    private static <T> List<T> some(List<T> rows) {
        if (rows.isEmpty()) {
            throw new Refusal("secrecy.refused.nothing");
        }
        return rows;
    }

    private static TryView passed(TryView one) {
        if (!one.passed()) {
            throw new Refusal("secrecy.refused.not-passed");
        }
        return one;
    }

    @Override
    public String fileName(Actor who, Kind kind, long number, PaperFormat format) {
        return paper(who, kind, number).title().replaceAll(NOT_IN_NAMES, " ") + "." + format.ending();
    }

    @Override
    public void write(Actor who, Kind kind, long number, PaperFormat format, Path file) {
        TablePaper paper = paper(who, kind, number);
        TableFit fit = kind == Kind.PROMISE || kind == Kind.CERTIFICATE ? TableFit.form(paper, LABELS)
                : TableFit.of(paper);
        if (format == PaperFormat.ICS || format == PaperFormat.CSV) {
            throw new Refusal("report.refused.incident-format", format.ending());
        }
        WholeFile.write(file, out -> {
            switch (format) {
                case XLSX ->
                        TableFiles.xlsx(paper, fit, offices.texts().of("secrecy.paper.sheet"), offices.bureau(), out);
                case DOCX -> TableFiles.docx(paper, fit, offices.bureau(), out);
                default -> TableFiles.pdf(paper, fit, offices.bureau(), out);
            }
            acts.write(who, needed(kind), "secrecy.export", act -> {
                act.record("register", number, null, Map.of("paper", kind.name(), "format", format.ending(), "file",
                        file.getFileName().toString()));
                return null;
            });
        });
    }
}
