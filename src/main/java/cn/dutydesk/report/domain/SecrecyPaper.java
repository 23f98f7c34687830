package cn.dutydesk.report.domain;

import cn.dutydesk.core.Texts;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TablePaper;
import cn.dutydesk.secrecy.Attendance;
import cn.dutydesk.secrecy.ClearanceState;
import cn.dutydesk.secrecy.ClearedView;
import cn.dutydesk.secrecy.CountResult;
import cn.dutydesk.secrecy.DeviceView;
import cn.dutydesk.secrecy.HoursView;
import cn.dutydesk.secrecy.InventoryView;
import cn.dutydesk.secrecy.NoticeView;
import cn.dutydesk.secrecy.SessionView;
import cn.dutydesk.secrecy.TryView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The registers of confidentiality as they are printed: index data only. */
public final class SecrecyPaper {
    private final Office office;
    private final Texts texts;

    public SecrecyPaper(Office office) {
        this.office = office;
        texts = office.texts();
    }

    private static PrintTable table(List<PrintTable.Column> columns, List<List<String>> rows) {
        return new PrintTable(columns, rows.stream().map(cells -> new PrintTable.Row(cells, PrintTable.Shade.NONE))
                .toList());
    }

    private PrintTable.Column column(String key) {
        return new PrintTable.Column(texts.of(key), false);
    }

    private PrintTable.Column wide(String key) {
        return new PrintTable.Column(texts.of(key), true);
    }

    private TablePaper list(String title, String left, PrintTable table, List<String> notes, List<String> signatures) {
        return new TablePaper(title, "", left, texts.of("secrecy.paper.made", office.stamp(office.clock().now())),
                table,
                notes, signatures);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String hours(int minutes) {
        return minutes % 60 == 0 ? String.valueOf(minutes / 60) : String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }

    /** 涉密人员台账. */
    public TablePaper people(List<ClearedView> people) {
        List<List<String>> rows = people.stream().map(one -> List.of(one.person(), one.department(), one.post(),
                texts.of("secrecy.grade." + one.grade()), texts.of("secrecy.state." + one.state()),
                day(one.reviewedOn()), day(one.state() == ClearanceState.COOLING ? one.coolingUntil()
                        : one.nextReview()),
                day(one.promisedOn()), hours(one.trained()) + "/" + hours(one.demanded())))
                .toList();
        return list(texts.of("secrecy.paper.people", office.bureau()), texts.of("secrecy.paper.count", people.size()),
                table(List.of(column("secrecy.people.name"), column("secrecy.people.department"),
                        wide("secrecy.people.post"), column("secrecy.people.grade"), column("secrecy.people.state"),
                        column("secrecy.people.reviewed"), wide("secrecy.people.next"),
                        column("secrecy.people.promised"),
                        column("secrecy.people.hours")), rows),
                List.of(texts.of("secrecy.paper.index-only")), signed());
    }

    private List<String> signed() {
        return List.of(texts.of("secrecy.paper.sign-made"), texts.of("secrecy.paper.sign-checked"));
    }

    private TablePaper form(String title, List<List<String>> rows, List<String> notes, List<String> signatures) {
        return list(title, office.bureau(),
                table(List.of(column("secrecy.paper.what"), wide("secrecy.paper.words")), rows),
                notes, signatures);
    }

    /** 保密承诺书, to be signed by hand. */
    public TablePaper promise(ClearedView one) {
        return form(texts.of("secrecy.paper.promise"), List.of(List.of(texts.of("secrecy.people.name"), one.person()),
                List.of(texts.of("secrecy.people.department"), one.department()),
                List.of(texts.of("secrecy.people.post"), one.post()),
                List.of(texts.of("secrecy.people.grade"), texts.of("secrecy.grade." + one.grade())),
                List.of(texts.of("secrecy.paper.promise-what"), texts.of("secrecy.paper.promise-text"))), List.of(),
                List.of(texts.of("secrecy.paper.promise-sign"), texts.of("secrecy.paper.date")));
    }

    /** 设备介质台账. */
    public TablePaper devices(List<DeviceView> devices) {
        List<List<String>> rows = devices.stream()
                .map(one -> List.of(one.number(), texts.of("device.kind." + one.kind()),
                        one.model(), texts.of("device.use." + one.use()), one.keeper(), one.place(),
                        texts.of("device.state." + one.state()), one.open() == null ? "" : one.open().person(),
                        one.open() == null ? "" : day(one.open().dueOn())))
                .toList();
        return list(texts.of("secrecy.paper.devices", office.bureau()), texts.of("secrecy.paper.count", devices.size()),
                table(List.of(column("device.number"), column("device.kind"), wide("device.model"),
                        column("device.use"),
                        column("device.keeper"), wide("device.place"), column("device.state"),
                        column("device.ask.borrower"), column("device.due")), rows),
                List.of(texts.of("secrecy.paper.index-only")), signed());
    }

    /** 盘点表, with what differs named below. */
    public TablePaper inventory(InventoryView one) {
        List<List<String>> rows = one.lines().stream().map(line -> List.of(line.number(), line.kind() == null ? ""
                : texts.of("device.kind." + line.kind()), line.keeper(), line.place(),
                texts.of("device.result." + line.result()), line.words())).toList();
        List<String> notes = new ArrayList<>();
        notes.add(texts.of("device.count.words", one.count(CountResult.FOUND), one.count(CountResult.ELSEWHERE),
                one.count(CountResult.UNSEEN), one.count(CountResult.MISSING), one.count(CountResult.SURPLUS)));
        if (!one.whole()) {
            notes.add(texts.of("secrecy.paper.altered"));
        }
        return list(texts.of("secrecy.paper.inventory", office.bureau(), texts.month(one.month())),
                one.signedAt() == null ? texts.of("secrecy.paper.not-signed") : texts.of("secrecy.paper.signed",
                        office.stamp(one.signedAt())),
                table(List.of(column("device.number"), column("device.kind"),
                        column("device.keeper"), wide("device.place"), column("device.count.result"),
                        wide("device.note")), rows),
                notes, List.of(texts.of("secrecy.paper.first", one.first()),
                        texts.of("secrecy.paper.second", one.second())));
    }

    /** 手机使用保密告知书 with everybody who signed. */
    public TablePaper notice(int year, String text, List<NoticeView> people) {
        List<List<String>> rows = people.stream().map(one -> List.of(one.person(), one.department(),
                one.signedAt() == null ? texts.of("device.notice.open") : office.stamp(one.signedAt()))).toList();
        return list(texts.of("secrecy.paper.notice", office.bureau(), Integer.toString(year)),
                texts.of("device.notice.count", people.stream().filter(one -> one.signedAt() != null).count(),
                        people.size()),
                table(List.of(column("secrecy.people.name"),
                        wide("secrecy.people.department"), column("device.notice.signed")), rows),
                text.lines().skip(1).toList(), List.of());
    }

    /** 学时表. */
    public TablePaper hours(int year, List<HoursView> people) {
        List<List<String>> rows = people.stream().map(one -> List.of(one.person(), one.department(),
                one.grade() == null ? "" : texts.of("secrecy.grade." + one.grade()), hours(one.sessions()),
                hours(one.quizzes()), hours(one.minutes()), hours(one.demanded()), one.enough()
                        ? texts.of("training.hours.enough") : texts.of("training.hours.missing",
                                hours(one.demanded() - one.minutes()))))
                .toList();
        return list(texts.of("secrecy.paper.hours", office.bureau(), Integer.toString(year)),
                texts.of("training.hours.count", year, people.stream().filter(HoursView::enough).count(),
                        people.size()),
                table(List.of(column("secrecy.people.name"), wide("secrecy.people.department"),
                        column("secrecy.people.grade"), column("training.hours.sessions"),
                        column("training.hours.tests"),
                        column("secrecy.paper.sum"), column("training.hours.demand"), column("training.state")), rows),
                List.of(), signed());
    }

    /** 培训计划 and who came. */
    public TablePaper sessions(int year, List<SessionView> sessions) {
        List<List<String>> rows = sessions.stream().map(one -> List.of(office.stamp(one.startsAt()), one.title(),
                hours(one.minutes()), one.place(), one.teacher(), texts.of("training.state." + one.state()),
                one.count(Attendance.PRESENT) + "/" + one.seats().size(), one.seats().stream()
                        .filter(seat -> seat.attendance() == Attendance.ABSENT
                                || seat.attendance() == Attendance.EXCUSED)
                        .map(seat -> seat.person() + "（" + texts.of("training.attendance." + seat.attendance()) + "）")
                        .collect(Collectors.joining("、"))))
                .toList();
        return list(texts.of("secrecy.paper.sessions", office.bureau(), Integer.toString(year)),
                texts.of("secrecy.paper.count", sessions.size()), table(List.of(column("training.when"),
                        wide("training.name"), column("training.hours-word"), wide("training.where"),
                        column("training.teacher"), column("training.state"), column("training.came"),
                        wide("secrecy.paper.away")), rows),
                List.of(), signed());
    }

    /** 合格证 for a test passed. */
    public TablePaper certificate(TryView one) {
        return form(
                texts.of("secrecy.paper.certificate"), List.of(List.of(texts.of("secrecy.people.name"), one.person()),
                        List.of(texts.of("training.name"), one.quiz()), List.of(texts.of("training.quiz.right"),
                                one.right() + " / " + one.questions()),
                        List.of(texts.of("training.quiz.ended"),
                                office.stamp(one.endedAt())),
                        List.of(texts.of("secrecy.ask.result"),
                                texts.of("secrecy.paper.certificate-text", one.person(), one.quiz()))),
                List.of(texts.of("secrecy.paper.certificate-number", one.id())), List.of(office.bureau()));
    }
}
