package cn.dutydesk.desk.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.EntryTemplate;
import cn.dutydesk.desk.domain.LogTemplate;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Routine entries of the office: kept, changed, and filled in for whoever writes now. Blocks. */
public final class TemplateService {
    private final Acts acts;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of what goes into the log */
    public TemplateService(Acts acts, Texts texts, BureauClock clock) {
        this.acts = acts;
        this.texts = texts;
        this.clock = clock;
    }

    /** All of them in the office's order. */
    public List<EntryTemplate> all(Actor who) {
        return acts.read(who, Permission.LOG_READ, session -> stored(session).stream().map(LogTemplate::view).toList());
    }

    /** A template as it reads for who writes it now. */
    public EntryTemplate filled(Actor who, EntryTemplate template) {
        Instant now = clock.now();
        String name = acts.read(who, Permission.LOG_READ, session -> LogService.author(session, who, now));
        return new EntryTemplate(template.id(), template.code(), template.kind(), template.origin(), template.content()
                .replace("{时间}", texts.time(clock.local(now))).replace("{日期}", texts.shortDate(clock.today()))
                .replace("{姓名}", name));
    }

    /**
     * Keeps these in this order, and no other.
     *
     * @throws Refusal when a code is missing or comes twice, or words are missing, too long or marked
     */
    public List<EntryTemplate> keep(Actor who, List<EntryTemplate> wanted) {
        return acts.write(who, Permission.LOG_WRITE, "log.templates", act -> {
            Set<String> codes = new HashSet<>();
            wanted.stream().map(EntryTemplate::code).filter(code -> !codes.add(code)).findFirst().ifPresent(twice -> {
                throw new Refusal("desk.refused.template-twice", twice);
            });
            List<LogTemplate> rows = stored(act.session());
            List<EntryTemplate> before = rows.stream().map(LogTemplate::view).toList();
            Map<Long, LogTemplate> old = rows.stream().collect(Collectors.toMap(LogTemplate::id, Function.identity()));
            List<LogTemplate> kept = wanted.stream().map(one -> one.id() == null ? null : old.remove(one.id()))
                    .map(row -> row == null ? new LogTemplate() : row).toList();
            old.values().forEach(act.session()::remove);
            // Codes are unique: the old ones must be gone before another takes them.
            act.session().flush();
            for (int i = 0; i < kept.size(); i++) {
                kept.get(i).change(wanted.get(i), i + 1);
                act.session().persist(kept.get(i));
            }
            List<EntryTemplate> after = kept.stream().map(LogTemplate::view).toList();
            act.record("log-template", null, before, after);
            return after;
        });
    }

    private static List<LogTemplate> stored(Session session) {
        return session.createSelectionQuery("from LogTemplate t order by t.position, t.id", LogTemplate.class)
                .getResultList();
    }
}
