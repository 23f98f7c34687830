package cn.dutydesk.desk.service;

import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.domain.LogEntry;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry with all that belongs to it, stored together or not at all: its files, and the follow-up item it leaves open
 * (待办). Blocks; background threads only.
 */
public final class EntryService {
    /** What items and links call an entry of the log. */
    public static final String SUBJECT = "log-entry";

    private final Acts acts;
    private final LogService log;
    private final LogFiles files;
    private final FollowUps followUps;

    public EntryService(Acts acts, LogService log, LogFiles files, FollowUps followUps) {
        this.acts = acts;
        this.log = log;
        this.files = files;
        this.followUps = followUps;
    }

    /**
     * Writes an entry.
     *
     * @param item  what it leaves open, null for nothing; an empty content stands for the words of the entry
     * @param paths files to keep with it
     * @return its number
     * @throws cn.dutydesk.core.Refusal as {@link cn.dutydesk.desk.DutyLog#append}, {@link FollowUps#open}, or when a
     *         file may not be kept
     */
    public long write(Actor who, NewEntry entry, @Nullable NewItem item, List<Path> paths) {
        acts.demand(who, Permission.LOG_WRITE, "log.append");
        List<LogFiles.Ready> ready = files.ready(who, paths);
        return acts.write(who, Permission.LOG_WRITE, "log.append", act -> {
            long id = log.append(act, entry);
            if (!ready.isEmpty()) {
                act.session().flush();
                LogFiles.keep(act, act.session().find(LogEntry.class, id), ready, log.author(act));
            }
            if (item != null) {
                followUps.open(act, new NewItem(item.content().isBlank() ? entry.content() : item.content(),
                        item.limit(), item.due(), item.ownerId(), item.owner(), SUBJECT, id, item.giver()));
            }
            return id;
        });
    }

    /** Keeps files with an entry already written. @throws cn.dutydesk.core.Refusal when one may not be kept */
    public void attach(Actor who, long entryId, List<Path> paths) {
        acts.demand(who, Permission.LOG_WRITE, "log.attach");
        List<LogFiles.Ready> ready = files.ready(who, paths);
        acts.write(who, Permission.LOG_WRITE, "log.attach", act -> {
            LogFiles.keep(act, LogService.entry(act, entryId), ready, log.author(act));
            LogService.changed(act, entryId);
            return null;
        });
    }

    /** The items an entry left open, oldest first. */
    public List<ItemView> items(Actor who, long entryId) {
        acts.demand(who, Permission.LOG_READ, Permission.LOG_READ.word());
        return followUps.of(SUBJECT, entryId);
    }
}
