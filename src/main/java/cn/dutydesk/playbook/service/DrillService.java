package cn.dutydesk.playbook.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.playbook.DrillKept;
import cn.dutydesk.playbook.PlaybookCard;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.drill.DrillCard;
import cn.dutydesk.playbook.domain.drill.DrillDue;
import cn.dutydesk.playbook.domain.drill.DrillMode;
import cn.dutydesk.playbook.domain.drill.DrillReport;
import cn.dutydesk.playbook.domain.drill.DrillRow;
import cn.dutydesk.playbook.domain.drill.Script;
import cn.dutydesk.playbook.domain.run.Roll;
import cn.dutydesk.playbook.store.DrillStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drills of published playbooks: held with the people who are on duty at the simulated time, kept with their result,
 * and due again. Nothing of a drill touches runs, log or notices.
 */
public final class DrillService {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SUBJECT = "drill";
    private static final int LIST = 300;

    private final Acts acts;
    private final Library library;
    private final Supplier<Roll> roll;
    private final DrillMaker maker;

    /** @param roll a new one for each drill: the real roster, duties and directory; only read */
    public DrillService(Acts acts, Library library, Supplier<Roll> roll, DrillMaker maker) {
        this.acts = acts;
        this.library = library;
        this.roll = roll;
        this.maker = maker;
    }

    /** @throws Refusal when the actor may not, or there is no published playbook of that code that can be read */
    public DrillSession begin(Actor who, String code, Script script) {
        acts.demand(who, Permission.DRILL_RUN, "drill.begin");
        PlaybookCard card = published(who, code);
        return maker.begin(library.playbook(who, Objects.requireNonNull(card.publishedId())),
                Objects.requireNonNull(card.published()), script, roll.get());
    }

    /** The published playbook. @throws Refusal when there is none of that code, or it cannot be read */
    public Playbook playbook(Actor who, String code) {
        return library.playbook(who, Objects.requireNonNull(published(who, code).publishedId()));
    }

    private PlaybookCard published(Actor who, String code) {
        return library.list(who).stream().filter(one -> one.code().equals(code) && one.publishedId() != null)
                .findFirst().orElseThrow(() -> new Refusal("drill.refused.not-published", code));
    }

    /**
     * Keeps the result.
     *
     * @param speed simulated seconds in one; 0 for as fast as it goes
     * @param notes what was seen and agreed, may be empty
     * @return its number
     */
    public long keep(Actor who, DrillReport report, DrillMode mode, int speed, String script, String notes) {
        return acts.write(who, Permission.DRILL_RUN, "drill.keep", act -> {
            DrillRow row = new DrillRow(report, mode, speed, script, JSON.writeValueAsString(report), notes, act.now(),
                    act.actor().name());
            act.session().persist(row);
            act.record(SUBJECT, row.id(), null, Map.of("playbook", report.code(), "version", report.version(),
                    "mode", mode.name(), "points", report.score().points(), "ending", report.ending().name()));
            act.signal(new DrillKept(row.id()));
            return row.id();
        });
    }

    /** Newest first. */
    public List<DrillCard> list(Actor who) {
        return acts.read(who, Permission.PLAYBOOK_READ, session -> DrillStore.latest(session, LIST).stream()
                .map(DrillRow::card).toList());
    }

    /** A drill with all that happened in it. */
    public Kept kept(Actor who, long id) {
        return acts.read(who, Permission.PLAYBOOK_READ, session -> {
            DrillRow row = session.find(DrillRow.class, id);
            if (row == null) {
                throw new Refusal("drill.refused.none", id);
            }
            return new Kept(row.card(), JSON.readValue(row.journal(), DrillReport.class));
        });
    }

    /** A drill that was kept. */
    public record Kept(DrillCard card, DrillReport report) {
    }

    /** When each published playbook is to be drilled next, the soonest first. */
    public List<DrillDue> due(Actor who) {
        Map<String, DrillCard> last = acts.read(who, Permission.PLAYBOOK_READ,
                session -> DrillStore.lastOfEach(session).stream().map(DrillRow::card)
                        .collect(Collectors.toMap(DrillCard::code,
                                Function.identity(), (one, other) -> other)));
        return library.published(who).stream().map(one -> DrillDue.of(one.code(), one.name(), one.number(),
                one.drillEvery(), last.get(one.code()), one.at()))
                .sorted(Comparator.comparing(DrillDue::next).thenComparing(DrillDue::code))
                .toList();
    }
}
