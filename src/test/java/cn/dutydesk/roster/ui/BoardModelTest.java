package cn.dutydesk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.people.PeopleChanged;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.ui.Grid.Cell;
import cn.dutydesk.roster.ui.Grid.Line;
import cn.dutydesk.security.Actor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class BoardModelTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final RosterFixture bureau = new RosterFixture(4, 12);
    private final List<Problem> problems = new ArrayList<>();
    private final BoardModel model = model(bureau.keeper, BoardKind.OFFICER);
    private final EditModel edits = new EditModel(model);
    private final GenerateModel generation = new GenerateModel(model, edits, GenerateOptions::repeatable);
    private final SeatModel seats = new SeatModel(model, edits);

    private BoardModel model(Actor who, BoardKind kind) {
        return new BoardModel(bureau.desk, bureau.history, bureau.people, bureau.acts, () -> who,
                new DirectWork(new Problems(new Texts(Texts.CHINESE))), bureau.signals, bureau.clock, Set.of(kind),
                "空缺");
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private RosterMonth month() {
        return model.dataProperty().get();
    }

    private void generated() {
        model.shown();
        model.turn(OCTOBER);
        generation.start(List.of(OCTOBER), filled -> {}, problems::add);
    }

    private Choice seatOf(int day, int index) {
        RosterSeat seat = month().days().get(day - 1).seats().get(index);
        return new Choice(seat.seat().day(), seat.personId(), seat.seat());
    }

    @Test
    void saysWhatToDoFirst() {
        model.shown();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.NO_ROSTER);
        bureau.staff.clear();
        model.reload();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.NO_STAFF);
        BoardModel other = model(bureau.keeper, BoardKind.OTHER);
        bureau.person(50, "新人", false, PersonStatus.ON_POST);
        other.shown();
        assertThat(other.stageProperty().get()).isEqualTo(Stage.NO_BOARD);
        other.createBoard(BoardKind.OTHER, "大厅值班", () -> {}, problems::add);
        assertThat(other.stageProperty().get()).isEqualTo(Stage.NO_ROSTER);
        assertThat(problems).isEmpty();
    }

    @Test
    void generatesAndLaysOutByPeopleAndByPosts() {
        generated();
        assertThat(problems).isEmpty();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.READY);
        Grid people = model.gridProperty().get();
        assertThat(people.days()).hasSize(31);
        assertThat(people.lines()).extracting(Line::title).contains("人员5").doesNotContain("空缺");
        long filled = people.lines().stream().mapToInt(Line::count).sum();
        model.lookProperty().set(Look.POSTS);
        Grid posts = model.gridProperty().get();
        assertThat(posts.lines()).extracting(Line::title).contains("值班员主班", "备勤");
        assertThat(posts.lines().stream().mapToInt(Line::count).sum()).isEqualTo((int) filled);
    }

    @Test
    void seatsClearsAndTakesBackWithTheConflictAtOnce() {
        generated();
        Choice eighteenth = seatOf(18, 0);
        Choice next = seatOf(19, 0);
        seats.choose(next);
        assertThat(seats.candidatesProperty().get()).isNotEmpty();
        seats.assign(eighteenth.personId());
        assertThat(month().conflicts()).anyMatch(conflict -> conflict.rule().equals("rest"));
        Cell cell = model.gridProperty().get().lines().stream().filter(l -> l.personId() == eighteenth.personId())
                .findFirst().orElseThrow().cells().get(18);
        assertThat(cell.marks().getFirst().brokenHard()).isTrue();
        assertThat(edits.undo()).isTrue();
        assertThat(month().days().get(18).seats().getFirst().personId()).isEqualTo(next.personId());

        seats.clear();
        assertThat(month().gaps()).hasSize(1);
        assertThat(model.gridProperty().get().lines().getFirst().title()).isEqualTo("空缺");
        assertThat(edits.undo()).isTrue();
        assertThat(month().gaps()).isEmpty();
    }

    @Test
    void movesASeatToAnotherPersonOrTradesTwo() {
        generated();
        Choice first = seatOf(10, 0);
        Choice other = seatOf(20, 0);
        seats.move(first, other);
        assertThat(month().days().get(9).seats().getFirst().personId()).isEqualTo(other.personId());
        assertThat(month().days().get(19).seats().getFirst().personId()).isEqualTo(first.personId());
        long idle = month().people().stream().map(RosterMonth.Person::id).filter(id -> month().days().get(11).seats()
                .stream().noneMatch(seat -> seat.personId() == id)).findFirst().orElseThrow();
        seats.move(seatOf(12, 1), new Choice(LocalDate.of(2026, 10, 12), idle, null));
        assertThat(month().days().get(11).seats().get(1).personId()).isEqualTo(idle);
        seats.move(seatOf(12, 1), new Choice(LocalDate.of(2026, 10, 13), first.personId(), null));
        assertThat(month().days().get(11).seats().get(1).personId()).isEqualTo(idle);
    }

    @Test
    void narrowsCandidatesByWhatIsTyped() {
        generated();
        seats.choose(seatOf(5, 0));
        seats.filter("人员7");
        assertThat(seats.candidatesProperty().get()).singleElement()
                .satisfies(one -> assertThat(one.person()).isEqualTo("人员7"));
    }

    @Test
    void publishesFreezesAndMakesANewVersionWithAReason() {
        generated();
        model.publish(true, () -> {}, problems::add);
        assertThat(model.editing()).isFalse();
        Choice seat = seatOf(12, 0);
        seats.choose(seat);
        seats.assign(seatOf(20, 0).personId());
        assertThat(month().days().get(11).seats().getFirst().personId()).isEqualTo(seat.personId());
        model.newVersion("", () -> {}, problems::add);
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.refusal()).isTrue());
        model.newVersion("人员7 借调", () -> {}, problems::add);
        assertThat(month().version().number()).isEqualTo(2);
        assertThat(model.editing()).isTrue();
        model.lookBack(month().versions().getLast().rosterId(), problems::add);
        assertThat(month().version().number()).isEqualTo(1);
        assertThat(model.editing()).isFalse();
        model.backToNow();
        assertThat(month().version().number()).isEqualTo(2);
        model.discard(() -> {}, problems::add);
        assertThat(month().version().number()).isEqualTo(1);
    }

    @Test
    void readsAgainWhenSomebodyGoesOnLeave() {
        generated();
        long person = seatOf(12, 0).personId();
        bureau.leave(person, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 12));
        assertThat(month().conflicts()).noneMatch(conflict -> conflict.rule().equals("away"));
        bureau.signals.send(new PeopleChanged());
        assertThat(month().conflicts()).anyMatch(conflict -> conflict.rule().equals("away"));
        model.hidden();
        bureau.absences.clear();
        bureau.signals.send(new PeopleChanged());
        assertThat(month().conflicts()).anyMatch(conflict -> conflict.rule().equals("away"));
    }

    @Test
    void aDutyOfficerOnlyLooks() {
        generated();
        BoardModel reader = model(bureau.officer, BoardKind.OFFICER);
        reader.shown();
        reader.turn(OCTOBER);
        assertThat(reader.stageProperty().get()).isEqualTo(Stage.READY);
        assertThat(reader.editing()).isFalse();
        assertThat(reader.mayPublishProperty().get()).isFalse();
    }

    @Test
    void warnsWhereTheYearHasNoNotice() {
        model.shown();
        model.turn(YearMonth.of(2027, 2));
        assertThat(month().warnings()).anyMatch(warning -> warning.words(new Texts(Texts.CHINESE)).contains("2027"));
    }
}
