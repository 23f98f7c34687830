package cn.dutydesk.roster.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.HistoryReport;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.RosterChanged;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.DutyTimeline.Recorded;
import cn.dutydesk.roster.domain.HistoryKind;
import cn.dutydesk.roster.domain.HistoryRow;
import cn.dutydesk.roster.domain.printed.PrintedRoster;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.HistoryStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.sheet.Workbooks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes old rosters, as printed, into history. Importing a file again replaces what it says; what it says the same as
 * before is left untouched. Blocks; background threads only.
 */
public final class HistoryImport {
    private record PostDay(long postId, LocalDate day) {
        static PostDay of(Seat seat) {
            return new PostDay(seat.postId(), seat.day());
        }
    }

    private final Acts acts;
    private final BureauClock clock;
    private final People people;
    private final Calendars calendars;
    private final BoardStore boards = new BoardStore();
    private final HistoryStore store = new HistoryStore();

    public HistoryImport(Acts acts, BureauClock clock, People people, Calendars calendars) {
        this.acts = acts;
        this.clock = clock;
        this.people = people;
        this.calendars = calendars;
    }

    /**
     * Reads a file and says what it would do; stores nothing, and lists what it refuses.
     *
     * @param boardId the board whose posts are looked for first
     * @throws Refusal when the actor may not, or the file is no workbook
     */
    public HistoryReport preview(Actor who, Path file, long boardId) {
        acts.demand(who, Permission.ROSTER_IMPORT, "roster.import");
        HistoryReport read = read(who, file, boardId);
        if (!read.refused().isEmpty() || read.duties().isEmpty()) {
            return read;
        }
        return acts.read(who, Permission.ROSTER_IMPORT, session -> compared(read, Changes.of(read.duties(),
                store.rows(session, HistoryKind.PRINTED, first(read), last(read)))));
    }

    /**
     * Reads a file and stores all of it.
     *
     * @throws Refusal with the first thing refused; nothing is stored then
     */
    public HistoryReport run(Actor who, Path file, long boardId) {
        acts.demand(who, Permission.ROSTER_IMPORT, "roster.import");
        HistoryReport read = read(who, file, boardId);
        return acts.write(who, Permission.ROSTER_IMPORT, "roster.import", act -> {
            if (!read.refused().isEmpty()) {
                Remark first = read.refused().getFirst();
                throw new Refusal(first.code(), first.args().toArray());
            }
            Changes changes = Changes.of(read.duties(),
                    store.rows(act.session(), HistoryKind.PRINTED, first(read), last(read)));
            changes.gone().forEach(act.session()::remove);
            act.session().flush();
            Map<Long, Board> byId = boards.all(act.session()).stream().collect(Collectors.toMap(Board::id, b -> b));
            changes.fresh().forEach(duty -> act.session().persist(row(act,
                    Objects.requireNonNull(byId.get(duty.boardId())), duty, read)));
            HistoryReport report = compared(read, changes);
            act.record("history", read.file(), null, Map.of("from", first(read).toString(), "to",
                    last(read).toString(), "duties", read.duties().size(), "added", report.added(), "replaced",
                    report.replaced(), "same", report.same()));
            act.signal(new RosterChanged());
            return report;
        });
    }

    private HistoryReport read(Actor who, Path file, long boardId) {
        try {
            var grids = Workbooks.read(file);
            List<Candidate> directory = people.directory().stream().map(HistoryImport::candidate).toList();
            return acts.read(who, Permission.ROSTER_IMPORT, session -> {
                boards.get(session, boardId);
                List<BoardCard> cards = new ArrayList<>(boards.all(session).stream().map(Board::card).toList());
                cards.sort(Comparator.comparing(card -> card.id() != boardId));
                return PrintedRoster.read(grids, cards, directory);
            });
        } catch (Refusal refusal) {
            acts.recordRefusal(who, "roster.import", refusal);
            throw refusal;
        }
    }

    private static Candidate candidate(PersonCard person) {
        return new Candidate(person.id(), person.name(), person.department(), person.leader(), person.status());
    }

    private static LocalDate first(HistoryReport read) {
        return read.duties().stream().map(HistoryReport.Duty::day).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate last(HistoryReport read) {
        return read.duties().stream().map(HistoryReport.Duty::day).max(Comparator.naturalOrder()).orElseThrow();
    }

    private HistoryRow row(Act act, Board board, HistoryReport.Duty duty, HistoryReport read) {
        TimeRange hours = board.shifts().on(calendars.day(duty.day()).kind()).range(duty.day(), clock.zone());
        return new HistoryRow(new Recorded(duty.boardId(), seat(duty), hours, duty.personId(), HistoryKind.PRINTED,
                act.now()), cut(read.file()), act.actor().name());
    }

    private static String cut(String file) {
        return file.length() > 260 ? file.substring(file.length() - 260) : file;
    }

    private static Seat seat(HistoryReport.Duty duty) {
        return new Seat(duty.day(), duty.postId(), duty.seat());
    }

    private static HistoryReport compared(HistoryReport read, Changes changes) {
        return new HistoryReport(read.file(), read.columns(), read.duties(), read.notes(), read.doubtful(),
                read.refused(), changes.fresh().size() - changes.replaced(), changes.replaced(), changes.same());
    }

    /**
     * What a file changes.
     *
     * @param gone     rows that no longer hold: someone else sits there now, or nobody
     * @param fresh    duties to be written
     * @param replaced how many of those take the seat of another person
     */
    private record Changes(List<HistoryRow> gone, List<HistoryReport.Duty> fresh, int replaced, int same) {
        static Changes of(List<HistoryReport.Duty> duties, List<HistoryRow> stored) {
            Set<PostDay> spokenOf = duties.stream().map(duty -> PostDay.of(seat(duty))).collect(Collectors.toSet());
            Map<Seat, Long> wanted = new HashMap<>();
            duties.forEach(duty -> wanted.put(seat(duty), duty.personId()));
            List<HistoryRow> gone = new ArrayList<>();
            Set<Seat> kept = new HashSet<>();
            Set<Seat> taken = new HashSet<>();
            for (HistoryRow row : stored) {
                if (Long.valueOf(row.personId()).equals(wanted.get(row.seat()))) {
                    kept.add(row.seat());
                } else if (spokenOf.contains(PostDay.of(row.seat()))) {
                    gone.add(row);
                    taken.add(row.seat());
                }
            }
            List<HistoryReport.Duty> fresh = duties.stream().filter(duty -> !kept.contains(seat(duty))).toList();
            int replaced = (int) fresh.stream().filter(duty -> taken.contains(seat(duty))).count();
            return new Changes(gone, fresh, replaced, kept.size());
        }
    }
}
