package cn.dutydesk.roster.service;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.marking.MarkingGuard;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Exemption;
import cn.dutydesk.roster.LedgerView;
import cn.dutydesk.roster.PersonMark;
import cn.dutydesk.roster.RosterChanged;
import cn.dutydesk.roster.RuleLine;
import cn.dutydesk.roster.Wish;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.CreditRow;
import cn.dutydesk.roster.domain.ExemptionRow;
import cn.dutydesk.roster.domain.Ledger;
import cn.dutydesk.roster.domain.MarkRow;
import cn.dutydesk.roster.domain.RuleRow;
import cn.dutydesk.roster.domain.RuleValue;
import cn.dutydesk.roster.domain.WishRow;
import cn.dutydesk.roster.domain.rule.DutyRule;
import cn.dutydesk.roster.domain.rule.DutyRules;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.RuleStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rules of boards on the database. */
public final class RuleKeeping implements RuleDesk {
    private static final int MOST_WEIGHT = 10_000;

    private final Acts acts;
    private final BureauClock clock;
    private final People people;
    private final BoardStore boards;
    private final RuleStore store;
    private final Problems problems;

    RuleKeeping(Acts acts, BureauClock clock, People people, BoardStore boards, RuleStore store, Problems problems) {
        this.acts = acts;
        this.clock = clock;
        this.people = people;
        this.boards = boards;
        this.store = store;
        this.problems = problems;
    }

    @Override
    public List<RuleLine> rules(Actor who, long boardId) {
        return acts.read(who, Permission.ROSTER_READ, session -> lines(session, boards.get(session, boardId)));
    }

    private List<RuleLine> lines(Session session, Board board) {
        Map<String, RuleValue> set = store.rules(session, board.id()).stream()
                .collect(Collectors.toMap(RuleRow::rule, RuleRow::value));
        return DutyRules.ALL.stream().map(rule -> line(rule, board.kind(), set)).toList();
    }

    private static RuleLine line(DutyRule rule, BoardKind kind, Map<String, RuleValue> set) {
        RuleValue value = set.getOrDefault(rule.name(), rule.usual(kind));
        return new RuleLine(rule.name(), rule.hard(), rule.switchable(), value.on() || !rule.switchable(),
                value.weight(), value.value(), rule.mostValue(), value.second(), rule.mostSecond());
    }

    @Override
    public List<RuleLine> saveRules(Actor who, long boardId, List<RuleLine> edited) {
        return acts.write(who, Permission.ROSTER_EDIT, "roster.rules.save", act -> {
            Board board = boards.get(act.session(), boardId);
            Map<String, RuleLine> before = lines(act.session(), board).stream()
                    .collect(Collectors.toMap(RuleLine::rule, Function.identity()));
            Map<String, RuleRow> rows = store.rules(act.session(), boardId).stream()
                    .collect(Collectors.toMap(RuleRow::rule, Function.identity()));
            Map<String, Object> old = new LinkedHashMap<>();
            Map<String, Object> changed = new LinkedHashMap<>();
            for (RuleLine line : edited) {
                RuleLine was = check(line, before.get(line.rule()));
                if (!line.equals(was)) {
                    RuleRow row = rows.computeIfAbsent(line.rule(), rule -> new RuleRow(boardId, rule));
                    row.set(new RuleValue(line.on(), line.weight(), line.value(), line.second()));
                    act.session().persist(row);
                    old.put(line.rule(), state(was));
                    changed.put(line.rule(), state(line));
                }
            }
            act.record("board", boardId, old, changed);
            act.session().flush();
            act.signal(new RosterChanged());
            return lines(act.session(), board);
        });
    }

    /** @return the rule as it was */
    private static RuleLine check(RuleLine line, @Nullable RuleLine was) {
        if (was == null || !line.on() && !was.switchable() || line.weight() < 0 || line.weight() > MOST_WEIGHT
                || line.value() < 0 || line.value() > was.mostValue()
                || line.second() < 0 || line.second() > was.mostSecond()) {
            throw new Refusal("roster.refused.rule-numbers", line.rule());
        }
        return was;
    }

    private static Map<String, Object> state(RuleLine line) {
        return Map.of("on", line.on(), "weight", line.weight(), "value", line.value(), "second", line.second());
    }

    @Override
    public List<PersonMark> marks(Actor who, long boardId) {
        return acts.read(who, Permission.ROSTER_READ,
                session -> store.marks(session, boardId).stream().map(MarkRow::mark).toList());
    }

    @Override
    public List<PersonMark> saveMarks(Actor who, long boardId, List<PersonMark> marks) {
        return acts.write(who, Permission.ROSTER_EDIT, "roster.marks.save", act -> {
            Board board = boards.get(act.session(), boardId);
            List<MarkRow> rows = store.marks(act.session(), board.id());
            List<PersonMark> before = rows.stream().map(MarkRow::mark).toList();
            rows.stream().filter(row -> !marks.contains(row.mark())).forEach(act.session()::remove);
            act.session().flush();
            marks.stream().filter(mark -> !before.contains(mark)).distinct().forEach(mark -> {
                name(mark.personId());
                act.session().persist(new MarkRow(boardId, mark));
            });
            act.session().flush();
            act.record("board", boardId, words(before), words(marks));
            act.signal(new RosterChanged());
            return marks;
        });
    }

    private List<String> words(List<PersonMark> marks) {
        return marks.stream().map(mark -> mark.mark() + " " + name(mark.personId())).toList();
    }

    private String name(long personId) {
        return people.byId(personId).map(PersonCard::name)
                .orElseThrow(() -> new Refusal("roster.refused.no-person", personId));
    }

    @Override
    public List<Exemption> exemptions(Actor who, LocalDate from, LocalDate to) {
        return acts.read(who, Permission.ROSTER_EDIT, session -> store.exemptions(session, from, to).stream()
                .map(ExemptionRow::exemption).toList());
    }

    @Override
    public Exemption exempt(Actor who, Exemption entry) {
        MarkingGuard.check(entry.reason());
        return acts.write(who, Permission.ROSTER_EDIT, "roster.exempt", act -> {
            ExemptionRow row = new ExemptionRow(entry, act.actor().name(), act.now());
            act.session().persist(row);
            act.session().flush();
            act.record("exemption", row.id(), null, state(row.exemption()));
            act.signal(new RosterChanged());
            return row.exemption();
        });
    }

    /** The record names the person and the days, not the reason. */
    private Map<String, Object> state(Exemption entry) {
        Map<String, Object> state = new HashMap<>();
        state.put("person", name(entry.personId()));
        state.put("from", entry.from().toString());
        state.put("to", entry.to() == null ? "" : entry.to().toString());
        state.put("nightsOnly", entry.nightsOnly());
        state.put("posts", entry.posts().size());
        return state;
    }

    @Override
    public void endExemption(Actor who, long id, LocalDate last) {
        acts.write(who, Permission.ROSTER_EDIT, "roster.exempt.end", act -> {
            ExemptionRow row = act.session().find(ExemptionRow.class, id);
            if (row == null) {
                throw new Refusal("roster.refused.no-exemption");
            }
            Map<String, Object> before = state(row.exemption());
            if (last.isBefore(row.exemption().from())) {
                act.session().remove(row);
                act.record("exemption", id, before, null);
            } else {
                row.end(last);
                act.record("exemption", id, before, state(row.exemption()));
            }
            act.signal(new RosterChanged());
            return null;
        });
    }

    @Override
    public List<Wish> wishes(Actor who, LocalDate from, LocalDate to) {
        boolean all = acts.allows(who, Permission.ROSTER_EDIT);
        return acts.read(who, Permission.ROSTER_READ, session -> store.wishes(session, from, to).stream()
                .map(WishRow::wish).filter(wish -> all || own(who, wish.personId())).toList());
    }

    private static boolean own(Actor who, long personId) {
        return who.personId() != null && who.personId() == personId;
    }

    private static Permission needed(Actor who, long personId) {
        return own(who, personId) ? Permission.ROSTER_READ : Permission.ROSTER_EDIT;
    }

    @Override
    public Wish wish(Actor who, long personId, LocalDate day, boolean wanted, int weight) {
        return acts.write(who, needed(who, personId), "roster.wish", act -> {
            WishRow row = store.wish(act.session(), personId, day)
                    .orElseGet(() -> new WishRow(personId, day, act.actor().name(), act.now()));
            Object before = row.id() == null ? null : state(row.wish());
            row.set(wanted, weight, act.actor().name(), act.now());
            act.session().persist(row);
            act.session().flush();
            act.record("wish", row.id(), before, state(row.wish()));
            act.signal(new RosterChanged());
            return row.wish();
        });
    }

    private Map<String, Object> state(Wish wish) {
        return Map.of("person", name(wish.personId()), "day", wish.day().toString(), "wanted", wish.wanted(),
                "weight", wish.weight());
    }

    @Override
    public void dropWish(Actor who, long personId, LocalDate day) {
        acts.write(who, needed(who, personId), "roster.wish.drop", act -> {
            WishRow row = store.wish(act.session(), personId, day)
                    .orElseThrow(() -> new Refusal("roster.refused.no-wish", day.toString()));
            act.session().remove(row);
            act.record("wish", row.id(), state(row.wish()), null);
            act.signal(new RosterChanged());
            return null;
        });
    }

    @Override
    public LedgerView ledger(Actor who, long boardId, long personId) {
        return acts.read(who, Permission.ROSTER_READ, session -> view(session, boardId, personId));
    }

    private LedgerView view(Session session, long boardId, long personId) {
        Board board = boards.get(session, boardId);
        Ledger ledger = problems.of(session, board, YearMonth.from(clock.today()).plusMonths(1), Map.of()).ledger();
        Map<DayKind, Integer> balance = new EnumMap<>(DayKind.class);
        Map<DayKind, Integer> middle = new EnumMap<>(DayKind.class);
        for (DayKind kind : DayKind.values()) {
            balance.put(kind, ledger.opening(personId, kind));
            middle.put(kind, ledger.middle(kind));
        }
        return new LedgerView(personId, name(personId), ledger.entries(personId), balance, middle);
    }

    @Override
    public LedgerView correct(Actor who, long boardId, long personId, DayKind kind, int hundredths, String reason) {
        MarkingGuard.check(reason);
        return acts.write(who, Permission.ROSTER_EDIT, "roster.ledger.correct", act -> {
            Board board = boards.get(act.session(), boardId);
            CreditRow row = new CreditRow(boardId, personId, kind, clock.today(), hundredths, reason,
                    act.actor().name(), act.now());
            act.session().persist(row);
            act.session().flush();
            record(act, board, row, personId, reason);
            act.signal(new RosterChanged());
            return view(act.session(), boardId, personId);
        });
    }

    private void record(Act act, Board board, CreditRow row, long personId, String reason) {
        act.record("ledger", row.id(), null, Map.of("board", board.name(), "person", name(personId), "kind",
                row.entry().kind().name(), "hundredths", row.entry().hundredths(), "reason", reason.strip()));
    }
}
