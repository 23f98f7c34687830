package cn.dutydesk.playbook.store;

import cn.dutydesk.playbook.VersionState;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.library.PlaybookRow;
import cn.dutydesk.playbook.domain.library.Published;
import cn.dutydesk.playbook.domain.library.VersionRow;
import cn.dutydesk.playbook.domain.text.PlaybookReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads versions. What a frozen one says is read from its text once. Thread-safe. */
public final class Versions {
    private final PlaybookReader reader = new PlaybookReader();
    private final Map<Long, Playbook> frozen = new ConcurrentHashMap<>();

    /** The published version; empty when there is none, or its text cannot be read. */
    public Optional<Pinned> published(Session session, String code) {
        return session.createSelectionQuery("select v.id from VersionRow v where v.playbook.code = :code"
                + " and v.state = :state", Long.class).setParameter("code", code)
                .setParameter("state", VersionState.PUBLISHED).uniqueResultOptional()
                .flatMap(id -> readable(session, id));
    }

    /**
     * Published playbooks meant for a thing of the kind and type: those that name the type before those for every
     * type, each by code. One whose text a newer program cannot read keeps no other from being found; the library shows it.
     */
    public List<Pinned> publishedFor(Session session, String subject, String type) {
        return allPublished(session)
                .filter(pinned -> pinned.playbook().subject().equals(subject))
                .filter(pinned -> pinned.playbook().types().isEmpty() || pinned.playbook().types().contains(type))
                .sorted(Comparator.<Pinned, Boolean>comparing(pinned -> pinned.playbook().types().isEmpty())
                        .thenComparing(pinned -> pinned.playbook().code()))
                .toList();
    }

    private Stream<Pinned> allPublished(Session session) {
        return session.createSelectionQuery("select v.id from VersionRow v where v.state = :state", Long.class)
                .setParameter("state", VersionState.PUBLISHED).getResultList().stream()
                .flatMap(id -> readable(session, id).stream());
    }

    /** @throws IllegalStateException when there is no such version, or its text cannot be read */
    public Pinned byId(Session session, long versionId) {
        return readable(session, versionId)
                .orElseThrow(() -> new IllegalStateException("no playbook in version " + versionId));
    }

    private Optional<Pinned> readable(Session session, long versionId) {
        VersionRow row = session.find(VersionRow.class, versionId);
        Playbook playbook = row == null ? null : playbook(row);
        return playbook == null ? Optional.empty() : Optional.of(new Pinned(versionId, row.number(), playbook));
    }

    /** What a version says; null when its text cannot be read. */
    public @Nullable Playbook playbook(VersionRow row) {
        if (!row.state().frozen()) {
            return reader.read(row.text()).playbook();
        }
        return frozen.computeIfAbsent(row.id(), _ -> reader.read(row.text()).playbook());
    }

    /** Every playbook, by code. */
    public List<PlaybookRow> playbooks(Session session) {
        return session.createSelectionQuery("from PlaybookRow p order by p.code", PlaybookRow.class).getResultList();
    }

    public Optional<PlaybookRow> playbook(Session session, String code) {
        return session.createSelectionQuery("from PlaybookRow p where p.code = :code", PlaybookRow.class)
                .setParameter("code", code).uniqueResultOptional();
    }

    /** Every version of every playbook, the newest first. */
    public List<VersionRow> all(Session session) {
        return session.createSelectionQuery("from VersionRow v join fetch v.playbook p order by p.code, v.number desc",
                VersionRow.class).getResultList();
    }

    /** Published versions nothing is kept of yet. */
    public List<VersionRow> withoutSummary(Session session) {
        return session
                .createSelectionQuery("from VersionRow v join fetch v.playbook where v.state = :state and not exists"
                        + " (select 1 from SummaryRow s where s.versionId = v.id)", VersionRow.class)
                .setParameter("state", VersionState.PUBLISHED).getResultList();
    }

    /** What is kept of the published versions. */
    public List<Published> summaries(Session session) {
        return session.createSelectionQuery("select v.playbook.code, s.name, v.number, v.publishedAt, s.drillSeconds"
                + " from VersionRow v join SummaryRow s on s.versionId = v.id where v.state = :state", Published.class)
                .setParameter("state", VersionState.PUBLISHED).getResultList();
    }

    /** Versions of a playbook, the newest first. */
    public List<VersionRow> of(Session session, String code) {
        return session.createSelectionQuery("from VersionRow v join fetch v.playbook p where p.code = :code"
                + " order by v.number desc", VersionRow.class).setParameter("code", code).getResultList();
    }
}
