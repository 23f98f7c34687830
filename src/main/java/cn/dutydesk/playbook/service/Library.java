package cn.dutydesk.playbook.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.Worded;
import cn.dutydesk.data.Tx;
import cn.dutydesk.playbook.Difference;
import cn.dutydesk.playbook.Incoming;
import cn.dutydesk.playbook.PlaybookCard;
import cn.dutydesk.playbook.PlaybookChanged;
import cn.dutydesk.playbook.VersionState;
import cn.dutydesk.playbook.VersionView;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.drill.DrillDue;
import cn.dutydesk.playbook.domain.library.PlaybookRow;
import cn.dutydesk.playbook.domain.library.Published;
import cn.dutydesk.playbook.domain.library.SummaryRow;
import cn.dutydesk.playbook.domain.library.VersionRow;
import cn.dutydesk.playbook.domain.plan.Steps;
import cn.dutydesk.playbook.domain.text.Cacao;
import cn.dutydesk.playbook.domain.text.Compare;
import cn.dutydesk.playbook.domain.text.Finding;
import cn.dutydesk.playbook.domain.text.Known;
import cn.dutydesk.playbook.domain.text.Lint;
import cn.dutydesk.playbook.domain.text.PlaybookReader;
import cn.dutydesk.playbook.domain.text.Reading;
import cn.dutydesk.playbook.store.Versions;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Playbooks and the way of a version: draft, reviewed by somebody else, published and from then on frozen. Blocks. */
public final class Library {
    private static final String SUBJECT = "playbook";

    private final Tx tx;
    private final Acts acts;
    private final Versions versions;
    private final Supplier<Known> known;
    private final Settings settings;
    private final Texts texts;
    private final PlaybookReader reader = new PlaybookReader();

    /**
     * @param known gives what texts are looked over against, as it is then
     * @param texts of documents
     */
    public Library(Tx tx, Acts acts, Versions versions, Supplier<Known> known, Settings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
        this.tx = tx;
        this.acts = acts;
        this.versions = versions;
        this.known = known;
    }

    /** Every playbook, by code. */
    public List<PlaybookCard> list(Actor who) {
        return acts.read(who, Permission.PLAYBOOK_READ, session -> versions.all(session).stream()
                .collect(Collectors.groupingBy(VersionRow::playbook, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(entry -> card(entry.getKey(), entry.getValue())).toList());
    }

    /**
     * What is published. A text is read for it only once; what it says is kept then. A version whose text cannot be read
     * stands by its code.
     */
    public List<Published> published(Actor who) {
        if (!acts.read(who, Permission.PLAYBOOK_READ, versions::withoutSummary).isEmpty()) {
            summarize();
        }
        return acts.read(who, Permission.PLAYBOOK_READ, session -> Stream.concat(versions.summaries(session).stream(),
                versions.withoutSummary(session).stream().map(Library::bare)).toList());
    }

    /** One at a time: two would keep the same. */
    private synchronized void summarize() {
        acts.keep(session -> versions.withoutSummary(session).forEach(version -> {
            Playbook says = versions.playbook(version);
            if (says != null) {
                session.persist(new SummaryRow(version.id(), says));
            }
        }));
    }

    private static Published bare(VersionRow version) {
        String code = version.playbook().code();
        return new Published(code, code, version.number(), Objects.requireNonNull(version.view(null).publishedAt()),
                DrillDue.SELDOMEST.toSeconds());
    }

    /** @param all the newest first, at least one */
    private PlaybookCard card(PlaybookRow row, List<VersionRow> all) {
        Optional<VersionRow> published = with(all, Set.of(VersionState.PUBLISHED));
        Optional<VersionRow> draft = with(all, Set.of(VersionState.DRAFT, VersionState.REVIEWED));
        Playbook says = Objects.requireNonNullElseGet(versions.playbook(published.orElse(all.getFirst())),
                () -> unreadable(row.code()));
        Optional<VersionView> now = published.map(version -> version.view(null));
        return new PlaybookCard(row.code(), says.name(), says.nameEn(), says.subject(), says.types(),
                now.map(VersionView::number).orElse(null), now.map(VersionView::id).orElse(null),
                draft.map(VersionRow::id).orElse(null), draft.map(VersionRow::state).orElse(null),
                Steps.byId(says).size(), row.builtIn(), now.filter(this::outdated).isPresent(),
                now.map(VersionView::publishedAt).orElse(null),
                says.drillEvery());
    }

    /** What stands for a text that cannot be read, so that it does not hide the others. */
    private static Playbook unreadable(String code) {
        return new Playbook(code, code, "", "", List.of(), "", "", "", DrillDue.SELDOMEST, List.of(), List.of());
    }

    /** Whether nobody of the bureau has changed the text, and the program has another one now. */
    private boolean outdated(VersionView published) {
        boolean asItCame = published.author().isEmpty() || published.note().equals(texts.of("playbook.built-in.note"));
        String current = BuiltIns.texts().get(published.code());
        return asItCame && current != null && !current.equals(published.text());
    }

    private static Optional<VersionRow> with(List<VersionRow> all, Set<VersionState> states) {
        return all.stream().filter(version -> states.contains(version.state())).findFirst();
    }

    /** Versions of a playbook, the newest first. */
    public List<VersionView> versions(Actor who, String code) {
        return acts.read(who, Permission.PLAYBOOK_READ, session -> versions.of(session, code).stream()
                .map(this::view).toList());
    }

    /** @throws Refusal when there is no such version */
    public VersionView version(Actor who, long id) {
        return acts.read(who, Permission.PLAYBOOK_READ, session -> view(found(session, id)));
    }

    /** What a version says. @throws Refusal when there is no such version, or it cannot be read */
    public Playbook playbook(Actor who, long id) {
        return acts.read(who, Permission.PLAYBOOK_READ, session -> readable(found(session, id)));
    }

    private Playbook readable(VersionRow version) {
        Playbook playbook = versions.playbook(version);
        if (playbook == null) {
            throw refused("playbook.refused.unreadable", reader.read(version.text()));
        }
        return playbook;
    }

    private VersionView view(VersionRow row) {
        return row.view(versions.playbook(row));
    }

    /** Reads a text and looks it over, as it would be before it is published. Stores nothing; any thread. */
    public Reading check(String yaml) {
        return Lint.over(reader.read(yaml), known.get());
    }

    /** The same where there is no bureau: nothing is said about whom steps call. */
    public static Reading checkAlone(String yaml) {
        return Lint.over(new PlaybookReader().read(yaml), BureauKnown.STANDARD);
    }

    /**
     * What a text would become as a draft. Stores nothing.
     *
     * @throws Refusal when it cannot be read as a playbook
     */
    public Incoming incoming(Actor who, String yaml) {
        Reading reading = check(yaml);
        Playbook says = reading.playbook();
        if (says == null) {
            throw refused("playbook.refused.unreadable", reading);
        }
        return acts.read(who, Permission.PLAYBOOK_EDIT, session -> new Incoming(yaml, says.code(), says.name(),
                reading.findings().stream().filter(Finding::error).count(),
                with(versions.of(session, says.code()), Set.of(VersionState.DRAFT, VersionState.REVIEWED))
                        .map(this::view).orElse(null)));
    }

    /**
     * Keeps a text as the draft of the playbook it names: the one that is being worked on, or a new one. What was
     * reviewed is a draft again.
     *
     * @param note what was changed and why; may be empty
     * @return number of the version
     * @throws Refusal when the text cannot be read as a playbook, or a text carries the mark of a state secret
     */
    public long saveDraft(Actor who, String yaml, String note) {
        return acts.write(who, Permission.PLAYBOOK_EDIT, "playbook.save", act -> {
            Reading reading = reader.read(yaml);
            if (reading.playbook() == null) {
                throw refused("playbook.refused.unreadable", reading);
            }
            String code = reading.playbook().code();
            PlaybookRow row = versions.playbook(act.session(), code).orElseGet(() -> made(act, code, false));
            VersionRow version = with(versions.of(act.session(), code),
                    Set.of(VersionState.DRAFT, VersionState.REVIEWED)).orElseGet(
                            () -> new VersionRow(row, who, yaml, note, act.now()));
            Object before = version.id() == null ? null : document(version);
            version.write(who, yaml, note, act.now());
            act.session().persist(version);
            return changed(act, version, before).id();
        });
    }

    /** Looked over by somebody other than the author. @throws Refusal as the version says, or when it has errors */
    public void review(Actor who, long id) {
        acts.write(who, Permission.PLAYBOOK_REVIEW, "playbook.review", act -> step(act, id, version -> {
            demandSound(version);
            version.review(who, act.now());
        }));
    }

    /** Back to the author. @param reason must be given; @throws Refusal as the version says */
    public void sendBack(Actor who, long id, String reason) {
        acts.write(who, Permission.PLAYBOOK_REVIEW, "playbook.send-back",
                act -> step(act, id, version -> version.sendBack(reason)));
    }

    /**
     * Runs begin with it from now on; the version before is retired, runs that began with it go on with it.
     *
     * @throws Refusal when nobody has reviewed it, or it has errors
     */
    public void publish(Actor who, long id) {
        acts.write(who, Permission.PLAYBOOK_PUBLISH, "playbook.publish", act -> step(act, id, version -> {
            demandSound(version);
            version.publish(who, act.now());
            versions.of(act.session(), version.playbook().code()).stream()
                    .filter(other -> other != version && other.state() == VersionState.PUBLISHED)
                    .forEach(other -> {
                        Object before = document(other);
                        other.retire(act.now());
                        act.record(SUBJECT, other.id(), before, document(other));
                    });
        }));
    }

    /** No run begins with it any more. @throws Refusal when it is not published */
    public void retire(Actor who, long id) {
        acts.write(who, Permission.PLAYBOOK_PUBLISH, "playbook.retire",
                act -> step(act, id, version -> version.retire(act.now())));
    }

    /** Throws a draft away; its number is not used again. @throws Refusal when it is frozen */
    public void discard(Actor who, long draftId) {
        acts.write(who, Permission.PLAYBOOK_EDIT, "playbook.discard", act -> {
            VersionRow version = found(act.session(), draftId);
            if (version.state().frozen()) {
                throw new Refusal("playbook.refused.frozen", version.number());
            }
            act.record(SUBJECT, draftId, document(version), null);
            act.session().remove(version);
            PlaybookRow row = version.playbook();
            if (versions.of(act.session(), row.code()).isEmpty()) {
                act.session().remove(row);
            }
            act.signal(new PlaybookChanged(row.code()));
            return null;
        });
    }

    /** What differs between two versions, step by step. */
    public List<Difference> compare(Playbook before, Playbook after) {
        return Compare.of(before, after);
    }

    /** The version as a CACAO 2.0 document. @throws Refusal when there is no such version, or it cannot be read */
    public String cacao(Actor who, long id) {
        return acts.read(who, Permission.PLAYBOOK_READ, session -> {
            VersionRow version = found(session, id);
            Playbook playbook = readable(version);
            VersionView first = versions.of(session, playbook.code()).getLast().view(null);
            return new Cacao(texts).export(playbook, new Cacao.Info(settings.text(Setting.BUREAU_NAME),
                    version.number(), first.writtenAt(), version.view(null).writtenAt()));
        });
    }

    /**
     * Publishes the playbooks that came with the program and are not there yet; those that are stay as the bureau made
     * them. In one transaction.
     */
    public void installBuiltIns() {
        Set<String> there = tx.read(session -> versions.playbooks(session).stream().map(PlaybookRow::code)
                .collect(Collectors.toSet()));
        Map<String, String> missing = BuiltIns.texts();
        missing.keySet().removeAll(there);
        if (missing.isEmpty()) {
            return;
        }
        acts.writeAsSystem("playbook.install", act -> {
            missing.forEach((code, text) -> {
                VersionRow version = new VersionRow(made(act, code, true), text, act.now());
                act.session().persist(version);
                changed(act, version, null);
            });
            return null;
        });
    }

    /**
     * Makes a draft of the text that came with the program, to be reviewed and published as any other.
     *
     * @return number of the version
     * @throws Refusal when a draft is being worked on already, or the program has no such playbook
     */
    public long takeBuiltIn(Actor who, String code) {
        String text = BuiltIns.texts().get(code);
        boolean busy = tx.read(session -> with(versions.of(session, code),
                Set.of(VersionState.DRAFT, VersionState.REVIEWED)).isPresent());
        if (text == null || busy) {
            throw new Refusal(text == null ? "playbook.refused.no-version" : "playbook.refused.draft-there");
        }
        return saveDraft(who, text, texts.of("playbook.built-in.note"));
    }

    private static PlaybookRow made(Act act, String code, boolean builtIn) {
        PlaybookRow row = new PlaybookRow(code, builtIn);
        act.session().persist(row);
        return row;
    }

    private static VersionRow step(Act act, long id, Consumer<VersionRow> move) {
        VersionRow version = found(act.session(), id);
        Object before = document(version);
        move.accept(version);
        return changed(act, version, before);
    }

    private static VersionRow changed(Act act, VersionRow version, @Nullable Object before) {
        act.record(SUBJECT, version.id(), before, document(version));
        act.signal(new PlaybookChanged(version.playbook().code()));
        return version;
    }

    private static VersionRow found(Session session, long id) {
        VersionRow version = session.find(VersionRow.class, id);
        if (version == null) {
            throw new Refusal("playbook.refused.no-version");
        }
        return version;
    }

    private void demandSound(VersionRow version) {
        Reading reading = check(version.text());
        if (!reading.usable()) {
            throw refused("playbook.refused.errors", reading);
        }
    }

    /** A refusal that names the first error and how many there are. */
    private static Refusal refused(String code, Reading reading) {
        List<Finding> errors = reading.findings().stream().filter(Finding::error).toList();
        Finding first = errors.getFirst();
        Worded words = texts -> texts.of(first.code(), first.args().toArray());
        return new Refusal(code, errors.size(), first.line(), first.column(), words);
    }

    private static Map<String, Object> document(VersionRow version) {
        VersionView view = version.view(null);
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("code", view.code());
        words.put("number", view.number());
        words.put("state", view.state().name());
        words.put("author", view.author());
        words.put("reviewer", view.reviewer());
        words.put("publisher", view.publisher());
        words.put("note", view.note());
        words.put("text", digest(view.text()));
        return words;
    }

    /** SHA-256 of the text, so that the record says which text it was. */
    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
