package cn.dutydesk.secrecy.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.secrecy.domain.Due;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/** What the registers tell the home screen and the leader. */
public final class SecrecyTells implements TodoSource, BriefSource {
    private static final int SOON = 3;

    private final Ground ground;
    private final Dues dues;
    private final Texts texts;

    /** @param texts of the screen */
    SecrecyTells(Ground ground, Texts texts) {
        this.ground = ground;
        dues = new Dues(ground);
        this.texts = texts;
    }

    private List<Due> near(Actor who, LocalDate today) {
        int days = ground.settings().number(Setting.REGISTER_REMIND_DAYS);
        return ground.tx().read(session -> dues.all(session, today)).stream()
                .filter(due -> due.stage(today, days) != null || due.kind().audience() != Due.Audience.OFFICER
                        && due.kind().audience() != Due.Audience.PERSON)
                .filter(due -> mine(who, due)).toList();
    }

    private boolean mine(Actor who, Due due) {
        return switch (due.kind().audience()) {
            case OFFICER -> due.kind() == Due.Kind.DEVICE_BACK && due.personId() != null
                    && due.personId().equals(who.personId()) || ground.acts().allows(who, Permission.SECRECY_EDIT);
            case APPROVER -> ground.acts().allows(who, Permission.SECRECY_APPROVE);
            case ADMINISTRATOR -> ground.acts().allows(who, Permission.ACCOUNT_EDIT)
                    || ground.acts().allows(who, Permission.SECRECY_EDIT);
            case PERSON -> Objects.requireNonNull(due.personId()).equals(who.personId());
        };
    }

    private static String place(Due due) {
        if (due.kind() == Due.Kind.ACCOUNT) {
            return "system";
        }
        if (due.id() != null && !due.subject().equals(Ground.TRAINING)) {
            return Places.of(due.subject(), due.id());
        }
        return "secrecy/" + (due.subject().equals(Ground.TRAINING) ? "training" : "devices");
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        LocalDate today = ground.day(at);
        return near(who, today).stream().map(due -> new Todo(due.key(), SecrecyPass.words(texts, due),
                ground.clock().instant(due.day().atTime(LocalTime.of(18, 0))), due.day().isBefore(today)
                        ? Todo.Weight.URGENT : due.day().minusDays(SOON).isAfter(today) ? Todo.Weight.NORMAL
                        : Todo.Weight.SOON,
                place(due))).toList();
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        LocalDate today = ground.day(since.to());
        return near(who, today).stream().filter(due -> due.kind().audience() == Due.Audience.APPROVER)
                .map(due -> new BriefLine(due.key(), BriefLine.Kind.NEEDS_WORD, null, SecrecyPass.words(texts, due),
                        due.day().isBefore(today), due.subject(), due.id(), place(due)))
                .toList();
    }
}
