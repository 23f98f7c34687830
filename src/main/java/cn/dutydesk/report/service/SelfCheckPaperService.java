package cn.dutydesk.report.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.report.document.OfficialDocx;
import cn.dutydesk.report.document.OfficialPdf;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.TableFit;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.report.document.WholeFile;
import cn.dutydesk.report.domain.Office;
import cn.dutydesk.report.domain.SelfCheckPaper;
import cn.dutydesk.report.domain.YearCheckPaper;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.SelfCheckPapers;
import cn.dutydesk.selfcheck.SelfChecks;
import cn.dutydesk.selfcheck.YearRound;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes self-checks and the year's report into files; that one left the program is recorded. */
public final class SelfCheckPaperService implements SelfCheckPapers {
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Acts acts;
    private final SelfChecks checks;
    private final Offices offices;

    public SelfCheckPaperService(Acts acts, SelfChecks checks, Offices offices) {
        this.acts = acts;
        this.checks = checks;
        this.offices = offices;
    }

    private Office office() {
        return offices.of(LocalDate.EPOCH, LocalDate.EPOCH);
    }

    @Override
    public String name(YearMonth month, String list, String ending) {
        return plain(SelfCheckPaper.title(offices.bureau(), month, offices.texts()) + list, ending);
    }

    @Override
    public String yearName(int year, String list, String ending) {
        return plain(YearCheckPaper.title(offices.bureau(), year, offices.texts()) + list, ending);
    }

    private static String plain(String title, String ending) {
        return title.replaceAll(NOT_IN_NAMES, " ") + "." + ending;
    }

    @Override
    public void month(Actor who, long plan, YearMonth month, PaperFormat format, Path file) {
        TablePaper paper = new SelfCheckPaper(checks.text(who, plan, month), checks.month(who, plan, month), office())
                .paper();
        TableFit fit = TableFit.shares(paper, SelfCheckPaper.SHARES);
        WholeFile.write(file, out -> {
            switch (format) {
                case XLSX -> TableFiles.xlsx(paper, fit, offices.texts().of("selfcheck.paper.sheet"),
                        offices.bureau(), out);
                case DOCX -> TableFiles.docx(paper, fit, offices.bureau(), out);
                case PDF -> TableFiles.pdf(paper, fit, offices.bureau(), out);
                default -> throw new Refusal("selfcheck.refused.format", format.ending());
            }
            left(who, month.toString(), format.ending(), file);
        });
    }

    @Override
    public void json(Actor who, long plan, YearMonth month, Path file) {
        String text = JSON.writeValueAsString(checks.text(who, plan, month));
        WholeFile.write(file, out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            left(who, month.toString(), "json", file);
        });
    }

    @Override
    public void year(Actor who, long plan, int year, PaperFormat format, Path file) {
        YearRound round = checks.year(who, plan, year);
        if (round.months().isEmpty()) {
            throw new Refusal("selfcheck.refused.no-year", Integer.toString(year));
        }
        YearCheckPaper paper = new YearCheckPaper(round, office());
        WholeFile.write(file, out -> {
            switch (format) {
                case DOCX -> OfficialDocx.write(paper.paper(), offices.bureau(), out);
                case PDF -> OfficialPdf.write(paper.paper(), offices.bureau(), out);
                default -> throw new Refusal("selfcheck.refused.format", format.ending());
            }
            left(who, Integer.toString(year), format.ending(), file);
        });
    }

    private void left(Actor who, String what, String format, Path file) {
        acts.write(who, Permission.SELFCHECK_READ, "selfcheck.export", act -> {
            act.record("self-check", null, null, Map.of("what", what, "format", format, "file",
                    file.getFileName().toString()));
            return null;
        });
    }
}
