package cn.dutydesk.warning.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.Alarms;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.BriefSource;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.HandoverSource;
import cn.dutydesk.desk.Places;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.desk.Told;
import cn.dutydesk.security.Actor;
import cn.dutydesk.warning.WarningView;
import cn.dutydesk.warning.store.WarningStore;
import java.time.Instant;
import java.util.List;

/**
 * What running warnings tell others: an alarm for a grave one nobody has seen, things to do, lines for the leader and for
 * the next shift. From stored facts only.
 */
public final class WarningTells implements Alarms, TodoSource, BriefSource, HandoverSource {
    private static final String SUBJECT = WarningService.SUBJECT;

    private final Tx tx;
    private final Texts texts;
    private final BureauClock clock;
    private final WarningWords words;

    /** @param texts of the screen; for the handover, of documents */
    public WarningTells(Tx tx, Texts texts, BureauClock clock) {
        this.tx = tx;
        this.texts = texts;
        this.clock = clock;
        words = new WarningWords(texts, clock);
    }

    private List<WarningView> running(Instant at) {
        return tx.read(session -> WarningStore.running(session, at));
    }

    private static boolean grave(WarningView one) {
        return one.colour().rings() && !one.exercise();
    }

    @Override
    public List<Told> at(Instant now) {
        return running(now).stream().filter(one -> grave(one) && one.seenAt() == null)
                .map(one -> new Told("warning-" + one.id(), words.title(one), said(one), "", "",
                        Places.of(SUBJECT, one.id())))
                .toList();
    }

    @Override
    public List<Todo> todos(Actor who, Instant at) {
        return running(at).stream().filter(one -> one.seenAt() == null).map(one -> new Todo("warning-" + one.id(),
                texts.of("warning.todo", words.title(one)), one.expires(),
                grave(one) ? Todo.Weight.URGENT : Todo.Weight.SOON, Places.of(SUBJECT, one.id()))).toList();
    }

    @Override
    public List<BriefLine> lines(Actor who, TimeRange since) {
        return running(clock.now()).stream().map(one -> new BriefLine("warning-" + one.id(), BriefLine.Kind.OPEN, null,
                words.title(one) + "：" + said(one), grave(one), SUBJECT, one.id(), Places.of(SUBJECT, one.id())))
                .toList();
    }

    @Override
    public List<HandoverLine> lines(Actor who, Instant at) {
        return running(at).stream().map(one -> new HandoverLine(HandoverLine.Part.KEY_PERIOD, SUBJECT, one.id(),
                words.title(one) + "：" + said(one) + (one.staffing().isEmpty() ? "" : "（" + one.staffing() + "）"),
                true))
                .toList();
    }

    private String said(WarningView one) {
        return texts.of("warning.words", words.area(one), words.time(one.expires()));
    }
}
