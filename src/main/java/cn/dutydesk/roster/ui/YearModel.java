package cn.dutydesk.roster.ui;

import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterYear;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;

/** The year of the board on screen, read while it is looked at. FX thread. */
public final class YearModel {
    /** A person's year in numbers. */
    public record Heat(long id, String name, List<Integer> months, int total) {
    }

    private final BoardModel board;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<RosterYear> year = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final LongProperty person = new SimpleLongProperty();

    public YearModel(BoardModel board) {
        this.board = board;
        board.lookProperty().addListener((property, old, now) -> load());
        board.dataProperty().addListener((property, old, now) -> load());
    }

    /** Reads the year again while it is on screen. */
    public void load() {
        RosterMonth now = board.dataProperty().get();
        if (board.lookProperty().get() != Look.YEAR || now == null) {
            return;
        }
        long request = latest.next();
        long id = now.board().id();
        int wanted = now.month().getYear();
        board.work().read(() -> board.desk().year(board.actor().get(), id, wanted), read -> {
            if (latest.is(request)) {
                problem.set(null);
                if (read.people().stream().noneMatch(one -> one.id() == person.get())) {
                    person.set(0);
                }
                year.set(read);
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Shows a month by people. */
    public void open(YearMonth month) {
        board.lookProperty().set(Look.PEOPLE);
        board.turn(month);
    }

    /** Everybody's duties by month, who serves most first. */
    public List<Heat> heat() {
        return year.get().people().stream().map(one -> {
            int[] months = new int[12];
            one.days().forEach(day -> months[day.getMonthValue() - 1]++);
            return new Heat(one.id(), one.name(), java.util.Arrays.stream(months).boxed().toList(),
                    one.days().size());
        }).sorted(Comparator.comparingInt(Heat::total).reversed()).toList();
    }

    /** Null until it was read. */
    public ReadOnlyObjectProperty<RosterYear> yearProperty() {
        return year.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whose days are pointed out; 0 for nobody's. */
    public LongProperty personProperty() {
        return person;
    }
}
