package cn.dutydesk.report.service;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.report.document.Ics;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.WholeFile;
import cn.dutydesk.report.domain.DutyEvents;
import cn.dutydesk.report.domain.HoursList;
import cn.dutydesk.report.domain.Night;
import cn.dutydesk.report.domain.Office;
import cn.dutydesk.report.domain.RosterCsv;
import cn.dutydesk.report.domain.RosterPaper;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.roster.RosterPapers;
import cn.dutydesk.roster.RosterSheet;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.roster.ServedDuty;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes rosters and lists of hours into files. Whoever may read rosters may; that a file with names and telephone
 * numbers left the program is recorded.
 */
public final class PaperService implements RosterPapers {
    /** Office programs take a csv file for UTF-8 only when it begins with this. */
    private static final String MARK = "\uFEFF";
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private final Acts acts;
    private final Rosters rosters;
    private final Offices offices;

    public PaperService(Acts acts, Rosters rosters, Offices offices) {
        this.acts = acts;
        this.rosters = rosters;
        this.offices = offices;
    }

    private record Month(RosterSheet sheet, Office office) {
    }

    private Month month(Actor who, Order what) {
        acts.demand(who, Permission.ROSTER_READ, "roster.export");
        RosterSheet sheet = what.rosterId() != 0 ? rosters.sheet(what.rosterId())
                : rosters.sheet(what.boardId(), what.month()).orElseThrow(() -> nothing(what));
        if (sheet.duties().isEmpty()) {
            throw nothing(what);
        }
        return new Month(sheet, offices.of(sheet.month().atDay(1), sheet.month().atEndOfMonth()));
    }

    private Refusal nothing(Order what) {
        return new Refusal("report.refused.nothing", board(what.boardId()), what.month().toString());
    }

    private String board(long id) {
        return rosters.boards().stream().filter(board -> board.id() == id).map(BoardCard::name).findFirst()
                .orElse("#" + id);
    }

    private RosterPaper paper(Month month) {
        List<RosterSheet> leaders = rosters.boards().stream().filter(board -> board.kind() == BoardKind.LEADER)
                .flatMap(board -> rosters.sheet(board.id(), month.sheet().month()).stream()).toList();
        return new RosterPaper(month.sheet(), leaders, month.office());
    }

    @Override
    public String fileName(Actor who, Order what, PaperFormat format) {
        Month month = month(who, what);
        return (paper(month).title() + (month.sheet().draft() ? offices.texts().of("report.roster.draft-mark") : ""))
                .replaceAll(NOT_IN_NAMES, " ") + "." + format.ending();
    }

    @Override
    public String csv(Actor who, Order what) {
        Month month = month(who, what);
        record(who, month.sheet(), PaperFormat.CSV, "");
        return RosterCsv.of(month.sheet(), month.office());
    }

    @Override
    public void write(Actor who, Order what, PaperFormat format, Path file) {
        Month month = month(who, what);
        WholeFile.write(file, out -> {
            content(month, format, out);
            record(who, month.sheet(), format, file.getFileName().toString());
        });
    }

    private void content(Month month, PaperFormat format, OutputStream out) throws IOException {
        String maker = month.office().bureau();
        switch (format) {
            case XLSX -> TableFiles.xlsx(paper(month).paper(), sheetName(month.sheet().board().name()), maker, out);
            case DOCX -> TableFiles.docx(paper(month).paper(), maker, out);
            case PDF -> TableFiles.pdf(paper(month).paper(), maker, out);
            case ICS -> Ics.write(paper(month).title(), new DutyEvents(month.office()).of(month.sheet()),
                    month.office().clock().zone(), month.office().clock().now(), out);
            case CSV -> out.write((MARK + RosterCsv.of(month.sheet(), month.office()))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String sheetName(String board) {
        String name = board.replaceAll("[\\\\/*?:\\[\\]']", " ").strip();
        return name.isEmpty() ? "1" : name.substring(0, Math.min(31, name.length()));
    }

    private void record(Actor who, RosterSheet sheet, PaperFormat format, String file) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("board", sheet.board().name());
        state.put("month", sheet.month().toString());
        state.put("version", sheet.version() == null ? 0 : sheet.version().number());
        state.put("format", format.ending());
        state.put("file", file);
        acts.write(who, Permission.ROSTER_READ, "roster.export", act -> {
            act.record("roster", sheet.version() == null ? null : sheet.version().rosterId(), null, state);
            return null;
        });
    }

    private String title(HoursOrder what) {
        Texts texts = offices.texts();
        String months = what.from().equals(what.to()) ? texts.month(what.from())
                : texts.of("report.hours.months", texts.month(what.from()), texts.month(what.to()));
        return texts.of("report.hours.title", offices.bureau(), months,
                what.boardId() == 0 ? "" : board(what.boardId()));
    }

    @Override
    public String hoursFileName(HoursOrder what) {
        return title(what).replaceAll(NOT_IN_NAMES, " ") + "." + PaperFormat.XLSX.ending();
    }

    @Override
    public void writeHours(Actor who, HoursOrder what, Path file) {
        acts.demand(who, Permission.ROSTER_READ, "roster.hours");
        if (what.to().isBefore(what.from())) {
            throw new Refusal("report.refused.months", what.from().toString(), what.to().toString());
        }
        LocalDate from = what.from().atDay(1);
        LocalDate to = what.to().atEndOfMonth();
        List<ServedDuty> served = rosters.served(from, to).stream()
                .filter(duty -> what.boardId() == 0 || duty.duty().boardId() == what.boardId()).toList();
        if (served.isEmpty()) {
            throw new Refusal("report.refused.no-duties", what.from().toString(), what.to().toString());
        }
        Office office = offices.of(from, to);
        Settings settings = offices.settings();
        Night night = new Night(settings.number(Setting.NIGHT_FROM), settings.number(Setting.NIGHT_TO));
        HoursList list = HoursList.of(title(what), served, night, rates(settings), office);
        WholeFile.write(file, out -> {
            new HoursBook(list, office).write(notes(office, night), out);
            acts.write(who, Permission.ROSTER_READ, "roster.hours", act -> {
                act.record("hours", null, null, Map.of("from", what.from().toString(), "to", what.to().toString(),
                        "duties", served.size(), "file", file.getFileName().toString()));
                return null;
            });
        });
    }

    private static List<String> notes(Office office, Night night) {
        Texts texts = office.texts();
        return List.of(texts.of("report.hours.note-day"),
                texts.of("report.hours.note-night", night.from(), night.to()),
                texts.of("report.hours.note-made", office.stamp(office.clock().now())));
    }

    private static Map<DayKind, Double> rates(Settings settings) {
        Map<DayKind, Double> rates = new EnumMap<>(DayKind.class);
        rate(rates, DayKind.WORKDAY, settings.text(Setting.ALLOWANCE_WORKDAY));
        rate(rates, DayKind.RESTDAY, settings.text(Setting.ALLOWANCE_RESTDAY));
        rate(rates, DayKind.HOLIDAY, settings.text(Setting.ALLOWANCE_HOLIDAY));
        return rates;
    }

    private static void rate(Map<DayKind, Double> rates, DayKind kind, String amount) {
        if (!amount.isEmpty()) {
            rates.put(kind, Double.parseDouble(amount));
        }
    }
}
