package cn.dutydesk.report.domain;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.core.Texts;
import cn.dutydesk.report.document.Ems;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.RosterSheet;
import cn.dutydesk.roster.Shift;
import cn.dutydesk.roster.ShiftPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * A month of a board as the office prints it: 日期, 星期, 带班领导 with 职务 and 手机, a column for each post of the board,
 * 值班电话, 备注. On a board of leaders each post brings title and mobile number; onto a board of officers the leaders of
 * the same month are joined.
 */
public final class RosterPaper {
    private record Column(PrintTable.Column head, Function<Day, String> cell) {
    }

    private final RosterSheet sheet;
    private final List<RosterSheet> leaders;
    private final Office office;
    private final Texts texts;

    /** @param leaders the same month of the boards of leaders; used when the sheet is one of officers */
    public RosterPaper(RosterSheet sheet, List<RosterSheet> leaders, Office office) {
        this.sheet = sheet;
        this.leaders = sheet.board().kind() == BoardKind.OFFICER ? leaders : List.of();
        this.office = office;
        this.texts = office.texts();
    }

    /** 示例市税务局2026年11月值班表. */
    public String title() {
        return texts.of("report.roster.title", office.bureau(), texts.month(sheet.month()), sheet.board().name());
    }

    /** The page. */
    public TablePaper paper() {
        String maker = sheet.version() == null ? "" : sheet.version().madeBy();
        return new TablePaper(title() + (sheet.draft() ? texts.of("report.roster.draft-mark") : ""),
                sheet.draft() ? texts.of("report.roster.draft") : "",
                phone().isEmpty() ? "" : texts.of("report.roster.phone-line", phone()), version(), table(), notes(),
                List.of(texts.of("report.sign.made", maker), texts.of("report.sign.checked"),
                        texts.of("report.sign.approved")));
    }

    private String version() {
        if (sheet.version() == null) {
            return texts.of("report.roster.recorded");
        }
        return sheet.draft() ? texts.of("report.roster.version-draft", sheet.version().number(),
                office.stamp(office.clock().now()))
                : texts.of("report.roster.version", sheet.version().number(),
                        office.stamp(sheet.version().publishedAt()));
    }

    private PrintTable table() {
        List<Column> columns = new ArrayList<>();
        add(columns, "report.column.date", day -> texts.shortDate(day.date()));
        add(columns, "report.column.weekday", day -> DayWords.weekday(day, texts));
        leaders.forEach(leader -> leader.board().posts().forEach(post -> leader(columns, leader, post)));
        for (PostCard post : sheet.board().posts()) {
            if (sheet.board().kind() == BoardKind.LEADER) {
                leader(columns, sheet, post);
            } else {
                columns.add(new Column(new PrintTable.Column(Ems.balanced(post.name()), post.seats() > 1),
                        day -> names(sheet, post, day, "、", office::name)));
            }
        }
        if (!phone().isEmpty()) {
            add(columns, "report.column.phone", day -> phone());
        }
        columns.add(new Column(new PrintTable.Column(texts.of("report.column.remarks"), true), this::remark));
        LocalDate first = sheet.month().atDay(1);
        List<PrintTable.Row> rows = first.datesUntil(first.plusMonths(1)).map(office.days()::get)
                .map(day -> new PrintTable.Row(columns.stream().map(column -> column.cell().apply(day)).toList(),
                        DayWords.shade(day)))
                .toList();
        return new PrintTable(columns.stream().map(Column::head).toList(), rows);
    }

    private void add(List<Column> columns, String heading, Function<Day, String> cell) {
        columns.add(new Column(new PrintTable.Column(texts.of(heading), false), cell));
    }

    private void leader(List<Column> columns, RosterSheet from, PostCard post) {
        columns.add(new Column(new PrintTable.Column(Ems.balanced(post.name()), false),
                day -> names(from, post, day, "\n", office::name)));
        columns.add(new Column(new PrintTable.Column(texts.of("report.column.title"), true),
                day -> names(from, post, day, "\n", office::title)));
        add(columns, "report.column.mobile", day -> names(from, post, day, "\n", office::mobile));
    }

    private static String names(RosterSheet from, PostCard post, Day day, String between, LongFunction<String> word) {
        return String.join(between, from.duties().stream()
                .filter(duty -> duty.seat().day().equals(day.date()) && duty.seat().postId() == post.id())
                .map(duty -> word.apply(duty.personId())).toList()).strip();
    }

    private String phone() {
        BoardCard board = sheet.board();
        return board.phone().isEmpty() ? office.phone() : board.phone();
    }

    private String remark(Day day) {
        List<String> words = new ArrayList<>(List.of(DayWords.remark(day)));
        for (PostCard post : sheet.board().posts()) {
            long more = sheet.duties().stream().filter(duty -> duty.seat().day().equals(day.date())
                    && duty.seat().postId() == post.id()).count() - post.seats();
            if (more > 0) {
                words.add(texts.of("report.roster.reinforced", post.name(), more));
            }
        }
        for (RosterSheet.Duty duty : sheet.duties()) {
            if (duty.seat().day().equals(day.date()) && duty.personId() != duty.plannedId()) {
                words.add(texts.of(duty.source() == DutySource.SWAP ? "report.roster.swap" : "report.roster.stand-in",
                        office.name(duty.personId()), office.name(duty.plannedId())));
            }
        }
        return Joined.by("；", words);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(texts.of("report.roster.hours", hours(sheet.board().shifts()))));
        List<String> phones = sheet.board().posts().stream().filter(post -> !post.phone().isEmpty()
                && !post.phone().equals(phone())).map(post -> post.name() + " " + post.phone()).toList();
        if (!phones.isEmpty()) {
            notes.add(texts.of("report.roster.post-phones", Joined.by("；", phones)));
        }
        return notes;
    }

    private String hours(ShiftPlan plan) {
        if (plan.equals(ShiftPlan.always(plan.workday()))) {
            return hours(plan.workday());
        }
        return Joined.by("；", texts.of("report.kind.WORKDAY") + hours(plan.workday()),
                texts.of("report.kind.RESTDAY") + hours(plan.restday()),
                texts.of("report.kind.HOLIDAY") + hours(plan.holiday()));
    }

    private String hours(Shift shift) {
        if (shift.hours() > 24) {
            return texts.of("report.roster.shift-long", texts.time(shift.start()), shift.hours());
        }
        return texts.of(shift.crossesMidnight() ? "report.roster.shift-over"
                : "report.roster.shift", texts.time(shift.start()), texts.time(shift.end()));
    }
}
