package cn.dutydesk.report.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.presence.Evaluation;
import cn.dutydesk.presence.Evaluations;
import cn.dutydesk.presence.PresencePapers;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.WholeFile;
import cn.dutydesk.report.domain.EvaluationPaper;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;

/** Writes the monthly evaluation into files; that it left the program is recorded. */
public final class EvaluationPapers implements PresencePapers {
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final Acts acts;
    private final Evaluations evaluations;
    private final Offices offices;

    public EvaluationPapers(Acts acts, Evaluations evaluations, Offices offices) {
        this.acts = acts;
        this.evaluations = evaluations;
        this.offices = offices;
    }

    @Override
    public String fileName(YearMonth month, PaperFormat format) {
        return EvaluationPaper.title(offices.bureau(), month, offices.texts()).replaceAll(NOT_IN_NAMES, " ") + "."
                + format.ending();
    }

    @Override
    public void write(Actor who, YearMonth month, PaperFormat format, Path file) {
        if (!FORMATS.contains(format)) {
            throw new Refusal("report.refused.evaluation-format", format.ending());
        }
        Evaluation evaluation = evaluations.of(who, month);
        if (evaluation.rows().isEmpty()) {
            throw new Refusal("report.refused.no-duties", month.toString(), month.toString());
        }
        EvaluationPaper paper = new EvaluationPaper(evaluation, offices.of(month.atDay(1), month.atEndOfMonth()));
        WholeFile.write(file, out -> {
            switch (format) {
                case XLSX -> TableFiles.xlsx(paper.paper(), offices.texts().of("report.evaluation.sheet"),
                        offices.bureau(), out);
                case DOCX -> TableFiles.docx(paper.paper(), offices.bureau(), out);
                default -> TableFiles.pdf(paper.paper(), offices.bureau(), out);
            }
            acts.write(who, Permission.LOG_READ, "presence.evaluation", act -> {
                act.record("evaluation", null, null, Map.of("month", month.toString(), "format", format.ending(),
                        "file", file.getFileName().toString()));
                return null;
            });
        });
    }
}
