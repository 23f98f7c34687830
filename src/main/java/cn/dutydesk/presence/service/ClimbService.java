package cn.dutydesk.presence.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.Phone;
import cn.dutydesk.presence.Climb;
import cn.dutydesk.presence.PresenceChanged;
import cn.dutydesk.presence.StepLevel;
import cn.dutydesk.presence.StepView;
import cn.dutydesk.presence.domain.ClimbStep;
import cn.dutydesk.presence.store.PresenceStore;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two steps: 带班领导 at once, 主要负责人 after the limit. The rows wait for their time by themselves. */
public final class ClimbService implements Climb {
    private static final String LEADER_POST = "带班";

    private final Tx tx;
    private final Acts acts;
    private final Rosters rosters;
    private final People people;
    private final Settings settings;
    private final DutyLog log;
    private final Texts texts;

    /** @param texts of documents: Chinese */
    public ClimbService(Tx tx, Acts acts, Rosters rosters, People people, Settings settings, DutyLog log,
            Texts texts) {
        this.tx = tx;
        this.acts = acts;
        this.rosters = rosters;
        this.people = people;
        this.settings = settings;
        this.log = log;
        this.texts = texts;
    }

    @Override
    public void start(Act act, String subject, long id, String words, boolean untilHead) {
        add(act, subject, id, StepLevel.LEADER, words, leader(act.now()), act.now());
        if (untilHead) {
            Instant later = act.now().plus(Duration.ofMinutes(settings.number(Setting.CHECK_HEAD_MINUTES)));
            // The directory is in the office's own order: the first leader is the head of the bureau.
            add(act, subject, id, StepLevel.HEAD, words, people.directory().stream().filter(PersonCard::leader)
                    .findFirst(), later);
        }
        act.signal(new PresenceChanged());
    }

    private static void add(Act act, String subject, long id, StepLevel level, String words, Optional<PersonCard> who,
            Instant due) {
        act.session().persist(new ClimbStep(subject, id, level, words, who.map(PersonCard::name).orElse(""),
                who.map(ClimbService::phone).orElse(""), due));
    }

    private Optional<PersonCard> leader(Instant at) {
        return rosters.onDutyAt(at).stream().filter(duty -> duty.post().contains(LEADER_POST)).findFirst()
                .flatMap(duty -> people.byId(duty.personId()));
    }

    private static String phone(PersonCard person) {
        return person.mobile().isEmpty()
                ? person.phones().stream().map(Phone::number).findFirst().orElse("") : person.mobile();
    }

    @Override
    public void stop(Act act, String subject, long id) {
        PresenceStore.ahead(act.session(), subject, id, act.now()).forEach(step -> step.drop(act.now()));
    }

    @Override
    public List<StepView> due(Instant at) {
        return tx.read(session -> PresenceStore.due(session, at).stream().map(ClimbStep::view).toList());
    }

    @Override
    public void told(Actor who, long stepId) {
        acts.write(who, Permission.LOG_WRITE, "presence.told", act -> {
            ClimbStep step = act.session().find(ClimbStep.class, stepId);
            if (step == null) {
                throw new Refusal("presence.refused.no-step", stepId);
            }
            String by = log.author(act);
            step.told(by, act.now());
            StepView view = step.view();
            log.append(act,
                    NewEntry.system(texts.of("presence.log.told", by, texts.of("presence.level." + view.level()),
                            view.name(), view.words()), "step", stepId));
            act.record("step", stepId, null, Map.of("level", view.level().name(), "name", view.name(), "by", by));
            act.signal(new PresenceChanged());
            return null;
        });
    }
}
