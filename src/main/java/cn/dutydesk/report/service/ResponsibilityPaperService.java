package cn.dutydesk.report.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.report.document.OfficialDocx;
import cn.dutydesk.report.document.OfficialPaper;
import cn.dutydesk.report.document.OfficialPdf;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.report.document.WholeFile;
import cn.dutydesk.report.domain.Office;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.ResponsibilityPapers;
import cn.dutydesk.selfcheck.ResponsibilityYear;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes letters of responsibility and their list into files; that they left the program is recorded. */
public final class ResponsibilityPaperService implements ResponsibilityPapers {
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final Acts acts;
    private final Source source;
    private final Offices offices;

    /** Where posts and letters come from, as the actor may see them. */
    public interface Source {
        ResponsibilityYear year(Actor who, int year);
    }

    public ResponsibilityPaperService(Acts acts, Source source, Offices offices) {
        this.acts = acts;
        this.source = source;
        this.offices = offices;
    }

    private record Found(ResponsibilityYear.Post post, ResponsibilityYear.Letter letter) {
    }

    private Found find(Actor who, int year, long letterId) {
        for (ResponsibilityYear.Post post : source.year(who, year).posts()) {
            for (ResponsibilityYear.Letter letter : post.letters()) {
                if (letter.id() == letterId) {
                    return new Found(post, letter);
                }
            }
        }
        throw new Refusal("responsibility.refused.none");
    }

    @Override
    public String letterName(Actor who, int year, long letterId, String ending) {
        Found found = find(who, year, letterId);
        return offices.texts().of("report.responsibility.file", Integer.toString(year), found.post().name(),
                found.letter().person()).replaceAll(NOT_IN_NAMES, " ") + "." + ending;
    }

    @Override
    public void writeLetter(Actor who, int year, long letterId, String ending, Path file) {
        Found found = find(who, year, letterId);
        OfficialPaper paper = letter(found, year, offices.of(LocalDate.EPOCH, LocalDate.EPOCH));
        WholeFile.write(file, out -> {
            if (ending.equals("docx")) {
                OfficialDocx.write(paper, offices.bureau(), out);
            } else {
                OfficialPdf.write(paper, offices.bureau(), out);
            }
            record(who, letterId, year, ending);
        });
    }

    private OfficialPaper letter(Found found, int year, Office office) {
        Texts texts = office.texts();
        ResponsibilityYear.Letter letter = found.letter();
        List<OfficialPaper.Block> body = new ArrayList<>();
        body.add(new OfficialPaper.Block(OfficialPaper.Kind.TEXT, texts.of("report.responsibility.intro",
                found.post().name(), letter.department(), letter.person())));
        Arrays.stream(found.post().words().split("\n")).map(String::strip).filter(line -> !line.isEmpty())
                .forEach(line -> body.add(new OfficialPaper.Block(OfficialPaper.Kind.TEXT, line)));
        body.add(new OfficialPaper.Block(OfficialPaper.Kind.TEXT, letter.signedAt() == null
                ? texts.of("report.responsibility.by-hand") : texts.of("report.responsibility.signed", letter.person(),
                        office.stamp(letter.signedAt()))));
        return new OfficialPaper(office.bureau(), "", "", "", texts.of("report.responsibility.title",
                Integer.toString(year)), "", body, office.bureau(),
                texts.date(letter.signedAt() == null
                        ? office.clock().today() : office.clock().local(letter.signedAt()).toLocalDate()),
                letter.signedAt() == null ? "" : texts.of("report.responsibility.hash", letter.hash()), List.of());
    }

    @Override
    public String listName(int year, String ending) {
        return offices.texts().of("report.responsibility.list", offices.bureau(), Integer.toString(year))
                .replaceAll(NOT_IN_NAMES, " ") + "." + ending;
    }

    @Override
    public void writeList(Actor who, int year, String ending, Path file) {
        ResponsibilityYear all = source.year(who, year);
        if (all.total() == 0) {
            throw new Refusal("report.refused.no-letters", Integer.toString(year));
        }
        TablePaper paper = list(all, offices.of(LocalDate.EPOCH, LocalDate.EPOCH));
        WholeFile.write(file, out -> {
            switch (ending) {
                case "xlsx" ->
                        TableFiles.xlsx(paper, offices.texts().of("report.responsibility.sheet"), offices.bureau(),
                                out);
                case "docx" -> TableFiles.docx(paper, offices.bureau(), out);
                default -> TableFiles.pdf(paper, offices.bureau(), out);
            }
            record(who, null, year, ending);
        });
    }

    private static TablePaper list(ResponsibilityYear all, Office office) {
        Texts texts = office.texts();
        List<PrintTable.Row> rows = new ArrayList<>();
        all.posts().forEach(post -> post.letters().forEach(letter -> rows.add(new PrintTable.Row(List.of(post.name(),
                letter.department(), letter.person(), letter.signedAt() == null ? texts.of("report.responsibility.open")
                        : office.stamp(letter.signedAt())),
                PrintTable.Shade.NONE))));
        return new TablePaper(texts.of("report.responsibility.list", office.bureau(), Integer.toString(all.year())), "",
                texts.of("report.responsibility.counts", all.signed(), all.total()), office.stamp(office.clock().now()),
                new PrintTable(List.of(new PrintTable.Column(texts.of("report.responsibility.column.post"), true),
                        new PrintTable.Column(texts.of("report.responsibility.column.department"), true),
                        new PrintTable.Column(texts.of("report.responsibility.column.person"), false),
                        new PrintTable.Column(texts.of("report.responsibility.column.signed"), false)), rows),
                List.of(),
                List.of(texts.of("report.finding.sign-maker"), texts.of("report.finding.sign-leader")));
    }

    private void record(Actor who, @Nullable Long letter, int year, String ending) {
        acts.write(who, Permission.SELFCHECK_READ, "responsible.export", act -> {
            act.record("responsibility", letter, null, Map.of("year", year, "format", ending));
            return null;
        });
    }
}
