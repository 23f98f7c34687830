package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.ItemStep;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** 督办单: what is asked, of whom, until when, what was done and how it ended, with lines for the two hands. */
public final class ItemPaper {
    /** What is in the rows above the course already, or is nobody's act. */
    private static final Set<ItemStep> ELSEWHERE = Set.of(ItemStep.OPENED, ItemStep.MEASURES, ItemStep.REMINDED);

    private final ItemView item;
    private final String about;
    private final Office office;
    private final Texts texts;
    private final List<PrintTable.Row> rows = new ArrayList<>();

    /** @param about what it came from, in words; may be empty */
    public ItemPaper(ItemView item, String about, Office office) {
        this.item = item;
        this.about = about;
        this.office = office;
        this.texts = office.texts();
    }

    /** 示例市税务局督办单. */
    public String title() {
        return texts.of("report.item.title", office.bureau());
    }

    /** For a file. */
    public String fileName() {
        return texts.of("report.item.file", number());
    }

    private String number() {
        return item.supervision().number().isEmpty() ? String.valueOf(item.id()) : item.supervision().number();
    }

    /** The page. */
    public TablePaper paper() {
        row("report.item.task", item.content());
        some("report.item.about", about);
        some("report.item.demand", item.supervision().demand());
        row("report.item.owner", item.owner().isEmpty() ? texts.of("report.item.nobody") : item.owner());
        row("report.item.due", item.due() == null ? texts.of("report.item.no-limit") : office.stamp(item.due()));
        row("report.item.giver", item.giver().isEmpty() ? texts.of("report.item.no-giver") : item.giver());
        some("report.item.measures", item.supervision().measures());
        row("report.item.course", course());
        row("report.item.result", item.result().isEmpty() ? texts.of("report.item.open") : item.result());
        row("report.item.closed", item.closedAt() == null ? texts.of("report.item.stage." + item.stage())
                : texts.of("report.item.closed-words", item.closedBy(), office.stamp(item.closedAt())));
        PrintTable table = new PrintTable(List.of(new PrintTable.Column(texts.of("report.item.column.what"), false),
                new PrintTable.Column(texts.of("report.item.column.words"), true)), rows);
        return new TablePaper(title(), "", texts.of("report.item.number", number()),
                texts.of("report.item.opened", office.stamp(item.openedAt()), item.openedBy()), table,
                List.of(texts.of("report.course.made", office.stamp(office.clock().now()))),
                List.of(texts.of("report.item.sign-owner"), texts.of("report.item.sign-giver")));
    }

    private void row(String key, String words) {
        rows.add(new PrintTable.Row(List.of(texts.of(key), words), PrintTable.Shade.NONE));
    }

    private void some(String key, String words) {
        if (!words.isBlank()) {
            row(key, words);
        }
    }

    private String course() {
        String lines = item.steps().stream().filter(step -> !ELSEWHERE.contains(step.kind()))
                .map(step -> texts.of("report.item.step", office.stamp(step.at()), step.by(),
                        texts.of("desk.item.step." + step.kind()), step.words()))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? texts.of("report.item.nothing") : lines;
    }
}
