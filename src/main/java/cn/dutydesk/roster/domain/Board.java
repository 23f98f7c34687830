package cn.dutydesk.roster.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.Shift;
import cn.dutydesk.roster.ShiftPlan;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** A stored board: name, hours, posts. */
@Entity
@Table(name = "roster_board")
public class Board extends Row {
    @Column(nullable = false, length = 60)
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private BoardKind kind;
    @Column(nullable = false)
    private int place;
    @Column(nullable = false, length = 40)
    private String phone = "";
    private int workdayStart;
    private int workdayHours;
    private int restdayStart;
    private int restdayHours;
    private int holidayStart;
    private int holidayHours;
    @Column(nullable = false)
    private Instant changedAt;
    @Column(nullable = false, length = 64)
    private String changedBy;
    @OneToMany(mappedBy = "board", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @OrderBy("place, id")
    @BatchSize(size = 20)
    private List<Post> posts = new ArrayList<>();

    protected Board() {
    }

    /** A board without posts, on duty all round the clock. @throws Refusal as {@link #rename} */
    public Board(BoardKind kind, int place, String name, String by, Instant at) {
        this.kind = kind;
        this.place = place;
        this.name = clean(name);
        changedBy = by;
        changedAt = at;
        shifts(ShiftPlan.always(Shift.WHOLE_DAY));
    }

    /** Names it. @throws Refusal when the name is blank or longer than 60 characters */
    public void rename(String wanted) {
        name = clean(wanted);
    }

    private static String clean(String wanted) {
        String stripped = wanted.strip();
        if (stripped.isEmpty() || stripped.length() > 60) {
            throw new Refusal("roster.refused.board-name");
        }
        return stripped;
    }

    /** Where it stands among the boards, and its number of the duty room. */
    public void place(int order, String number) {
        place = order;
        phone = Post.phone(number);
    }

    public final void shifts(ShiftPlan plan) {
        workdayStart = minutes(plan.workday());
        workdayHours = plan.workday().hours();
        restdayStart = minutes(plan.restday());
        restdayHours = plan.restday().hours();
        holidayStart = minutes(plan.holiday());
        holidayHours = plan.holiday().hours();
    }

    private static int minutes(Shift shift) {
        return shift.start().toSecondOfDay() / 60;
    }

    private static Shift shift(int start, int hours) {
        return new Shift(LocalTime.ofSecondOfDay(start * 60L), hours);
    }

    public ShiftPlan shifts() {
        return new ShiftPlan(shift(workdayStart, workdayHours), shift(restdayStart, restdayHours),
                shift(holidayStart, holidayHours));
    }

    /** Notes who changed it; a new number of the row tells the next editor. */
    public void changed(String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    /** @throws Refusal as {@link Post#apply} */
    public void addPost(PostCard card) {
        posts.add(new Post(this, card));
    }

    public void removePost(Post post) {
        posts.remove(post);
    }

    public List<Post> posts() {
        return List.copyOf(posts);
    }

    public String name() {
        return name;
    }

    public BoardKind kind() {
        return kind;
    }

    public int place() {
        return place;
    }

    public String changedBy() {
        return changedBy;
    }

    public BoardCard card() {
        return new BoardCard(id(), name, kind, place, phone, shifts(), posts.stream().map(Post::card).toList(),
                version());
    }
}
