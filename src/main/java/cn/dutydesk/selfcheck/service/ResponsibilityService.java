package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.SignIn;
import cn.dutydesk.selfcheck.ResponsibilityChanged;
import cn.dutydesk.selfcheck.ResponsibilityYear;
import cn.dutydesk.selfcheck.domain.ResponsibilityDefaults;
import cn.dutydesk.selfcheck.domain.ResponsibilityLetter;
import cn.dutydesk.selfcheck.domain.ResponsibilityPost;
import cn.dutydesk.selfcheck.store.ResponsibilityStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * 保密工作责任制: who answers for what, by post and year. Letters are signed by the person with the person's own password
 * and frozen with their text. Blocks; background threads only.
 */
public final class ResponsibilityService {
    static final String SUBJECT = "responsibility";

    private final Acts acts;
    private final SignIn accounts;
    private final People people;
    private final BureauClock clock;
    private final Texts texts;

    /** @param texts of letters: Chinese */
    ResponsibilityService(Acts acts, SignIn accounts, People people, BureauClock clock, Texts texts) {
        this.acts = acts;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
        this.texts = texts;
    }

    public ResponsibilityYear year(Actor who, int year) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> ResponsibilityStore.year(session, year));
    }

    /** Whether the actor keeps posts and letters. */
    public boolean keeps(Actor who) {
        return acts.allows(who, Permission.SELFCHECK_RUN);
    }

    /**
     * Begins a year: from the year before with its people as far as they are still here, else from what is usual.
     *
     * @throws Refusal when it was begun already
     */
    public ResponsibilityYear begin(Actor who, int year) {
        return change(who, "responsible.begin", act -> {
            Session session = act.session();
            if (!ResponsibilityStore.posts(session, year).isEmpty()) {
                throw new Refusal("responsibility.refused.begun", Integer.toString(year));
            }
            List<ResponsibilityPost> former = ResponsibilityStore.posts(session, year - 1);
            List<ResponsibilityLetter> letters = ResponsibilityStore.letters(session, year - 1);
            for (ResponsibilityPost old : former) {
                ResponsibilityPost post = new ResponsibilityPost(year, old.place(), old.name(), old.words());
                session.persist(post);
                letters.stream().filter(letter -> letter.postId() == old.id())
                        .map(letter -> people.byId(letter.personId())).flatMap(Optional::stream)
                        .filter(person -> person.status() != PersonStatus.LEFT)
                        .forEach(person -> issue(act, post, person));
            }
            if (former.isEmpty()) {
                int place = 0;
                for (ResponsibilityDefaults.Post post : ResponsibilityDefaults.posts()) {
                    session.persist(new ResponsibilityPost(year, place++, post.name(), post.words()));
                }
            }
            act.record(SUBJECT, null, null, Map.of("year", year, "from", former.isEmpty() ? 0 : year - 1));
            return year;
        });
    }

    private static void issue(Act act, ResponsibilityPost post, PersonCard person) {
        act.session()
                .persist(new ResponsibilityLetter(post, person.id(), person.name(), person.department(), act.now()));
    }

    /** Adds a post to a year, or says it otherwise. @param postId null for a new one */
    public ResponsibilityYear state(Actor who, int year, @Nullable Long postId, String name, String words) {
        return change(who, "responsible.state", act -> {
            List<ResponsibilityPost> posts = ResponsibilityStore.posts(act.session(), year);
            if (posts.stream().anyMatch(post -> post.name().equals(name.strip()) && !post.id().equals(postId))) {
                throw new Refusal("responsibility.refused.twice", name.strip());
            }
            if (postId == null) {
                ResponsibilityPost post = new ResponsibilityPost(year,
                        posts.stream().mapToInt(ResponsibilityPost::place)
                                .max().orElse(-1) + 1,
                        name, words);
                act.session().persist(post);
                act.record(SUBJECT, post.id(), null, Map.of("year", year, "name", post.name(), "words", post.words()));
                return year;
            }
            ResponsibilityPost post = post(act.session(), postId);
            if (letters(act.session(), post).stream().anyMatch(ResponsibilityLetter::signed)) {
                throw new Refusal("responsibility.refused.post-signed", post.name());
            }
            Map<String, Object> before = Map.of("name", post.name(), "words", post.words());
            post.state(name, words);
            act.record(SUBJECT, postId, before, Map.of("name", post.name(), "words", post.words()));
            return year;
        });
    }

    /** Takes a post away that nobody holds. @throws Refusal when somebody does */
    public ResponsibilityYear remove(Actor who, long postId) {
        return change(who, "responsible.remove", act -> {
            ResponsibilityPost post = post(act.session(), postId);
            if (!letters(act.session(), post).isEmpty()) {
                throw new Refusal("responsibility.refused.held", post.name());
            }
            act.session().remove(post);
            act.record(SUBJECT, postId, Map.of("name", post.name()), null);
            return post.year();
        });
    }

    /** Who holds a post: each gets a letter to sign; who has one keeps it. */
    public ResponsibilityYear give(Actor who, long postId, Collection<Long> personIds) {
        return change(who, "responsible.give", act -> {
            ResponsibilityPost post = post(act.session(), postId);
            List<Long> holding = letters(act.session(), post).stream().map(ResponsibilityLetter::personId).toList();
            List<PersonCard> fresh = personIds.stream().distinct().filter(id -> !holding.contains(id))
                    .map(id -> people.byId(id).orElseThrow(() -> new Refusal("finding.refused.person"))).toList();
            if (fresh.isEmpty()) {
                throw new Refusal("responsibility.refused.nobody");
            }
            fresh.forEach(person -> issue(act, post, person));
            act.record(SUBJECT, postId, null, Map.of("post", post.name(), "given", fresh.stream().map(PersonCard::name)
                    .toList()));
            return post.year();
        });
    }

    /** Takes an unsigned letter back. @throws Refusal when it is signed */
    public ResponsibilityYear withdraw(Actor who, long letterId) {
        return change(who, "responsible.withdraw", act -> {
            ResponsibilityLetter letter = letter(act.session(), letterId);
            letter.demandUnsigned();
            act.session().remove(letter);
            act.record(SUBJECT, letterId, Map.of("person", letter.person()), null);
            return letter.year();
        });
    }

    /**
     * The person signs with the person's own account.
     *
     * @throws Refusal when the password is wrong, it is somebody else's letter, or it is signed
     */
    public ResponsibilityYear sign(long letterId, String user, char[] password) {
        Actor signer = accounts.prove(user, password);
        if (accounts.mustChange(signer)) {
            throw new Refusal("responsibility.refused.must-change", signer.user());
        }
        return acts.write(signer, Permission.SELFCHECK_ANSWER, "responsible.sign", act -> {
            ResponsibilityLetter letter = letter(act.session(), letterId);
            ResponsibilityPost post = post(act.session(), letter.postId());
            letter.sign(signer, text(letter, post), act.now());
            act.record(SUBJECT, letterId, null, Map.of("year", letter.year(), "post", post.name(), "person",
                    letter.person(), "hash", letter.view(post.name()).hash()));
            act.signal(new ResponsibilityChanged(letter.year()));
            act.session().flush();
            return ResponsibilityStore.year(act.session(), letter.year());
        });
    }

    /** What is signed. */
    private String text(ResponsibilityLetter letter, ResponsibilityPost post) {
        return texts.of("responsibility.text", Integer.toString(letter.year()), post.name(), letter.person(),
                letter.department(), post.words());
    }

    /** What a letter says: frozen when signed, else as it would be signed now. */
    public String words(Actor who, long letterId) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> {
            ResponsibilityLetter letter = letter(session, letterId);
            ResponsibilityPost post = post(session, letter.postId());
            return letter.signed() ? letter.view(post.name()).content() : text(letter, post);
        });
    }

    /** The sign-in name of a person's own account; empty when there is none. */
    public String userOf(long personId) {
        return accounts.userOf(personId).orElse("");
    }

    private ResponsibilityYear change(Actor who, String action, Function<Act, Integer> work) {
        return acts.write(who, Permission.SELFCHECK_RUN, action, act -> {
            int year = work.apply(act);
            act.signal(new ResponsibilityChanged(year));
            act.session().flush();
            return ResponsibilityStore.year(act.session(), year);
        });
    }

    private static List<ResponsibilityLetter> letters(Session session, ResponsibilityPost post) {
        return ResponsibilityStore.letters(session, post.year()).stream().filter(letter -> letter.postId() == post.id())
                .toList();
    }

    private static ResponsibilityPost post(Session session, long id) {
        ResponsibilityPost post = session.find(ResponsibilityPost.class, id);
        if (post == null) {
            throw new Refusal("responsibility.refused.none");
        }
        return post;
    }

    static ResponsibilityLetter letter(Session session, long id) {
        ResponsibilityLetter letter = session.find(ResponsibilityLetter.class, id);
        if (letter == null) {
            throw new Refusal("responsibility.refused.none");
        }
        return letter;
    }

    /** The year that runs. */
    public int now() {
        return clock.today().getYear();
    }
}
