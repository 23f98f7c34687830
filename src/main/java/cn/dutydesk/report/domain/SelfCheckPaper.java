package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.selfcheck.CampaignView;
import cn.dutydesk.selfcheck.CheckText;
import cn.dutydesk.selfcheck.MonthBoard;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.Standard;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 保密自查自评表: every item under its heading with points, score and what it rests on; the result above. */
public final class SelfCheckPaper {
    /** Shares of the columns: item, text, points, score, state, basis. */
    public static final List<Double> SHARES = List.of(5.0, 40.0, 6.0, 6.0, 9.0, 34.0);
    private static final int LONG = 300;

    private final CheckText text;
    private final MonthBoard board;
    private final Office office;
    private final Texts texts;

    /** @param text frozen, or what it would be now; @param board the same month, for headings and bases */
    public SelfCheckPaper(CheckText text, MonthBoard board, Office office) {
        this.text = text;
        this.board = board;
        this.office = office;
        this.texts = office.texts();
    }

    /** 示例市税务局2026年2月保密自查自评表. */
    public static String title(String bureau, YearMonth month, Texts texts) {
        return texts.of("selfcheck.paper.title", bureau, texts.month(month));
    }

    public TablePaper paper() {
        CheckText.Result result = text.result();
        boolean signed = !text.signedBy().isEmpty();
        String grade = result.grade() == null ? texts.of("selfcheck.paper.no-grade")
                : texts.of("selfcheck.grade." + result.grade());
        List<String> notes = new ArrayList<>();
        notes.add(texts.of("selfcheck.paper.standard", text.standard().name(), text.standard().version()));
        notes.add(texts.of("selfcheck.paper.rule"));
        if (signed) {
            CampaignView now = Objects.requireNonNull(board.campaign());
            notes.add(texts.of("selfcheck.paper.signed", text.signedBy(), office.stamp(Instant.parse(text.signedAt())),
                    now.edition() == text.edition() ? now.digest() : "—"));
        }
        if (text.edition() > 1) {
            notes.add(texts.of("selfcheck.paper.edition", text.edition(), text.reason()));
        }
        return new TablePaper(title(office.bureau(), YearMonth.parse(text.month()), texts),
                signed ? "" : texts.of("selfcheck.paper.unsigned"), texts.of("selfcheck.paper.result",
                        plain(result.available()), plain(result.got()), result.rate() == null ? "—"
                                : plain(result.rate()) + "%",
                        grade),
                signed ? texts.of("selfcheck.paper.by", text.signedBy()) : texts.of("selfcheck.paper.made",
                        office.stamp(office.clock().now())),
                table(), notes,
                List.of(texts.of("selfcheck.paper.sign-made", text.submittedBy()),
                        texts.of("selfcheck.paper.sign-head", text.signedBy())));
    }

    private PrintTable table() {
        List<PrintTable.Column> columns = List.of(column("selfcheck.column.item", false),
                column("selfcheck.column.text", true), column("selfcheck.column.points", false),
                column("selfcheck.column.got", false), column("selfcheck.paper.state", false),
                column("selfcheck.column.basis", true));
        Map<String, CheckText.Line> lines = text.result().items().stream()
                .collect(Collectors.toMap(CheckText.Line::code, line -> line));
        List<PrintTable.Row> rows = new ArrayList<>();
        for (Standard.Area area : Objects.requireNonNull(board.standard()).areas()) {
            rows.add(new PrintTable.Row(List.of("", area.name(), zero(area.points()), "", "", ""),
                    PrintTable.Shade.LIGHT));
            area.items().forEach(item -> rows.add(row(Objects.requireNonNull(lines.get(item.code())))));
        }
        return new PrintTable(columns, rows);
    }

    private PrintTable.Column column(String key, boolean wraps) {
        return new PrintTable.Column(texts.of(key), wraps);
    }

    private PrintTable.Row row(CheckText.Line line) {
        String state = switch (line.state()) {
            case OPEN -> texts.of("selfcheck.tag.open");
            case NOT_APPLICABLE -> texts.of("selfcheck.tag.absent");
            case ANSWERED -> line.minus().signum() == 0 ? texts.of("selfcheck.tag.good")
                    : texts.of("selfcheck.tag.minus", plain(line.minus()));
        };
        return new PrintTable.Row(List.of(line.code(), line.text(), zero(line.points()), line.got() == null
                ? line.state() == State.NOT_APPLICABLE ? "—" : "" : plain(line.got()), state, basis(line.code())),
                line.minus().signum() > 0 ? PrintTable.Shade.WARM : PrintTable.Shade.NONE);
    }

    /** What was said; where many were asked, those who found something. */
    private String basis(String item) {
        List<CheckText.Said> said = text.answers().stream().filter(one -> one.item().equals(item)).toList();
        if (said.size() == 1) {
            return cut(words(said.getFirst()));
        }
        List<String> faulty = said.stream().filter(one -> one.minus().signum() > 0 || one.hits() > 0)
                .map(one -> one.department() + "：" + words(one)).toList();
        return cut(faulty.isEmpty() ? texts.of("selfcheck.basis.all", said.size()) : String.join("；", faulty));
    }

    private static String words(CheckText.Said one) {
        return one.words().isEmpty() ? one.fact() : one.words();
    }

    private static String cut(String words) {
        return words.length() <= LONG ? words : words.substring(0, LONG) + "…";
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String zero(BigDecimal number) {
        return number.signum() == 0 ? "" : plain(number);
    }
}
