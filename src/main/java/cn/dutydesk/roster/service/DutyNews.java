package cn.dutydesk.roster.service;

import cn.dutydesk.roster.DutyNotice;
import cn.dutydesk.roster.NoticeKind;
import cn.dutydesk.roster.NoticesMade;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.domain.NoticeRow;
import cn.dutydesk.roster.store.NoticeStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells people things in the transaction in which they happen. What somebody was told already is not told again. Whose
 * own act it is needs no notice of it.
 */
final class DutyNews {
    private final Act act;
    private final NoticeStore store;
    private final List<DutyNotice> told = new ArrayList<>();

    DutyNews(Act act, NoticeStore store) {
        this.act = act;
        this.store = store;
    }

    /** @param about what makes it the same thing told, for example {@code swap-17-CONSENT} */
    void person(long personId, NoticeKind kind, String about, Remark words) {
        Long own = act.actor().personId();
        if (own == null || own != personId) {
            tell(personId, null, kind, about, words);
        }
    }

    void role(Role role, NoticeKind kind, String about, Remark words) {
        tell(0, role, kind, about, words);
    }

    private void tell(long personId, @Nullable Role role, NoticeKind kind, String about, Remark words) {
        if (!store.told(act.session(), personId, role, about)) {
            NoticeRow row = new NoticeRow(personId, role, kind, about, words, act.now());
            act.session().persist(row);
            told.add(row.notice());
        }
    }

    /** Takes what asked somebody to act as read, once it is done. @param about how the notices' names begin */
    void settle(String about) {
        store.open(act.session(), about).forEach(row -> row.read(act.actor().user(), act.now()));
    }

    /** How many were told something new. */
    int count() {
        return told.size();
    }

    /** Lets the news go out once the transaction is committed. */
    void send() {
        if (!told.isEmpty()) {
            act.signal(new NoticesMade(told));
        }
    }
}
