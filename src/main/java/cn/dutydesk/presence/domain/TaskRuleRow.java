package cn.dutydesk.presence.domain;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.presence.TaskKind;
import cn.dutydesk.presence.TaskRule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** A stored rule of due tasks. */
@Entity
@Table(name = "presence_rule")
public class TaskRuleRow extends Row {
    public static final int NAME = 60;
    public static final int TEMPLATE = 500;
    /** Longest grace in minutes. */
    private static final int GRACE = 720;
    private static final int HOUR = 60;

    @Column(nullable = false, length = NAME)
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private TaskKind kind;
    @Column(nullable = false)
    private int fromMinute;
    @Column(nullable = false)
    private int toMinute;
    @Column(nullable = false)
    private int graceMinutes;
    @Column(nullable = false)
    private boolean onWorkdays;
    @Column(nullable = false)
    private boolean onRestdays;
    @Column(nullable = false)
    private boolean onHolidays;
    @Column(nullable = false)
    private boolean keyOnly;
    @Column(nullable = false, length = TEMPLATE)
    private String template;
    @Column(nullable = false)
    private boolean active;
    @Column(nullable = false)
    private Instant changedAt;

    /** For a new rule, to be {@link #set}, and for Hibernate. */
    public TaskRuleRow() {
    }

    /** @throws Refusal when it has no name or no day, the grace is out of its limits, or a text is too long or marked */
    public void set(TaskRule rule, Instant now) {
        name = Wording.clean(rule.name(), NAME);
        template = Wording.clean(rule.template(), TEMPLATE);
        if (name.isEmpty()) {
            throw new Refusal("presence.refused.rule-name");
        }
        if (rule.days().isEmpty()) {
            throw new Refusal("presence.refused.rule-days");
        }
        if (rule.grace() < 0 || rule.grace() > GRACE) {
            throw new Refusal("presence.refused.rule-grace", GRACE);
        }
        kind = rule.kind();
        fromMinute = minute(rule.from());
        toMinute = minute(rule.to());
        graceMinutes = rule.grace();
        onWorkdays = rule.days().contains(DayKind.WORKDAY);
        onRestdays = rule.days().contains(DayKind.RESTDAY);
        onHolidays = rule.days().contains(DayKind.HOLIDAY);
        keyOnly = rule.keyOnly();
        active = rule.active();
        changedAt = now;
    }

    static int minute(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute();
    }

    static LocalTime time(int minute) {
        return LocalTime.of(minute / HOUR, minute % HOUR);
    }

    public TaskRule view() {
        Set<DayKind> days = EnumSet.noneOf(DayKind.class);
        if (onWorkdays) {
            days.add(DayKind.WORKDAY);
        }
        if (onRestdays) {
            days.add(DayKind.RESTDAY);
        }
        if (onHolidays) {
            days.add(DayKind.HOLIDAY);
        }
        return new TaskRule(id(), name, kind, time(fromMinute), time(toMinute), graceMinutes, days, keyOnly, template,
                active, changedAt, version());
    }
}
