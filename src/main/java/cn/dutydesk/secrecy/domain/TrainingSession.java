package cn.dutydesk.secrecy.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.secrecy.SessionState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A session of training: planned, then held or cancelled. */
@Entity
@Table(name = "training_session")
public class TrainingSession extends Row {
    public static final int TITLE = 100;
    public static final int PLACE = 100;
    public static final int TEACHER = 64;
    public static final int NOTE = 500;
    private static final int LONGEST = 7 * 24 * 60;

    @Column(nullable = false, length = TITLE)
    private String title;
    @Column(nullable = false)
    private Instant startsAt;
    private int minutes;
    @Column(nullable = false, length = PLACE)
    private String place;
    @Column(nullable = false, length = TEACHER)
    private String teacher;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private SessionState state = SessionState.PLANNED;
    @Column(nullable = false, length = NOTE)
    private String note = "";
    @Column(nullable = false, length = 64)
    private String closedBy = "";

    protected TrainingSession() {
    }

    /** @throws Refusal when the title is missing, a text too long or marked, or the length makes no sense */
    public TrainingSession(String title, Instant startsAt, int minutes, String place, String teacher) {
        plan(title, startsAt, minutes, place, teacher);
    }

    /** Plans it anew. */
    public final void plan(String newTitle, Instant at, int length, String newPlace, String newTeacher) {
        demand();
        title = Wording.clean(newTitle, TITLE);
        place = Wording.clean(newPlace, PLACE);
        teacher = Wording.clean(newTeacher, TEACHER);
        if (title.isEmpty()) {
            throw new Refusal("training.refused.title");
        }
        if (length < 10 || length > LONGEST) {
            throw new Refusal("training.refused.minutes");
        }
        startsAt = at;
        minutes = length;
    }

    public void held(Instant now, String by, String words) {
        demand();
        if (startsAt.isAfter(now)) {
            throw new Refusal("training.refused.not-yet");
        }
        state = SessionState.HELD;
        closedBy = by;
        note = Wording.clean(words, NOTE);
    }

    public void cancel(String by, String why) {
        demand();
        note = Wording.clean(why, NOTE);
        if (note.isEmpty()) {
            throw new Refusal("training.refused.cancel-why");
        }
        state = SessionState.CANCELLED;
        closedBy = by;
    }

    private void demand() {
        if (state != SessionState.PLANNED) {
            throw new Refusal("secrecy.refused.state");
        }
    }

    public String title() {
        return title;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public int minutes() {
        return minutes;
    }

    public String place() {
        return place;
    }

    public String teacher() {
        return teacher;
    }

    public SessionState state() {
        return state;
    }

    public String note() {
        return note;
    }
}
