package cn.dutydesk.report.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.FollowUpPapers;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.TableFit;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.report.document.WholeFile;
import cn.dutydesk.report.domain.ItemPaper;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** Writes 督办单 into files; that one left the program is recorded. */
public final class ItemPaperService implements FollowUpPapers {
    private static final double LABELS = 26;
    private static final String ACTION = "item.export";
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final Acts acts;
    private final FollowUps items;
    private final Origins origins;
    private final Offices offices;

    /** Names the thing an item came from. */
    @FunctionalInterface
    public interface Origins {
        /** In words; empty when it cannot be named to this person. */
        String name(Actor who, ItemView item);
    }

    public ItemPaperService(Acts acts, FollowUps items, Origins origins, Offices offices) {
        this.acts = acts;
        this.items = items;
        this.origins = origins;
        this.offices = offices;
    }

    private ItemPaper paper(Actor who, long itemId) {
        acts.demand(who, Permission.LOG_READ, ACTION);
        ItemView item = items.byId(who, itemId);
        return new ItemPaper(item, origins.name(who, item), offices.of(LocalDate.EPOCH, LocalDate.EPOCH));
    }

    @Override
    public String fileName(Actor who, long itemId, PaperFormat format) {
        return paper(who, itemId).fileName().replaceAll(NOT_IN_NAMES, " ") + "." + format.ending();
    }

    @Override
    public void write(Actor who, long itemId, PaperFormat format, Path file) {
        TablePaper paper = paper(who, itemId).paper();
        TableFit fit = TableFit.form(paper, LABELS);
        if (format == PaperFormat.ICS || format == PaperFormat.CSV) {
            throw new Refusal("report.refused.incident-format", format.ending());
        }
        WholeFile.write(file, out -> {
            switch (format) {
                case XLSX ->
                        TableFiles.xlsx(paper, fit, offices.texts().of("report.item.sheet"), offices.bureau(), out);
                case DOCX -> TableFiles.docx(paper, fit, offices.bureau(), out);
                default -> TableFiles.pdf(paper, fit, offices.bureau(), out);
            }
            acts.write(who, Permission.LOG_READ, ACTION, act -> {
                act.record("item", itemId, null, Map.of("format", format.ending(), "file",
                        file.getFileName().toString()));
                return null;
            });
        });
    }
}
