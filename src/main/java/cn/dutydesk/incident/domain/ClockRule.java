package cn.dutydesk.incident.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.incident.ClockLine;
import cn.dutydesk.incident.ClockRuleView;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.Limit;
import cn.dutydesk.incident.LimitBasis;
import cn.dutydesk.incident.LimitUnit;
import cn.dutydesk.incident.Situation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule by which clocks run, as the office wrote it. */
@Entity
@Table(name = "clock_rule")
public class ClockRule extends Row {
    public static final int SOURCE = 200;

    private @Nullable Long typeId;
    @Column(nullable = false, length = 100)
    private String grades;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ClockLine line;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ClockStep step;
    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable Situation situation;
    @Column(nullable = false)
    private int amount;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LimitUnit unit;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LimitBasis basis;
    @Column(nullable = false)
    private int againAmount;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LimitUnit againUnit;
    @Column(nullable = false, length = SOURCE)
    private String source;
    @Column(nullable = false, length = 80)
    private String preset;
    @Column(nullable = false)
    private boolean active;
    private Instant changedAt;
    @Column(nullable = false, length = 64)
    private String changedBy;

    protected ClockRule() {
    }

    /** One that holds from now on. @throws cn.dutydesk.core.Refusal when the source is too long or marked */
    public ClockRule(ClockRuleView rule, Instant at, String by) {
        this.preset = "";
        this.active = true;
        write(rule, at, by);
    }

    /** @throws cn.dutydesk.core.Refusal when the source is too long or marked */
    public final void write(ClockRuleView rule, Instant at, String by) {
        typeId = rule.typeId();
        grades = rule.grades().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        line = rule.line();
        step = rule.step();
        situation = rule.situation();
        amount = rule.within().amount();
        unit = rule.within().unit();
        basis = rule.basis();
        againAmount = rule.again().amount();
        againUnit = rule.again().unit();
        source = Wording.clean(rule.source(), SOURCE);
        changedAt = at;
        changedBy = by;
    }

    /** It holds no longer. */
    public void retire(Instant at, String by) {
        active = false;
        changedAt = at;
        changedBy = by;
    }

    public ClockRuleView view() {
        Set<IncidentLevel> levels = EnumSet.noneOf(IncidentLevel.class);
        Arrays.stream(grades.split(",")).filter(name -> !name.isEmpty()).map(IncidentLevel::valueOf)
                .forEach(levels::add);
        return new ClockRuleView(id(), version(), typeId, levels, line, step, situation, new Limit(amount, unit),
                basis, new Limit(againAmount, againUnit), source, preset, active, changedAt, changedBy);
    }
}
