package cn.dutydesk.leader.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.Discretion;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.leader.InstructionGiven;
import cn.dutydesk.leader.InstructionSink;
import cn.dutydesk.leader.InstructionView;
import cn.dutydesk.leader.Instructions;
import cn.dutydesk.leader.NewInstruction;
import cn.dutydesk.leader.domain.Instruction;
import cn.dutydesk.leader.store.InstructionStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Giving a word, and following it to its answer: 件件有着落、事事有回音. */
public final class InstructionService implements Instructions {
    /** Words answered longer ago than this are history. */
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final String SUBJECT = "instruction";

    private final Tx tx;
    private final Acts acts;
    private final DutyLog log;
    private final FollowUps items;
    private final List<InstructionSink> sinks;
    private final Texts texts;
    private final BureauClock clock;
    private final Discretion discretion;

    /** @param sinks rooms that keep what instructions are about; @param texts of what is written into the log */
    public InstructionService(Tx tx, Acts acts, DutyLog log, FollowUps items, List<InstructionSink> sinks, Texts texts,
            BureauClock clock) {
        this(tx, acts, log, items, sinks, texts, clock, Discretion.NONE);
    }

    /** @param discretion keeps what only named people may know */
    public InstructionService(Tx tx, Acts acts, DutyLog log, FollowUps items, List<InstructionSink> sinks, Texts texts,
            BureauClock clock, Discretion discretion) {
        this.discretion = discretion;
        this.tx = tx;
        this.acts = acts;
        this.log = log;
        this.items = items;
        this.sinks = List.copyOf(sinks);
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Gives a word: it stands in the log, in the course of what it is about, and, where an answer is wanted, as a
     * follow-up item.
     *
     * @return its number
     * @throws Refusal when it is empty or marked, or an answer is wanted of nobody or until a time that has passed
     */
    public long give(Actor leader, NewInstruction wanted) {
        return acts.write(leader, Permission.INSTRUCT, "leader.instruct", act -> {
            if (discretion.keeps(leader, wanted.subject(), wanted.subjectId())) {
                throw new Refusal("leader.refused.restricted");
            }
            boolean kept = discretion.restricted(wanted.subject(), wanted.subjectId());
            Long item = wanted.answer() ? item(act, wanted) : null;
            Instruction given = new Instruction(wanted, leader.name(), leader.user(), act.now(), item);
            act.session().persist(given);
            log.append(act, new NewEntry(null, LogKind.ASSIGNED, "",
                    kept ? texts.of("leader.log-restricted", leader.name()) : words(given, wanted), "", SUBJECT,
                    given.id()));
            Long about = given.subjectId();
            if (about != null) {
                sinks.stream().filter(sink -> sink.subject().equals(given.subject()))
                        .forEach(sink -> sink.instructed(act, about, leader.name(), given.words()));
            }
            act.record(SUBJECT, given.id(), null, Map.of("leader", leader.name(), "words",
                    kept ? "***" : given.words(), "about", kept ? "***" : given.about(), "owner", wanted.owner(), "due",
                    String.valueOf(wanted.due()), "item",
                    String.valueOf(item)));
            act.signal(new InstructionGiven(given.id()));
            return given.id();
        });
    }

    private Long item(Act act, NewInstruction wanted) {
        if (wanted.owner().isBlank()) {
            throw new Refusal("leader.refused.owner");
        }
        String content = wanted.about().isBlank() ? wanted.words()
                : texts.of("leader.item", wanted.words(), wanted.about());
        return items.open(act, new NewItem(shortened(content), wanted.due() == null ? LimitKind.NONE : LimitKind.TIMED,
                wanted.due(), wanted.ownerId(), wanted.owner(), wanted.subject(), wanted.subjectId(),
                act.actor().name()));
    }

    /** An item takes fewer characters than an instruction; the whole words stand there. */
    private static String shortened(String words) {
        int most = 480;
        return words.length() <= most ? words : words.substring(0, most) + "…";
    }

    private String words(Instruction given, NewInstruction wanted) {
        String about = given.about().isEmpty() ? "" : texts.of("leader.log-about", given.about());
        String task = !wanted.answer() ? "" : wanted.due() == null ? texts.of("leader.log-owner", wanted.owner())
                : texts.of("leader.log-owner-due", wanted.owner(), texts.shortDate(clock.local(wanted.due())),
                        texts.time(clock.local(wanted.due())));
        return texts.of("leader.log", given.leader(), given.words(), about, task);
    }

    /** Words not closed yet, and those of the last weeks; those that wait longest for an answer first. */
    public List<InstructionView> lately(Actor who, Instant now) {
        acts.demand(who, Permission.LOG_READ, Permission.LOG_READ.word());
        List<Long> open = items.open().stream().filter(item -> !item.giver().isEmpty()).map(ItemView::id).toList();
        List<Instruction> rows = tx.read(session -> {
            Set<Instruction> all = new LinkedHashSet<>(InstructionStore.ofItems(session, open));
            all.addAll(InstructionStore.since(session, now.minus(SHOWN)));
            return new ArrayList<>(all);
        });
        return views(rows.stream().filter(row -> !discretion.keeps(who, row.subject(), row.subjectId())).toList());
    }

    /** Whether only named people may know what it is about. */
    boolean restricted(InstructionView view) {
        return discretion.restricted(view.subject(), view.subjectId());
    }

    @Override
    public List<InstructionView> of(String subject, long subjectId) {
        return views(tx.read(session -> InstructionStore.of(session, subject, subjectId)));
    }

    private List<InstructionView> views(List<Instruction> rows) {
        Map<Long, ItemView> found = items.byIds(rows.stream().map(Instruction::itemId).filter(Objects::nonNull)
                .toList());
        return rows.stream().map(row -> new InstructionView(row.id(), row.leader(), row.givenAt(), row.words(),
                row.subject(), row.subjectId(), row.about(),
                row.itemId() == null ? null : found.get(row.itemId()))).toList();
    }
}
