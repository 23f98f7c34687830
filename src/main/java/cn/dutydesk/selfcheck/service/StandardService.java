package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.marking.MarkingGuard;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.SelfCheckChanged;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.StandardCard;
import cn.dutydesk.selfcheck.StandardFile;
import cn.dutydesk.selfcheck.StandardState;
import cn.dutydesk.selfcheck.domain.StandardCheck;
import cn.dutydesk.selfcheck.domain.StandardCompare;
import cn.dutydesk.selfcheck.domain.StandardRow;
import cn.dutydesk.selfcheck.domain.StandardVersion;
import cn.dutydesk.selfcheck.domain.text.BuiltIns;
import cn.dutydesk.selfcheck.domain.text.StandardText;
import cn.dutydesk.selfcheck.store.SelfCheckStore;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * Checklists in versions: a draft is written and looked over, then published and frozen; a month that runs keeps the
 * version it began with. Blocks; background threads only.
 */
public final class StandardService {
    private static final String SUBJECT = "self-check-standard";

    private final Acts acts;

    StandardService(Acts acts) {
        this.acts = acts;
    }

    public boolean mayEdit(Actor who) {
        return acts.allows(who, Permission.STANDARD_EDIT);
    }

    /** Every checklist with its versions, newest first. */
    public List<StandardCard> list(Actor who) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> SelfCheckStore.standards(session).stream()
                .map(row -> new StandardCard(row.id(), row.code(), row.name(),
                        SelfCheckStore.versions(session, row.id()).stream().map(StandardService::card).toList()))
                .toList());
    }

    private static StandardCard.Version card(StandardVersion version) {
        return new StandardCard.Version(version.id(), version.number(), version.state(), version.note(),
                version.writtenAt(), version.writtenBy(), version.publishedAt(), version.publishedBy());
    }

    /** One version in full, with what is to be said about it. */
    public StandardFile file(Actor who, long versionId) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> {
            StandardVersion version = find(session, versionId);
            Standard standard = version.standard();
            return new StandardFile(card(version), standard, version.body(), version.digest(),
                    StandardCheck.of(standard).stream().map(remark -> new StandardFile.Remark(remark.grave(),
                            remark.words())).toList());
        });
    }

    /** What differs between two versions. */
    public List<StandardCompare.Change> compare(Actor who, long olderId, long newerId) {
        return acts.read(who, Permission.SELFCHECK_READ,
                session -> StandardCompare.of(find(session, olderId).standard(),
                        find(session, newerId).standard()));
    }

    /** Puts in the checklists that come with the program and are not there yet. @return how many */
    public int install(Actor who) {
        return acts.write(who, Permission.STANDARD_EDIT, "selfcheck.standard-install", act -> {
            int made = install(act);
            act.record(SUBJECT, null, null, made);
            act.signal(new SelfCheckChanged());
            return made;
        });
    }

    static int install(Act act) {
        int made = 0;
        for (Standard standard : BuiltIns.all()) {
            if (SelfCheckStore.standard(act.session(), standard.code()).isEmpty()) {
                StandardRow row = new StandardRow(standard.code(), standard.name());
                act.session().persist(row);
                StandardVersion version = new StandardVersion(row.id(), 1, standard, "", act.now(),
                        act.actor().name());
                version.publish(act.now(), act.actor().name());
                act.session().persist(version);
                made++;
            }
        }
        act.session().flush();
        return made;
    }

    /**
     * Keeps a text as the draft of its checklist; the first one of a new code begins a new checklist.
     *
     * @param yaml as {@link StandardText} writes it
     * @param note what was changed and why
     * @return the version
     * @throws Refusal when it cannot be read or carries the mark of a state secret
     */
    public long save(Actor who, String yaml, String note) {
        return acts.write(who, Permission.STANDARD_EDIT, "selfcheck.standard-save", act -> {
            MarkingGuard.check(yaml);
            Standard standard = StandardText.read(yaml);
            String words = Wording.clean(note, StandardVersion.NOTE);
            Session session = act.session();
            StandardRow row = SelfCheckStore.standard(session, standard.code()).orElseGet(() -> {
                StandardRow fresh = new StandardRow(standard.code(), standard.name());
                session.persist(fresh);
                return fresh;
            });
            List<StandardVersion> versions = SelfCheckStore.versions(session, row.id());
            StandardVersion draft = versions.stream().filter(one -> one.state() == StandardState.DRAFT).findFirst()
                    .orElse(null);
            String before = draft == null ? null : draft.digest();
            if (draft == null) {
                draft = new StandardVersion(row.id(), versions.isEmpty() ? 1 : versions.getFirst().number() + 1,
                        standard, words, act.now(), act.actor().name());
                session.persist(draft);
            } else {
                draft.change(standard, words, act.now(), act.actor().name());
            }
            act.record(SUBJECT, draft.id(), before, Map.of("code", standard.code(), "version", draft.number(),
                    "digest", draft.digest()));
            act.signal(new SelfCheckChanged());
            return draft.id();
        });
    }

    /** @throws Refusal when something in it is wrong, or it was published */
    public void publish(Actor who, long versionId) {
        acts.write(who, Permission.STANDARD_EDIT, "selfcheck.standard-publish", act -> {
            StandardVersion version = find(act.session(), versionId);
            StandardCheck.of(version.standard()).stream().filter(StandardCheck.Remark::grave).findFirst()
                    .ifPresent(remark -> {
                        throw new Refusal("standard.refused.check", remark.words());
                    });
            version.publish(act.now(), act.actor().name());
            act.session().find(StandardRow.class, version.standardId()).name(version.standard().name());
            act.record(SUBJECT, versionId, null, Map.of("version", version.number(), "digest", version.digest()));
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    /** Drops a draft. @throws Refusal when it was published */
    public void discard(Actor who, long versionId) {
        acts.write(who, Permission.STANDARD_EDIT, "selfcheck.standard-discard", act -> {
            StandardVersion version = find(act.session(), versionId);
            if (version.state() != StandardState.DRAFT) {
                throw new Refusal("standard.refused.frozen", version.number());
            }
            act.session().remove(version);
            act.record(SUBJECT, versionId, version.digest(), null);
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    static StandardVersion find(Session session, long versionId) {
        StandardVersion version = session.find(StandardVersion.class, versionId);
        if (version == null) {
            throw new Refusal("standard.refused.gone");
        }
        return version;
    }
}
