package cn.dutydesk.presence.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.presence.FactView;
import cn.dutydesk.presence.PresenceChanged;
import cn.dutydesk.presence.domain.DutyFact;
import cn.dutydesk.presence.domain.Spans;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;

/** What stands beside a fact: the explanation of the person, the excuse of the leader. */
public final class FactService {
    private static final String SUBJECT = "duty-fact";

    private final Acts acts;
    private final DutyLog log;
    private final Texts texts;
    private final Spans spans;

    /** @param texts of documents: Chinese */
    public FactService(Acts acts, DutyLog log, Texts texts, Spans spans) {
        this.acts = acts;
        this.log = log;
        this.texts = texts;
        this.spans = spans;
    }

    /** @throws Refusal when it is another person's, has one already, or the text is missing, too long or marked */
    public void explain(Actor who, long factId, String text) {
        acts.write(who, Permission.CHECK_ANSWER, "presence.explain", act -> {
            DutyFact fact = found(act, factId);
            if (who.personId() != null && who.personId() != fact.view().personId()) {
                throw new Refusal("presence.refused.other-person", fact.view().person());
            }
            fact.explain(text, act.now());
            act.record(SUBJECT, factId, null, fact.view().explanation());
            act.signal(new PresenceChanged());
            return null;
        });
    }

    /** @throws Refusal when it is excused already, or no reason is given */
    public void excuse(Actor who, long factId, String reason) {
        acts.write(who, Permission.FACT_EXCUSE, "presence.excuse", act -> {
            DutyFact fact = found(act, factId);
            fact.excuse(reason, act.actor().name(), act.now());
            FactView view = fact.view();
            log.append(act, NewEntry.system(texts.of("presence.log.excused", view.excusedBy(), view.person(),
                    spans.near(view.at(), act.now()), texts.of("presence.fact." + view.kind()), view.excuse()),
                    SUBJECT, factId));
            act.record(SUBJECT, factId, null, view.excuse());
            act.signal(new PresenceChanged());
            return null;
        });
    }

    private static DutyFact found(Act act, long factId) {
        DutyFact fact = act.session().find(DutyFact.class, factId);
        if (fact == null) {
            throw new Refusal("presence.refused.no-fact", factId);
        }
        return fact;
    }
}
