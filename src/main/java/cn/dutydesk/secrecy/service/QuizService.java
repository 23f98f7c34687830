package cn.dutydesk.secrecy.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.secrecy.QuestionView;
import cn.dutydesk.secrecy.QuizView;
import cn.dutydesk.secrecy.SecrecyChanged;
import cn.dutydesk.secrecy.TryView;
import cn.dutydesk.secrecy.domain.Draw;
import cn.dutydesk.secrecy.domain.Question;
import cn.dutydesk.secrecy.domain.QuestionDraft;
import cn.dutydesk.secrecy.domain.Quiz;
import cn.dutydesk.secrecy.domain.QuizAnswer;
import cn.dutydesk.secrecy.domain.QuizTry;
import cn.dutydesk.secrecy.store.TrainingStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Tests and their question bank. Blocks; background threads only. */
public final class QuizService {
    private static final String TRY = "training-try";

    private final Ground ground;
    private final Acts acts;
    private final LongSupplier seeds;

    /** @param seeds where the chance of papers comes from */
    QuizService(Ground ground, LongSupplier seeds) {
        this.ground = ground;
        acts = ground.acts();
        this.seeds = seeds;
    }

    /** Puts into the bank what came with the program and is not there yet. */
    private void fill() {
        Set<String> known = ground.tx().read(TrainingStore::questions).stream().map(Question::code)
                .collect(Collectors.toSet());
        List<QuestionDraft> fresh = QuestionBank.read().stream().filter(one -> !known.contains(one.code())).toList();
        if (!fresh.isEmpty()) {
            acts.writeAsSystem("training.bank.fill", act -> {
                fresh.forEach(one -> act.session().persist(new Question(one, false)));
                act.record(Ground.TRAINING, null, null, Map.of("questions", fresh.size()));
                return null;
            });
        }
    }

    public boolean mayEdit(Actor who) {
        return acts.allows(who, Permission.TRAINING_EDIT);
    }

    /** The bank with its answers, by code. */
    public List<QuestionView> questions(Actor who) {
        acts.demand(who, Permission.TRAINING_EDIT, "training.bank.read");
        fill();
        return ground.tx().read(TrainingStore::questions).stream().map(Question::view).toList();
    }

    /** Writes a question of the office's own, or changes one. @param id null for a new one */
    public void keep(Actor who, @Nullable Long id, QuestionDraft draft) {
        acts.write(who, Permission.TRAINING_EDIT, "training.question.keep", act -> {
            QuestionDraft checked = draft.checked();
            Optional<Question> same = TrainingStore.questions(act.session()).stream()
                    .filter(one -> one.code().equals(checked.code()) && !one.id().equals(id)).findFirst();
            if (same.isPresent()) {
                throw new Refusal("training.refused.code", checked.code());
            }
            Question question;
            if (id == null) {
                question = new Question(checked, true);
                act.session().persist(question);
            } else {
                question = question(act, id);
                if (!question.own()) {
                    throw new Refusal("training.refused.built-in");
                }
                question.state(checked);
            }
            act.record("question", question.id(), null, Map.of("code", checked.code()));
            act.signal(new SecrecyChanged(Ground.TRAINING, question.id()));
            return null;
        });
    }

    private static Question question(Act act, long id) {
        return Optional.ofNullable(act.session().find(Question.class, id))
                .orElseThrow(() -> new Refusal("secrecy.refused.gone"));
    }

    /** Keeps a question out of papers to come, or lets it in again. */
    public void retire(Actor who, long id, boolean away) {
        acts.write(who, Permission.TRAINING_EDIT, "training.question.retire", act -> {
            Question question = question(act, id);
            question.retire(away);
            act.record("question", id, null, Map.of("code", question.code(), "retired", away));
            act.signal(new SecrecyChanged(Ground.TRAINING, id));
            return null;
        });
    }

    /** Takes questions in from a file, all or none; one with a known code of the office's own is replaced. */
    public int importAll(Actor who, List<QuestionDraft> drafts) {
        return acts.write(who, Permission.TRAINING_EDIT, "training.question.import", act -> {
            Map<String, Question> known = TrainingStore.questions(act.session()).stream()
                    .collect(Collectors.toMap(Question::code, one -> one));
            for (QuestionDraft draft : drafts) {
                Question same = known.get(draft.checked().code());
                if (same == null) {
                    Question fresh = new Question(draft, true);
                    act.session().persist(fresh);
                    known.put(fresh.code(), fresh);
                } else if (same.own()) {
                    same.state(draft);
                } else {
                    throw new Refusal("training.refused.code", draft.code());
                }
            }
            act.record("question", null, null, Map.of("imported", drafts.size()));
            act.signal(new SecrecyChanged(Ground.TRAINING, 0));
            return drafts.size();
        });
    }

    /** Newest first, each with the tries of whoever asks. */
    public List<QuizView> quizzes(Actor who) {
        return acts.read(who, Permission.TRAINING_READ, session -> TrainingStore.quizzes(session).stream()
                .map(quiz -> view(session, quiz, who.personId())).toList());
    }

    private QuizView view(Session session, Quiz quiz, @Nullable Long personId) {
        List<QuizTry> tries = TrainingStore.tries(session, quiz.id());
        return new QuizView(quiz.id(), quiz.title(), quiz.questions(), quiz.passPercent(), quiz.tries(), quiz.minutes(),
                quiz.creditMinutes(), quiz.due(), quiz.closed(), tries.stream()
                        .filter(one -> personId != null && one.personId() == personId)
                        .map(one -> view(session, quiz, one)).toList(),
                (int) tries.stream().filter(QuizTry::passed).map(QuizTry::personId).distinct().count(),
                (int) tries.stream().map(QuizTry::personId).distinct().count());
    }

    private TryView view(Session session, Quiz quiz, QuizTry one) {
        return one.view(quiz.title(), ground.name(one.personId()), TrainingStore.answers(session, one.id()).stream()
                .map(answer -> answer.view(one.endedAt() != null)).toList());
    }

    /** Who tried, how often, with which result: newest first. */
    public List<TryView> results(Actor who, long quizId) {
        return acts.read(who, Permission.TRAINING_EDIT, session -> {
            Quiz quiz = session.find(Quiz.class, quizId);
            return quiz == null ? List.of() : TrainingStore.tries(session, quizId).reversed().stream()
                    .map(one -> one.view(quiz.title(), ground.name(one.personId()), List.of())).toList();
        });
    }

    /** One's own try with its paper, or anybody's for who keeps the training. @throws Refusal for others */
    public TryView byId(Actor who, long tryId) {
        return acts.read(who, Permission.TRAINING_READ, session -> {
            QuizTry one = Optional.ofNullable(session.find(QuizTry.class, tryId))
                    .orElseThrow(() -> new Refusal("secrecy.refused.gone"));
            boolean own = who.personId() != null && who.personId() == one.personId();
            if (!own && !mayEdit(who)) {
                throw new Refusal("secrecy.refused.gone");
            }
            return view(session, session.find(Quiz.class, one.quizId()), one);
        });
    }

    /** Opens a test. @return its id */
    public long open(Actor who, Quiz.Wish wish) {
        acts.demand(who, Permission.TRAINING_EDIT, "training.quiz.open");
        fill();
        return acts.write(who, Permission.TRAINING_EDIT, "training.quiz.open", act -> {
            Quiz quiz = new Quiz(wish, act.now(), act.actor().name(), ground.day(act.now()));
            long there = TrainingStore.questions(act.session()).stream().filter(one -> !one.retired()).count();
            if (there < quiz.questions()) {
                throw new Refusal("training.refused.too-few", there);
            }
            act.session().persist(quiz);
            act.record("quiz", quiz.id(), null, Map.of("title", quiz.title(), "due", quiz.due().toString()));
            act.signal(new SecrecyChanged(Ground.TRAINING, quiz.id()));
            return quiz.id();
        });
    }

    /** Nobody can begin a try any more. */
    public void close(Actor who, long quizId) {
        acts.write(who, Permission.TRAINING_EDIT, "training.quiz.close", act -> {
            quiz(act, quizId).close();
            act.record("quiz", quizId, null, Map.of("closed", true));
            act.signal(new SecrecyChanged(Ground.TRAINING, quizId));
            return null;
        });
    }

    private static Quiz quiz(Act act, long id) {
        return Optional.ofNullable(act.session().find(Quiz.class, id))
                .orElseThrow(() -> new Refusal("secrecy.refused.gone"));
    }

    private static long person(Actor who) {
        if (who.personId() == null) {
            throw new Refusal("secrecy.refused.no-person", who.user());
        }
        return who.personId();
    }

    /** Begins a try, or goes on with the one that runs. Its questions are drawn at random and kept. */
    public TryView begin(Actor who, long quizId) {
        return acts.write(who, Permission.TRAINING_TAKE, "training.try.begin", act -> {
            long person = person(who);
            Quiz quiz = quiz(act, quizId);
            List<QuizTry> mine = TrainingStore.tries(act.session(), quizId).stream()
                    .filter(one -> one.personId() == person).toList();
            Optional<QuizTry> running = mine.stream().filter(one -> one.endedAt() == null
                    && one.dueAt().isAfter(act.now())).findFirst();
            if (running.isPresent()) {
                act.record(TRY, running.get().id(), null, Map.of("goes", "on"));
                return view(act.session(), quiz, running.get());
            }
            if (quiz.closed() || quiz.due().isBefore(ground.day(act.now()))) {
                throw new Refusal("training.refused.closed");
            }
            if (mine.stream().anyMatch(QuizTry::passed)) {
                throw new Refusal("training.refused.passed");
            }
            if (mine.size() >= quiz.tries()) {
                throw new Refusal("training.refused.tries", quiz.tries());
            }
            long seed = seeds.getAsLong();
            List<QuestionView> drawn = Draw.of(TrainingStore.questions(act.session()).stream()
                    .filter(one -> !one.retired()).map(Question::view).toList(), quiz.questions(), seed);
            QuizTry one = new QuizTry(quizId, person, mine.size() + 1, seed, act.now(),
                    act.now().plus(Duration.ofMinutes(quiz.minutes())), drawn.size());
            act.session().persist(one);
            for (int place = 0; place < drawn.size(); place++) {
                act.session().persist(new QuizAnswer(one.id(), place + 1, drawn.get(place)));
            }
            act.record(TRY, one.id(), null, Map.of("quiz", quizId, "number", one.number(), "seed", seed));
            act.session().flush();
            return view(act.session(), quiz, one);
        });
    }

    private QuizTry own(Act act, Actor who, long tryId) {
        QuizTry one = act.session().find(QuizTry.class, tryId);
        if (one == null || one.personId() != person(who)) {
            throw new Refusal("secrecy.refused.gone");
        }
        if (one.endedAt() != null || !one.dueAt().isAfter(act.now())) {
            throw new Refusal("training.refused.time-over");
        }
        return one;
    }

    /** Keeps an answer as soon as it is given, so that none is lost. @param letters empty takes it back */
    public void answer(Actor who, long tryId, int place, String letters) {
        acts.write(who, Permission.TRAINING_TAKE, "training.try.answer", act -> {
            own(act, who, tryId);
            TrainingStore.answers(act.session(), tryId).stream().filter(one -> one.place() == place).findFirst()
                    .orElseThrow(() -> new Refusal("secrecy.refused.gone")).give(letters);
            act.record(TRY, tryId, null, Map.of("place", place, "given", letters));
            return null;
        });
    }

    /** Hands the paper in. @return the result with the right answers */
    public TryView submit(Actor who, long tryId) {
        acts.write(who, Permission.TRAINING_TAKE, "training.try.submit", act -> {
            end(act, own(act, who, tryId));
            return null;
        });
        return byId(who, tryId);
    }

    private void end(Act act, QuizTry one) {
        Quiz quiz = quiz(act, one.quizId());
        int right = (int) TrainingStore.answers(act.session(), one.id()).stream().filter(QuizAnswer::right).count();
        boolean passed = quiz.passes(right, one.questions());
        boolean before = TrainingStore.tries(act.session(), one.quizId()).stream()
                .anyMatch(other -> other.personId() == one.personId() && other.creditMinutes() > 0);
        one.end(act.now(), right, passed, passed && !before ? quiz.creditMinutes() : 0);
        act.record(TRY, one.id(), null, Map.of("right", right, "of", one.questions(), "passed", passed));
        act.signal(new SecrecyChanged(Ground.TRAINING, quiz.id()));
    }

    /** Ends tries whose time is over with what was answered. @return how many */
    int endOverdue(Instant now) {
        List<Long> over = ground.tx().read(session -> TrainingStore.overdue(session, now).stream().map(QuizTry::id)
                .toList());
        for (long id : over) {
            acts.writeAsSystem("training.try.over", act -> {
                end(act, act.session().find(QuizTry.class, id));
                return null;
            });
        }
        return over.size();
    }
}
