package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.roster.Exemption;
import cn.dutydesk.roster.LedgerEntry;
import cn.dutydesk.roster.LedgerEntry.Source;
import cn.dutydesk.roster.Remark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ledger (台账) of one board: what everybody begins the next month with, entry by entry.
 *
 * <ol>
 * <li>Every duty served counts one.
 * <li>A day away (请假, 外出) or excused from every duty counts what it would have brought on average, so that nobody
 *     makes up for it afterwards.
 * <li>What the office corrected by hand, with its reason.
 * <li>Whoever has served nothing yet begins at the middle of the pool; nobody begins more than one duty behind it.
 * </ol>
 *
 * <p>Sums are rounded to whole duties, half upwards, only at the end.
 */
public final class Ledger {
    /** Of a duty. */
    public static final int WHOLE = 100;

    /** What a ledger is made of. */
    public record Sources(Collection<KnownDuty> served, Collection<AbsenceView> absences,
            Collection<Exemption> exemptions, Collection<LedgerEntry> corrections, Map<LocalDate, DayKind> days) {
    }

    private final Map<Long, List<LedgerEntry>> entries = new TreeMap<>();
    private final Map<Long, Map<DayKind, Integer>> balances = new HashMap<>();
    private final Map<DayKind, Integer> middle = new EnumMap<>(DayKind.class);

    private Ledger() {
    }

    /**
     * @param sources everything before the month, of this board
     * @param pool    people who take turns on the board
     * @param first   first day of the month that begins with these balances
     */
    public static Ledger of(Sources sources, Collection<Long> pool, LocalDate first) {
        Ledger ledger = new Ledger();
        sources.served().forEach(duty -> ledger.add(new LedgerEntry(duty.personId(), duty.kind(), duty.day(),
                Source.SERVED, Remark.of("roster.ledger.served", duty.post()), WHOLE, "")));
        ledger.credit(sources, Set.copyOf(pool));
        sources.corrections().forEach(ledger::add);
        for (DayKind kind : DayKind.values()) {
            ledger.level(kind, pool, first);
        }
        ledger.balance();
        return ledger;
    }

    private void add(LedgerEntry entry) {
        entries.computeIfAbsent(entry.personId(), id -> new ArrayList<>()).add(entry);
    }

    /** Days away and excused, each at the share of its month and kind of day. */
    private void credit(Sources sources, Set<Long> pool) {
        Map<YearMonth, Map<DayKind, Integer>> duties = new HashMap<>();
        sources.served().forEach(duty -> duties.computeIfAbsent(YearMonth.from(duty.day()),
                month -> new EnumMap<>(DayKind.class)).merge(duty.kind(), 1, Integer::sum));
        Map<YearMonth, Map<DayKind, Integer>> free = new HashMap<>();
        Map<Long, Set<LocalDate>> off = new HashMap<>();
        List<Runnable> credits = new ArrayList<>();
        for (AbsenceView absence : sources.absences()) {
            if (pool.contains(absence.personId())) {
                List<LocalDate> days = days(sources, absence.from(), absence.to(), off, absence.personId());
                Remark why = Remark.of("roster.ledger." + absence.kind(), absence.from(), absence.to());
                credits.add(() -> credit(absence.personId(), days, Source.LEAVE, why, sources, duties, free));
            }
        }
        for (Exemption exemption : sources.exemptions()) {
            if (exemption.whole() && pool.contains(exemption.personId())) {
                LocalDate last = exemption.to() == null ? LocalDate.MAX : exemption.to();
                List<LocalDate> days = days(sources, exemption.from(), last, off, exemption.personId());
                credits.add(() -> credit(exemption.personId(), days, Source.EXEMPT,
                        Remark.of("roster.ledger.exempt"), sources, duties, free));
            }
        }
        sources.days().forEach((day, kind) -> free.computeIfAbsent(YearMonth.from(day),
                month -> new EnumMap<>(DayKind.class)).merge(kind, pool.size(), Integer::sum));
        off.values().forEach(days -> days.forEach(day -> Objects.requireNonNull(free.get(YearMonth.from(day)))
                .merge(sources.days().get(day), -1, Integer::sum)));
        credits.forEach(Runnable::run);
    }

    /** Days of the stretch that are known and not yet counted as off for the person. */
    private static List<LocalDate> days(Sources sources, LocalDate from, LocalDate to, Map<Long, Set<LocalDate>> off,
            long person) {
        Set<LocalDate> mine = off.computeIfAbsent(person, id -> new HashSet<>());
        return sources.days().keySet().stream().filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .filter(mine::add).sorted().toList();
    }

    private void credit(long person, List<LocalDate> days, Source source, Remark why, Sources sources,
            Map<YearMonth, Map<DayKind, Integer>> duties, Map<YearMonth, Map<DayKind, Integer>> free) {
        Map<DayKind, Double> sums = new EnumMap<>(DayKind.class);
        for (LocalDate day : days) {
            DayKind kind = sources.days().get(day);
            YearMonth month = YearMonth.from(day);
            int served = duties.getOrDefault(month, Map.of()).getOrDefault(kind, 0);
            int personDays = Math.max(1, Objects.requireNonNull(free.get(month)).getOrDefault(kind, 0));
            sums.merge(kind, (double) served / personDays, Double::sum);
        }
        sums.forEach((kind, sum) -> {
            int amount = (int) Math.round(sum * WHOLE);
            if (amount > 0) {
                add(new LedgerEntry(person, kind, days.getLast(), source, why, amount, ""));
            }
        });
    }

    private void level(DayKind kind, Collection<Long> pool, LocalDate first) {
        int[] sums = pool.stream().mapToInt(id -> sum(id, kind)).sorted().toArray();
        if (sums.length == 0) {
            return;
        }
        int half = sums[sums.length / 2];
        middle.put(kind, half);
        for (long person : pool) {
            int own = sum(person, kind);
            boolean fresh = entries.getOrDefault(person, List.of()).isEmpty();
            int least = fresh ? half : half - WHOLE;
            if (own < least) {
                add(new LedgerEntry(person, kind, first.minusDays(1), Source.JOINED,
                        Remark.of("roster.ledger.joined"), least - own, ""));
            }
        }
    }

    private int sum(long person, DayKind kind) {
        return entries.getOrDefault(person, List.of()).stream().filter(entry -> entry.kind() == kind)
                .mapToInt(LedgerEntry::hundredths).sum();
    }

    private void balance() {
        entries.forEach((person, list) -> {
            Map<DayKind, Integer> balance = new EnumMap<>(DayKind.class);
            for (DayKind kind : DayKind.values()) {
                balance.put(kind, whole(sum(person, kind)));
            }
            balances.put(person, balance);
        });
    }

    private static int whole(int hundredths) {
        return Math.max(0, Math.floorDiv(hundredths + WHOLE / 2, WHOLE));
    }

    /** Whole duties of the kind the person begins the month with. */
    public int opening(long person, DayKind kind) {
        return balances.getOrDefault(person, Map.of()).getOrDefault(kind, 0);
    }

    /** Entries of the person, newest first. */
    public List<LedgerEntry> entries(long person) {
        List<LedgerEntry> own = new ArrayList<>(entries.getOrDefault(person, List.of()));
        own.sort(java.util.Comparator.comparing(LedgerEntry::day).reversed());
        return own;
    }

    /** What the middle of the pool has, in whole duties. */
    public int middle(DayKind kind) {
        return whole(middle.getOrDefault(kind, 0));
    }
}
