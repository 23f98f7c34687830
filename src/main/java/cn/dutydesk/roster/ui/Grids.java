package cn.dutydesk.roster.ui;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.RosterDay;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.ui.Grid.Cell;
import cn.dutydesk.roster.ui.Grid.Line;
import cn.dutydesk.roster.ui.Grid.Mark;
import cn.dutydesk.roster.ui.Grid.Weight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lays a month out by people or by posts. Pure; 300 people by 31 days take a few milliseconds. */
final class Grids {
    private final RosterMonth month;
    private final List<Day> days;
    private final Map<Seat, List<Conflict>> conflicts;
    private final Map<Long, Weight> weights = new HashMap<>();
    private final Map<Long, Map<LocalDate, List<Mark>>> byPerson = new HashMap<>();

    private Grids(RosterMonth month) {
        this.month = month;
        this.days = month.days().stream().map(RosterDay::day).toList();
        this.conflicts = month.conflicts().stream().collect(Collectors.groupingBy(Conflict::seat));
        List<PostCard> posts = month.board().posts();
        for (int i = 0; i < posts.size(); i++) {
            weights.put(posts.get(i).id(), i == 0 ? Weight.FIRST : i == 1 ? Weight.SECOND : Weight.OTHER);
        }
        month.days().forEach(day -> day.seats().forEach(seat -> byPerson
                .computeIfAbsent(seat.personId(), id -> new HashMap<>())
                .computeIfAbsent(day.day().date(), date -> new ArrayList<>()).add(mark(seat))));
    }

    /**
     * One line per person who may be put on the board.
     *
     * @param openTitle title of the line above them that holds the seats nobody fills; it is there when there are such
     */
    static Grid byPeople(RosterMonth month, String openTitle) {
        Grids grids = new Grids(month);
        Map<Long, List<AbsenceView>> away = month.absences().stream()
                .collect(Collectors.groupingBy(AbsenceView::personId));
        List<Line> lines = new ArrayList<>();
        if (month.made() && grids.byPerson.containsKey(0L)) {
            lines.add(grids.open(openTitle));
        }
        month.people().forEach(person -> lines.add(grids.person(person, away.getOrDefault(person.id(), List.of()))));
        return new Grid(grids.days, lines, true);
    }

    /** One line per seat of each post; a key period's extra seats are lines of their own. */
    static Grid byPosts(RosterMonth month) {
        Grids grids = new Grids(month);
        List<Line> lines = new ArrayList<>();
        for (PostCard post : month.board().posts()) {
            int most = month.days().stream().flatMap(day -> day.seats().stream())
                    .filter(seat -> seat.seat().postId() == post.id()).mapToInt(seat -> seat.seat().seat()).max()
                    .orElse(0);
            for (int number = 1; number <= most; number++) {
                lines.add(grids.seats(post, number, most));
            }
        }
        return new Grid(grids.days, lines, false);
    }

    private Line person(RosterMonth.Person person, List<AbsenceView> absences) {
        List<Cell> cells = new ArrayList<>();
        int[] kinds = new int[DayKind.values().length];
        for (Day day : days) {
            List<Mark> marks = byPerson.getOrDefault(person.id(), Map.of()).getOrDefault(day.date(), List.of());
            AbsenceView absence = absences.stream().filter(a -> !a.from().isAfter(day.date())
                    && !a.to().isBefore(day.date())).findFirst().orElse(null);
            cells.add(new Cell(day.date(), person.id(), marks, absence != null,
                    absence != null && absence.kind() == AbsenceKind.OUTING, false));
            kinds[day.kind().ordinal()] += marks.size();
        }
        return new Line(person.name(), person.id(), !person.available(), cells, Arrays.stream(kinds).sum(),
                Arrays.stream(kinds).boxed().toList());
    }

    private Line open(String title) {
        List<Cell> cells = new ArrayList<>();
        int count = 0;
        for (Day day : days) {
            List<Mark> marks = byPerson.getOrDefault(0L, Map.of()).getOrDefault(day.date(), List.of());
            cells.add(new Cell(day.date(), 0, marks, false, false, marks.isEmpty()));
            count += marks.size();
        }
        return new Line(title, 0, false, cells, count, List.of());
    }

    private Line seats(PostCard post, int number, int most) {
        List<Cell> cells = new ArrayList<>();
        int count = 0;
        for (RosterDay day : month.days()) {
            RosterSeat seat = day.seats().stream().filter(s -> s.seat().postId() == post.id()
                    && s.seat().seat() == number).findFirst().orElse(null);
            cells.add(new Cell(day.day().date(), seat == null ? 0 : seat.personId(),
                    seat == null ? List.of() : List.of(mark(seat)), false, false, seat == null));
            count += seat == null || seat.open() ? 0 : 1;
        }
        return new Line(most == 1 ? post.name() : post.name() + " " + number, 0, false, cells, count, List.of());
    }

    private Mark mark(RosterSeat seat) {
        return new Mark(seat.seat(), seat.post(), seat.mark(), weights.getOrDefault(seat.seat().postId(), Weight.OTHER),
                seat.person(), conflicts.getOrDefault(seat.seat(), List.of()), seat.locked());
    }
}
