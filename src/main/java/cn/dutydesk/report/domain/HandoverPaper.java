package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.Seat;
import cn.dutydesk.handover.HandoverFile;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A signed handover as the office files it: 交接班记录, with a line for each of the two hands. */
public final class HandoverPaper {
    private final HandoverFile file;
    private final HandoverText text;
    private final Office office;
    private final Texts texts;
    private final List<PrintTable.Row> rows = new ArrayList<>();

    public HandoverPaper(HandoverFile file, Office office) {
        this.file = file;
        this.text = file.text();
        this.office = office;
        this.texts = office.texts();
    }

    /** 示例市税务局交接班记录. */
    public String title() {
        return texts.of("report.handover.title", office.bureau());
    }

    /** The page. */
    public TablePaper paper() {
        row("report.handover.watch", text.watchers().stream().map(this::watcher).collect(Collectors.joining("\n")));
        row("report.handover.log", counts());
        for (HandoverLine.Part part : HandoverLine.Part.values()) {
            entries(part);
            checks(part);
        }
        row("report.handover.files", none(text.files()));
        row("report.handover.anomalies", none(text.anomalies()));
        some("report.handover.remarks", text.remarks());
        some("report.handover.early", text.earlyReason());
        if (text.overstay() > 0) {
            row("report.handover.overstay", texts.of("report.handover.overstay-words", text.overstay()));
        }
        text.refusals().forEach(refused -> row("report.handover.refusal", texts.of("report.handover.refusal-words",
                office.stamp(refused.at()), refused.name(), refused.reason())));
        row("report.handover.reservations", none(text.reservations()));
        PrintTable table = new PrintTable(List.of(new PrintTable.Column(texts.of("report.handover.column.what"), false),
                new PrintTable.Column(texts.of("report.handover.column.words"), true)), rows);
        return new TablePaper(title(), file.intact() ? "" : texts.of("report.handover.broken"),
                texts.of("report.handover.shift", office.stamp(text.from()), office.stamp(text.to())),
                texts.of("report.handover.at", office.stamp(text.handedAt())), table, notes(),
                List.of(texts.of("report.handover.outgoing", text.outgoing().name()),
                        texts.of("report.handover.incoming", text.incoming().name())));
    }

    private void row(String key, String words) {
        rows.add(new PrintTable.Row(List.of(texts.of(key), words), PrintTable.Shade.NONE));
    }

    private void some(String key, String words) {
        if (!words.isBlank()) {
            row(key, words);
        }
    }

    private String none(String words) {
        return words.isBlank() ? texts.of("report.handover.none") : words;
    }

    private String watcher(HandoverText.Watcher watcher) {
        StringBuilder words = new StringBuilder(watcher.post()).append("　").append(watcher.name());
        if (watcher.signedAt() != null) {
            words.append(texts.of("report.handover.signed-in", office.stamp(watcher.signedAt())));
        } else if (Seat.desk(watcher.post())) {
            words.append(texts.of("report.handover.not-signed-in"));
        }
        if (watcher.lateMinutes() > 0) {
            words.append(texts.of("report.handover.late", watcher.lateMinutes()));
        }
        if (!watcher.standInFor().isEmpty()) {
            words.append(texts.of("report.handover.stand-in", watcher.standInFor(), watcher.reason()));
        }
        return words.toString();
    }

    private String counts() {
        long all = text.counts().stream().mapToLong(HandoverText.Count::count).sum();
        String kinds = text.counts().stream().map(count -> texts.of("desk.kind." + count.kind()) + " " + count.count())
                .collect(Collectors.joining("，"));
        return all == 0 ? texts.of("report.handover.no-entries", text.unfinished())
                : texts.of("report.handover.counts", all, kinds, text.unfinished());
    }

    /** One row for each: a row is never parted by the end of a page. */
    private void entries(HandoverLine.Part part) {
        List<HandoverText.Entry> of = text.entries().stream().filter(entry -> entry.part() == part).toList();
        if (of.isEmpty() && part == HandoverLine.Part.OPEN_ITEM) {
            row("report.handover.part." + part, texts.of("report.handover.none"));
        }
        for (int i = 0; i < of.size(); i++) {
            String note = of.get(i).note().isEmpty() ? "" : "\n" + of.get(i).note();
            String number = of.size() == 1 ? "" : " " + (i + 1);
            rows.add(new PrintTable.Row(List.of(texts.of("report.handover.part." + part) + number,
                    of.get(i).words() + note), PrintTable.Shade.NONE));
        }
    }

    private void checks(HandoverLine.Part part) {
        List<HandoverText.Checked> of = text.checks().stream().filter(check -> check.part() == part).toList();
        if (of.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        String good = of.stream().filter(HandoverText.Checked::normal).map(HandoverText.Checked::line)
                .collect(Collectors.joining("；"));
        if (!good.isEmpty()) {
            lines.add(texts.of("report.handover.normal", good));
        }
        of.stream().filter(check -> !check.normal()).forEach(check -> lines.add(texts.of("report.handover.abnormal",
                check.line(), check.remark())));
        row("report.handover.part." + part, String.join("\n", lines));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (text.continuous()) {
            notes.add(texts.of("report.handover.continuous"));
        }
        notes.add(texts.of("report.handover.electronic", text.outgoing().name(), text.outgoing().user(),
                text.incoming().name(), text.incoming().user(), office.stamp(text.signedAt())));
        notes.add(texts.of("report.handover.digest", file.view().digest()));
        return notes;
    }
}
