package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Acts;
import cn.dutydesk.selfcheck.domain.ResponsibilityLetter;
import cn.dutydesk.selfcheck.store.ResponsibilityStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells people of letters they have not signed, when they are issued and every two weeks until the year is over. */
final class ResponsibilityPass implements DuePass {
    private static final Duration AGAIN = Duration.ofDays(14);

    private final Tx tx;
    private final Acts acts;
    private final Notices notices;
    private final BureauClock clock;
    private final Texts texts;

    ResponsibilityPass(Tx tx, Acts acts, Notices notices, BureauClock clock, Texts texts) {
        this.tx = tx;
        this.acts = acts;
        this.notices = notices;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public int pass(Instant now) {
        List<Long> due = tx.read(session -> ResponsibilityStore.remind(session, now));
        for (long id : due) {
            acts.writeAsSystem("responsible.remind", act -> {
                remind(act, ResponsibilityService.letter(act.session(), id));
                return null;
            });
        }
        return due.size();
    }

    private void remind(Act act, ResponsibilityLetter letter) {
        Instant point = letter.remindAt();
        if (point == null) {
            // Signed since it was read: nothing to remind of any more.
            act.record(ResponsibilityService.SUBJECT, letter.id(), null, Map.of("reminder", "none"));
            return;
        }
        boolean over = clock.local(act.now()).getYear() > letter.year();
        letter.remind(over ? null : act.now().plus(AGAIN));
        if (!over) {
            notices.send(act, new NewNotice(ResponsibilityService.SUBJECT + "-" + letter.id() + "-" + point,
                    ResponsibilityService.SUBJECT, letter.id(), letter.personId(), letter.person(), "",
                    texts.of("responsibility.notice.title", Integer.toString(letter.year())),
                    texts.of("responsibility.notice.body")));
        }
        act.record(ResponsibilityService.SUBJECT, letter.id(), null, Map.of("reminder", point.toString()));
    }
}
