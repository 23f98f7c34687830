package cn.dutydesk.security.service;

import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.data.Tx;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.LastSignIn;
import cn.dutydesk.security.SessionEnd;
import cn.dutydesk.security.SessionGate;
import cn.dutydesk.security.domain.Account;
import cn.dutydesk.security.domain.AccountSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of this program, one for each account that is signed in, and the rows that tell of them. One program
 * holds the database, so an open row that is not among them was left by a program that stopped without a word.
 */
public final class SessionBook implements SessionGate {
    private static final Duration BETWEEN_MARKS = Duration.ofMinutes(1);
    private static final String SUBJECT = "session";

    private final Tx tx;
    private final Audit audit;
    private final BureauClock clock;
    private final String workstation;
    private final Map<Long, Open> open = new ConcurrentHashMap<>();
    private final Set<Long> ended = ConcurrentHashMap.newKeySet();

    /** @param marked when its last act was written down, by the clock nobody sets */
    private record Open(long id, LastSignIn before, Duration marked) {
    }

    public SessionBook(Tx tx, Audit audit, BureauClock clock, String workstation) {
        this.tx = tx;
        this.audit = audit;
        this.clock = clock;
        this.workstation = workstation;
    }

    /** Begins the session of who just signed in, in the running transaction. Another one of his here ends. */
    void begin(Tx.Unit unit, Account account, LastSignIn before) {
        Instant now = clock.now();
        Set<Long> known = open.values().stream().map(Open::id).collect(Collectors.toSet());
        for (AccountSession row : rows(unit)) {
            if (!known.contains(row.id())) {
                end(unit, row, SessionEnd.INTERRUPTED, "");
            } else if (row.accountId() == account.id()) {
                end(unit, row, SessionEnd.SIGNED_OUT, row.signInName());
            }
        }
        AccountSession fresh = new AccountSession(account, workstation, now, before);
        unit.session().persist(fresh);
        unit.afterCommit(() -> {
            ended.remove(account.id());
            open.put(account.id(), new Open(fresh.id(), before, clock.elapsed()));
        });
    }

    private static List<AccountSession> rows(Tx.Unit unit) {
        return unit.session().createSelectionQuery("from AccountSession where endedAt is null order by id",
                AccountSession.class).getResultList();
    }

    private void end(Tx.Unit unit, AccountSession row, SessionEnd how, String by) {
        row.end(how == SessionEnd.INTERRUPTED ? row.lastActAt() : clock.now(), how, by);
        audit.append(unit, by.isEmpty() ? "system" : by, "session.over", SUBJECT, row.id(), null,
                Map.of("user", row.signInName(), "how", how), AuditOutcome.DONE);
    }

    /** Where the last sign-in was, as its row tells. */
    static LastSignIn before(Tx.Unit unit, Account account) {
        String where = unit.session().createSelectionQuery(
                "from AccountSession where accountId = :account order by begunAt desc, id desc",
                AccountSession.class).setParameter("account", account.id()).setMaxResults(1)
                .uniqueResultOptional().map(AccountSession::workstation).orElse("");
        return new LastSignIn(account.lastSignIn(), where, account.failuresSince());
    }

    /** Ends one session in the running transaction, leaving the record to the caller. @return whether it was open */
    boolean end(Tx.Unit unit, AccountSession row, String by) {
        if (!row.open()) {
            return false;
        }
        row.end(clock.now(), SessionEnd.ENDED, by);
        unit.afterCommit(() -> forget(row.accountId(), row.id()));
        return true;
    }

    /** What the account may do has changed: whoever sits in it signs in anew. In the running transaction. */
    void endAll(Tx.Unit unit, long accountId, String by) {
        for (AccountSession row : rows(unit)) {
            if (row.accountId() == accountId) {
                end(unit, row, SessionEnd.ACCOUNT_CHANGED, by);
                unit.afterCommit(() -> forget(accountId, row.id()));
            }
        }
    }

    private void forget(long accountId, long id) {
        Open mine = open.get(accountId);
        if (mine != null && mine.id() == id) {
            open.remove(accountId);
            ended.add(accountId);
        }
    }

    /** The person leaves. */
    void leave(Actor who) {
        Open mine = open.remove(who.accountId());
        ended.remove(who.accountId());
        if (mine != null) {
            finish(List.of(mine.id()), SessionEnd.SIGNED_OUT);
        }
    }

    /** The program ends. */
    public void close() {
        List<Long> ids = new ArrayList<>(open.values().stream().map(Open::id).sorted().toList());
        open.clear();
        if (!ids.isEmpty()) {
            finish(ids, SessionEnd.CLOSED);
        }
    }

    private void finish(List<Long> ids, SessionEnd how) {
        tx.write(unit -> {
            for (long id : ids) {
                AccountSession row = unit.session().find(AccountSession.class, id);
                if (row != null && row.open()) {
                    end(unit, row, how, row.signInName());
                }
            }
            return null;
        });
    }

    @Nullable
    LastSignIn last(Actor who) {
        Open mine = open.get(who.accountId());
        return mine == null ? null : mine.before();
    }

    boolean here(long id) {
        return open.values().stream().anyMatch(mine -> mine.id() == id);
    }

    @Override
    public boolean ended(Actor who) {
        return ended.contains(who.accountId());
    }

    @Override
    public void acted(Actor who) {
        Open mine = open.get(who.accountId());
        if (mine == null || clock.elapsed().minus(mine.marked()).compareTo(BETWEEN_MARKS) < 0) {
            return;
        }
        open.replace(who.accountId(), mine, new Open(mine.id(), mine.before(), clock.elapsed()));
        tx.write(unit -> {
            AccountSession row = unit.session().find(AccountSession.class, mine.id());
            if (row != null && row.open()) {
                row.acted(clock.now());
            }
            return null;
        });
    }
}
