package cn.dutydesk.roster.domain.printed;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.HistoryReport;
import cn.dutydesk.roster.PoolRule;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Shift;
import cn.dutydesk.roster.ShiftPlan;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.sheet.Grid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedRosterTest {
    private static final BoardCard OFFICERS = board(1, "值班表", post(11, "值班员主班", 1, PoolRule.STAFF),
            post(12, "值班员副班", 2, PoolRule.STAFF), post(13, "备勤", 3, PoolRule.STAFF),
            post(14, "驾驶员", 4, PoolRule.STAFF));
    private static final BoardCard LEADERS = board(2, "带班表", post(21, "带班领导", 1, PoolRule.LEADERS));

    private final List<Candidate> people = new ArrayList<>(List.of(person(1, "张三"), person(2, "李四"), person(3, "夏静"),
            person(4, "金思"), person(5, "欧阳春华"), person(6, "孔䶮"),
            new Candidate(7, "万芳", "局领导", true, PersonStatus.ON_POST)));
    private final List<List<String>> rows = new ArrayList<>();

    private static BoardCard board(long id, String name, PostCard... posts) {
        return new BoardCard(id, name, BoardKind.OTHER, (int) id, "", ShiftPlan.always(Shift.WHOLE_DAY), List.of(posts),
                0);
    }

    private static PostCard post(long id, String name, int order, PoolRule pool) {
        return new PostCard(id, name, "值", 1, order, "", 1, false, pool, List.of());
    }

    private static Candidate person(long id, String name) {
        return new Candidate(id, name, "办公室", false, PersonStatus.ON_POST);
    }

    private PrintedRosterTest row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    private Grid grid() {
        return new Grid("旧表.xlsx", "十月", rows,
                rows.stream().map(row -> Collections.nCopies(row.size(), false)).toList());
    }

    private HistoryReport read(BoardCard... boards) {
        return PrintedRoster.read(List.of(grid()), List.of(boards), people);
    }

    private static List<String> said(List<Remark> remarks) {
        return remarks.stream().map(remark -> remark.code().substring("roster.import.".length()) + remark.args())
                .toList();
    }

    private static List<String> told(HistoryReport report) {
        return report.duties().stream()
                .map(duty -> duty.day() + " " + duty.post() + duty.seat() + " " + duty.person()).toList();
    }

    @Test
    void columnsGoToTheNamedBoardFirstAndThenToTheOthers() {
        row("示例市税务局2026年10月份值班安排表").row("日期", "星期", "带班领导", "值班人员", "司机", "备注")
                .row("10月1日", "星期四", "万　芳", "张三、夏　静", "欧阳 春华", "国庆");
        HistoryReport report = read(OFFICERS, LEADERS);
        assertThat(report.refused()).isEmpty();
        assertThat(report.doubtful()).isEmpty();
        assertThat(report.columns()).extracting(HistoryReport.Column::letter, HistoryReport.Column::board,
                HistoryReport.Column::post).containsExactly(
                        org.assertj.core.groups.Tuple.tuple("C", "带班表", "带班领导"),
                        org.assertj.core.groups.Tuple.tuple("D", "值班表", "值班员主班、值班员副班"),
                        org.assertj.core.groups.Tuple.tuple("E", "值班表", "驾驶员"),
                        org.assertj.core.groups.Tuple.tuple("F", "", ""));
        assertThat(told(report)).containsExactly("2026-10-01 带班领导1 万芳", "2026-10-01 值班员主班1 张三",
                "2026-10-01 值班员副班1 夏静", "2026-10-01 驾驶员1 欧阳春华");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10月9日", "2026-10-09", "2026年10月9日", "10.9", "10/9", "9日", "9", "2026/10/9",
            "10月9日（星期五）", "１０月９日", "46304", "10月 9日 周五"})
    void datesAreReadAsOfficesWriteThem(String date) {
        row("2026年10月值班表").row("日期", "值班员").row(date, "张三");
        assertThat(told(read(OFFICERS))).containsExactly("2026-10-09 值班员主班1 张三");
    }

    @Test
    void aNumberCellThatLostItsZeroIsUnderstoodFromTheLineAbove() {
        row("2026年10月值班表").row("日期", "值班员").row("10.9", "张三").row("10.1", "李四").row("10.11", "张三");
        HistoryReport report = read(OFFICERS);
        assertThat(report.duties()).extracting(HistoryReport.Duty::day).containsExactly(LocalDate.of(2026, 10, 9),
                LocalDate.of(2026, 10, 10), LocalDate.of(2026, 10, 11));
        assertThat(said(report.notes())).containsExactly("date-guessed[旧表.xlsx, 十月, 4, A, 10.1, 2026-10-10]");
    }

    @Test
    void namesAreSplitByWhateverStandsBetweenThem() {
        row("2026年10月值班表").row("日期", "值班人员", "备勤")
                .row("10月1日", "夏　静 张三", "李四\n金 思")
                .row("10月2日", "张三/李四", "孔䶮 13800002200")
                .row("10月3日", "张三；李四，金思", "无");
        HistoryReport report = read(OFFICERS);
        assertThat(report.refused()).isEmpty();
        assertThat(told(report)).containsExactly("2026-10-01 值班员主班1 夏静", "2026-10-01 值班员副班1 张三",
                "2026-10-01 备勤1 李四", "2026-10-01 备勤2 金思", "2026-10-02 值班员主班1 张三", "2026-10-02 值班员副班1 李四",
                "2026-10-02 备勤1 孔䶮", "2026-10-03 值班员主班1 张三", "2026-10-03 值班员副班1 李四", "2026-10-03 值班员副班2 金思");
        assertThat(said(report.doubtful())).containsExactly("nobody[旧表.xlsx, 十月, 5, C, 2026-10-03, 备勤]");
    }

    @Test
    void everyRefusalNamesFileSheetRowAndColumn() {
        row("2026年2月值班表").row("日期", "星期", "值班员")
                .row("2月1日", "日", "张三").row("2月30日", "一", "李四").row("2月3日", "二", "王五").row("2月1日", "日", "李四")
                .row("", "", "李四").row("初五", "", "李四").row("说明：值班电话8123456");
        HistoryReport report = read(OFFICERS);
        assertThat(said(report.refused())).containsExactly("no-such-date[旧表.xlsx, 十月, 4, A, 2月30日]",
                "unknown[旧表.xlsx, 十月, 5, C, 王五]", "day-twice[旧表.xlsx, 十月, 6, A, 2026-02-01, 3]",
                "no-date[旧表.xlsx, 十月, 7, A, ]", "not-a-date[旧表.xlsx, 十月, 8, A, 初五]");
    }

    @Test
    void aWeekdayOrMonthThatDoesNotFitIsDoubtful() {
        row("2026年10月值班表").row("日期", "星期", "值班员").row("10月1日", "星期五", "张三").row("11月2日", "星期一", "李四");
        assertThat(said(read(OFFICERS).doubtful())).containsExactly("weekday[旧表.xlsx, 十月, 3, B, 2026-10-01, 星期五]",
                "other-month[旧表.xlsx, 十月, 4, A, 2026-11-02, 2026-10]");
    }

    @Test
    void namesakesAreToldApartByWhoIsOnPostElseRefused() {
        people.add(new Candidate(8, "张三", "稽查局", false, PersonStatus.SECONDED));
        row("2026年10月值班表").row("日期", "值班员").row("10月1日", "张三");
        HistoryReport one = read(OFFICERS);
        assertThat(one.duties().get(0).personId()).isEqualTo(1);
        assertThat(said(one.notes())).containsExactly("namesake[旧表.xlsx, 十月, 3, B, 张三, 办公室, 1]");
        people.set(7, new Candidate(8, "张三", "稽查局", false, PersonStatus.ON_POST));
        assertThat(said(read(OFFICERS).refused())).containsExactly("namesakes[旧表.xlsx, 十月, 3, B, 张三, 2]");
        rows.set(2, List.of("10月1日", "张三（稽查局）"));
        assertThat(read(OFFICERS).duties().get(0).personId()).isEqualTo(8);
    }

    @Test
    void twoHeadingRowsAndTwoColumnsOfOneNameAreMainAndSecond() {
        row("二〇二六年十月值班表").row("日期", "值班员", "").row("", "主班", "副班").row("10月1日", "张三", "李四");
        assertThat(told(read(OFFICERS))).containsExactly("2026-10-01 值班员主班1 张三", "2026-10-01 值班员副班1 李四");
        rows.clear();
        row("2026年10月").row("日期", "值班员", "值班员").row("10月1日", "张三", "李四");
        assertThat(told(read(OFFICERS))).containsExactly("2026-10-01 值班员主班1 张三", "2026-10-01 值班员副班1 李四");
    }

    @Test
    void blocksSideBySideAreReadEachWithItsOwnDates() {
        row("2026年10月").row("日期", "值班员", "日期", "值班员").row("10月1日", "张三", "10月16日", "李四")
                .row("10月2日", "李四", "10月17日", "张三");
        assertThat(told(read(OFFICERS))).containsExactly("2026-10-01 值班员主班1 张三", "2026-10-02 值班员主班1 李四",
                "2026-10-16 值班员主班1 李四", "2026-10-17 值班员主班1 张三");
    }

    @Test
    void aNameMergedOverSeveralDaysStandsOnEachOfThem() {
        row("2026年10月").row("日期", "带班领导").row("10月1日", "万芳").row("10月2日", "万芳");
        List<List<Boolean>> spans = List.of(List.of(false), List.of(false, false), List.of(false, false),
                List.of(false, true));
        HistoryReport report = PrintedRoster.read(List.of(new Grid("f", "s", rows, spans)), List.of(OFFICERS, LEADERS),
                people);
        assertThat(told(report)).containsExactly("2026-10-01 带班领导1 万芳", "2026-10-02 带班领导1 万芳");
    }

    @Test
    void whatIsNoRosterIsSaidToBeNone() {
        row("姓名", "电话").row("张三", "13800002200");
        assertThat(said(read(OFFICERS).refused())).containsExactly("no-heading[旧表.xlsx, 十月]");
        rows.clear();
        row("2026年10月").row("日期", "天气").row("10月1日", "晴");
        assertThat(said(read(OFFICERS).refused())).containsExactly("no-posts[旧表.xlsx, 十月]");
        rows.clear();
        row("值班表").row("日期", "值班员").row("10月1日", "张三");
        assertThat(said(read(OFFICERS).refused())).contains("no-year[旧表.xlsx, 十月, 3, A, 10月1日]");
    }
}
