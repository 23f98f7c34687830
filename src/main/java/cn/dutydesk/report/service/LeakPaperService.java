package cn.dutydesk.report.service;

import cn.dutydesk.leak.LeakDetail;
import cn.dutydesk.leak.LeakPapers;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.TableFit;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.report.document.WholeFile;
import cn.dutydesk.report.domain.LeakFormPaper;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes 失泄密事件报告表 into files; that one left the program is recorded. */
public final class LeakPaperService implements LeakPapers {
    private static final double LABELS = 34;

    private final Acts acts;
    private final BiFunction<Actor, Long, LeakDetail> leaks;
    private final Offices offices;

    /** @param leaks one report, as the actor may see it */
    public LeakPaperService(Acts acts, BiFunction<Actor, Long, LeakDetail> leaks, Offices offices) {
        this.acts = acts;
        this.leaks = leaks;
        this.offices = offices;
    }

    @Override
    public String fileName(Actor who, @Nullable Long leakId, String ending) {
        return leakId == null ? offices.texts().of("report.leak.file-blank") + "." + ending
                : offices.texts().of("report.leak.file", leaks.apply(who, leakId).view().number()) + "." + ending;
    }

    @Override
    public void write(Actor who, @Nullable Long leakId, String ending, Path file) {
        LeakDetail leak = leakId == null ? null : leaks.apply(who, leakId);
        TablePaper paper = new LeakFormPaper(leak, offices.of(LocalDate.EPOCH, LocalDate.EPOCH)).paper();
        TableFit fit = TableFit.form(paper, LABELS);
        WholeFile.write(file, out -> {
            if (ending.equals("docx")) {
                TableFiles.docx(paper, fit, offices.bureau(), out);
            } else {
                TableFiles.pdf(paper, fit, offices.bureau(), out);
            }
            acts.write(who, leakId == null ? Permission.LEAK_REPORT : Permission.LEAK_READ, "leaking.export", act -> {
                act.record("leak", leakId, null, Map.of("format", ending));
                return null;
            });
        });
    }
}
