package cn.dutydesk.playbook.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Alarms;
import cn.dutydesk.desk.Told;
import cn.dutydesk.playbook.DeskHealth;
import cn.dutydesk.playbook.DowntimeView;
import cn.dutydesk.playbook.LateView;
import cn.dutydesk.playbook.domain.kept.DowntimeRow;
import cn.dutydesk.playbook.domain.kept.LateRow;
import cn.dutydesk.playbook.store.DowntimeStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ledger of downtime, and whether all is well now. Background threads. */
public final class Downtime {
    /** Where a fault is seen to. */
    public static final String PLACE = "playbook/downtime";
    private static final int MOST = 500;
    private static final Duration SILENT = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Acts acts;
    private final RunPass pass;
    private final Pulse pulse;
    private final Ledger ledger;
    private final Texts texts;
    /** How long it had been silent when that was first seen; null when it was not. */
    private volatile @Nullable Duration silentFrom;

    /** @param texts of documents: Chinese */
    Downtime(Acts acts, RunPass pass, Pulse pulse, Ledger ledger, Texts texts) {
        this.acts = acts;
        this.pass = pass;
        this.pulse = pulse;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** The newest entries, newest first. @throws cn.dutydesk.core.Refusal when the actor may not read runs */
    public List<DowntimeView> list(Actor who) {
        return acts.read(who, Permission.PLAYBOOK_READ, session -> {
            List<DowntimeRow> rows = DowntimeStore.newest(session, MOST);
            Map<Long, List<LateView>> late = rows.isEmpty() ? Map.of() : DowntimeStore.late(session,
                    rows.stream().map(DowntimeRow::id).toList()).stream().collect(Collectors.groupingBy(
                            LateRow::downtimeId, Collectors.mapping(LateRow::view, Collectors.toList())));
            return rows.stream()
                    .map(row -> new DowntimeView(row.id(), row.kind(), row.fromAt(), row.toAt(), row.words(),
                            late.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }

    /** How it stands now; nothing is read from the database. */
    public DeskHealth health() {
        Instant last = pass.last();
        String problem = ledger.problem();
        return new DeskHealth(last, pulse.well(), problem.isEmpty() && last != null ? silence() : problem);
    }

    /** After a sleep the passes have a moment to come back before their silence is a fault. */
    private String silence() {
        Duration silent = pass.silent();
        if (silent.compareTo(SILENT) <= 0) {
            silentFrom = null;
            return "";
        }
        Duration from = silentFrom;
        if (from == null || from.compareTo(silent) > 0) {
            silentFrom = silent;
            return "";
        }
        return silent.minus(from).compareTo(GRACE) > 0 ? texts.of("run.fault.silent") : "";
    }

    /** Raises an alarm while something of the program itself does not work. @param shown in the window's language */
    public Alarms alarms(Texts shown) {
        return now -> {
            String problem = health().problem();
            return problem.isEmpty() ? List.of() : List.of(new Told("run-fault", shown.of("run.alarm.fault"), problem,
                    "", "", PLACE));
        };
    }
}
