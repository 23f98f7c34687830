package cn.dutydesk.selfcheck.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.ReadyFile;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.scan.ScanSummary;
import cn.dutydesk.secrecy.RegisterFact;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.selfcheck.EvidenceFile;
import cn.dutydesk.selfcheck.ScoreView.State;
import cn.dutydesk.selfcheck.SelfCheckChanged;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.Standard.Evidence;
import cn.dutydesk.selfcheck.Standard.Item;
import cn.dutydesk.selfcheck.domain.Answer;
import cn.dutydesk.selfcheck.domain.Campaign;
import cn.dutydesk.selfcheck.domain.EvidenceFileRow;
import cn.dutydesk.selfcheck.domain.Faults;
import cn.dutydesk.selfcheck.domain.QuestionRow;
import cn.dutydesk.selfcheck.domain.SignOffRow;
import cn.dutydesk.selfcheck.store.SelfCheckStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What departments and people answer, and what they prove it with. A department's own people answer for it; the
 * confidentiality officer may for everybody, which is recorded by name. Blocks; background threads only.
 */
public final class AnswerService {
    private static final String SUBJECT = "self-check-answer";

    private final Acts acts;
    private final Boards boards;
    private final People people;
    private final Facts facts;
    private final Texts texts;

    /** @param texts of documents: Chinese */
    AnswerService(Acts acts, Boards boards, People people, Facts facts, Texts texts) {
        this.acts = acts;
        this.boards = boards;
        this.people = people;
        this.facts = facts;
        this.texts = texts;
    }

    /**
     * @throws Refusal when it is not the actor's to answer, the department has signed off, the month is submitted or
     *         signed, a reason, words or a file are missing, or the words carry the mark of a state secret
     */
    public void answer(Actor who, long answerId, AnswerInput input) {
        RegisterFact fact = input.withFact() ? fact(who, answerId) : null;
        ScanSummary scan = input.scanId() == null ? null : facts.scan(who, input.scanId())
                .orElseThrow(() -> new Refusal("selfcheck.refused.no-scan"));
        String said = fact == null ? "" : cut(fact.words());
        String scanned = scan == null ? "" : cut(facts.words(scan));
        acts.write(who, Permission.SELFCHECK_ANSWER, "selfcheck.answer", act -> {
            put(act, answerId, input, said, scanned);
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    /** @param said what the register says, @param scanned the scan in words; empty when not attached */
    private void put(Act act, long answerId, AnswerInput input, String said, String scanned) {
        Answer answer = mine(act, answerId);
        Campaign campaign = act.session().find(Campaign.class, answer.campaignId());
        Item item = item(act.session(), campaign, answer);
        String words = Wording.clean(input.words(), Answer.WORDS);
        Answer.By by = by(act);
        if (input.absent()) {
            if (words.isEmpty()) {
                throw new Refusal("selfcheck.refused.no-reason");
            }
            answer.absent(words, by);
        } else {
            Faults faults = Faults.of(item, input.times());
            boolean proof = !words.isEmpty() || !said.isEmpty() || !scanned.isEmpty();
            if (faults.hits() > 0 && words.isEmpty()) {
                throw new Refusal("selfcheck.refused.no-words");
            }
            if (item.evidence() == Evidence.WORDS && !proof) {
                throw new Refusal("selfcheck.refused.no-evidence", item.code());
            }
            if (item.evidence() == Evidence.FILE
                    && SelfCheckStore.files(act.session(), List.of(answerId)).isEmpty()) {
                throw new Refusal("selfcheck.refused.no-file", item.code());
            }
            answer.found(faults, words, said, scanned, by);
        }
        record(act, answer);
    }

    private RegisterFact fact(Actor who, long answerId) {
        return acts.read(who, Permission.SELFCHECK_READ, session -> {
            Answer answer = find(session, answerId);
            Campaign campaign = session.find(Campaign.class, answer.campaignId());
            return new Wanted(item(session, campaign, answer).fact(), campaign);
        }).read(who);
    }

    /** What is asked of the registers, outside the transaction that reads our own tables. */
    private final class Wanted {
        private final String code;
        private final java.time.YearMonth month;

        Wanted(String code, Campaign campaign) {
            this.code = code;
            month = campaign.month();
        }

        RegisterFact read(Actor who) {
            return facts.of(who, month).stream().filter(one -> one.code().equals(code)).findFirst()
                    .orElseThrow(() -> new Refusal("selfcheck.refused.no-fact"));
        }
    }

    private static String cut(String words) {
        return words.length() <= Answer.FACT ? words : words.substring(0, Answer.FACT - 1) + "…";
    }

    /**
     * The same words for several at once, in one transaction: what is good everywhere, or does not apply.
     *
     * @param input with neither a register's word nor a scan, which belong to one item
     * @return how many
     * @throws Refusal as {@link #answer}, when one of them is refused; then none is stored
     */
    public int answerAll(Actor who, List<Long> answerIds, AnswerInput input) {
        if (input.withFact() || input.scanId() != null) {
            throw new IllegalArgumentException("evidence of one item given to several");
        }
        if (answerIds.isEmpty()) {
            return 0;
        }
        return acts.write(who, Permission.SELFCHECK_ANSWER, "selfcheck.answer", act -> {
            answerIds.forEach(id -> put(act, id, input, "", ""));
            act.signal(new SelfCheckChanged());
            return answerIds.size();
        });
    }

    /**
     * Says whether a department has what a question asks about. 无 takes its items out of the score; 有 puts those back
     * that were out because of it.
     */
    public void question(Actor who, long campaignId, long departmentId, String question, boolean present) {
        acts.write(who, Permission.SELFCHECK_ANSWER, "selfcheck.question", act -> {
            Session session = act.session();
            Campaign campaign = campaign(session, campaignId);
            campaign.demandOpen();
            demandOf(act.actor(), departmentId, null);
            unsigned(session, campaignId, departmentId);
            Standard standard = boards.standard(session, campaign.standardVersionId());
            Standard.Question asked = standard.question(question)
                    .orElseThrow(() -> new Refusal("selfcheck.refused.no-question"));
            QuestionRow row = SelfCheckStore.questions(session, campaignId).stream()
                    .filter(one -> one.departmentId() == departmentId && one.question().equals(question)).findFirst()
                    .orElse(null);
            Boolean before = row == null ? null : row.present();
            if (row == null) {
                session.persist(new QuestionRow(campaignId, question, departmentId, present, act.now(),
                        act.actor().name()));
            } else {
                row.change(present, act.now(), act.actor().name());
            }
            String why = texts.of("selfcheck.question.absent", asked.text());
            for (Answer answer : SelfCheckStore.ofDepartment(session, campaignId, departmentId)) {
                if (question.equals(item(session, campaign, answer).question())) {
                    if (!present) {
                        answer.absent(why, by(act));
                    } else if (answer.state() == State.NOT_APPLICABLE) {
                        answer.open();
                    }
                }
            }
            act.record("self-check-question", question, before, Map.of("campaign", campaignId, "department",
                    departmentId, "present", present));
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    /**
     * Adds a file to an answer.
     *
     * @throws Refusal naming the file: not there, empty, too large, not what its name says, marked, or there already
     */
    public EvidenceFile attach(Actor who, long answerId, Path path) {
        ReadyFile ready;
        try {
            ready = ReadyFile.read(path);
        } catch (Refusal refusal) {
            acts.recordRefusal(who, "selfcheck.attach", refusal);
            throw refusal;
        }
        return acts.write(who, Permission.SELFCHECK_ANSWER, "selfcheck.attach", act -> {
            Answer answer = mine(act, answerId);
            if (SelfCheckStore.files(act.session(), List.of(answerId)).stream()
                    .anyMatch(file -> file.hash().equals(ready.hash()))) {
                throw new Refusal("selfcheck.refused.file-twice", ready.name());
            }
            EvidenceFileRow row = new EvidenceFileRow(answer.id(), ready.name(), ready.content().length, ready.hash(),
                    act.now(), act.actor().name());
            SelfCheckStore.PIECES.keep(act.session(), row, ready.content());
            act.record(SUBJECT, answerId, null, Map.of("file", row.name(), "hash", row.hash()));
            act.signal(new SelfCheckChanged());
            return row.view();
        });
    }

    /** Takes a file away again. @throws Refusal when it is not the actor's, or the department has signed off */
    public void detach(Actor who, long fileId) {
        acts.write(who, Permission.SELFCHECK_ANSWER, "selfcheck.detach", act -> {
            EvidenceFileRow file = file(act.session(), fileId);
            mine(act, file.answerId());
            SelfCheckStore.remove(act.session(), file);
            act.record(SUBJECT, file.answerId(), Map.of("file", file.name(), "hash", file.hash()), Map.of());
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    /** Writes a kept file to where the person wants it. @throws Refusal when it is damaged or cannot be written */
    public void save(Actor who, long fileId, Path target) {
        ReadyFile kept = acts.read(who, Permission.SELFCHECK_READ, session -> {
            EvidenceFileRow file = file(session, fileId);
            return new ReadyFile(file.name(), SelfCheckStore.PIECES.content(session, fileId), file.hash());
        });
        ReadyFile.save(kept.name(), kept.hash(), kept.content(), target);
    }

    /**
     * The department stands by its part; nothing of it changes any more.
     *
     * @param words why somebody else signs for it; needed unless one of its own people does
     * @throws Refusal when something is unanswered, or it was signed before
     */
    public void signOff(Actor who, long campaignId, long departmentId, String words) {
        acts.write(who, Permission.SELFCHECK_ANSWER, "selfcheck.sign-off", act -> {
            Session session = act.session();
            Campaign campaign = campaign(session, campaignId);
            campaign.demandOpen();
            demandOf(act.actor(), departmentId, null);
            unsigned(session, campaignId, departmentId);
            List<Answer> answers = SelfCheckStore.ofDepartment(session, campaignId, departmentId);
            long open = answers.stream().filter(answer -> answer.state() == State.OPEN).count();
            if (open > 0 || answers.isEmpty()) {
                throw new Refusal("selfcheck.refused.open", open);
            }
            String why = Wording.clean(words, SignOffRow.WORDS);
            if (why.isEmpty() && !belongs(act.actor(), departmentId)) {
                throw new Refusal("selfcheck.refused.for-others");
            }
            SignOffRow row = new SignOffRow(campaignId, departmentId, answers.getFirst().view().department(), why,
                    act.now(), act.actor().name());
            session.persist(row);
            act.record("self-check", campaignId, null, Map.of("department", departmentId, "by", act.actor().user(),
                    "words", why));
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    /** Gives a department its part back. @throws Refusal when it has not signed, or the month is submitted */
    public void giveBack(Actor who, long campaignId, long departmentId) {
        acts.write(who, Permission.SELFCHECK_RUN, "selfcheck.give-back", act -> {
            campaign(act.session(), campaignId).demandOpen();
            SignOffRow row = SelfCheckStore.signOffs(act.session(), campaignId).stream()
                    .filter(one -> one.view().departmentId() == departmentId).findFirst()
                    .orElseThrow(() -> new Refusal("selfcheck.refused.not-signed-off"));
            act.record("self-check", campaignId, Map.of("department", departmentId, "by", row.view().by()), Map.of());
            act.session().remove(row);
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    /** Whether the actor may answer for the department, or what one person of it is asked. */
    boolean may(Actor who, long departmentId, @Nullable Long personId) {
        return acts.allows(who, Permission.SELFCHECK_RUN) || acts.allows(who, Permission.SELFCHECK_ANSWER)
                && who.personId() != null && (personId != null ? personId.equals(who.personId())
                        : belongs(who, departmentId));
    }

    private boolean belongs(Actor who, long departmentId) {
        return who.personId() != null && people.byId(who.personId()).map(PersonCard::departmentId)
                .filter(id -> id == departmentId).isPresent();
    }

    private void demandOf(Actor who, long departmentId, @Nullable Long personId) {
        if (!may(who, departmentId, personId)) {
            throw new Refusal("selfcheck.refused.not-yours");
        }
    }

    /** The answer, when the actor may change it now. */
    private Answer mine(Act act, long answerId) {
        Answer answer = find(act.session(), answerId);
        campaign(act.session(), answer.campaignId()).demandOpen();
        demandOf(act.actor(), answer.departmentId(), answer.personId());
        unsigned(act.session(), answer.campaignId(), answer.departmentId());
        return answer;
    }

    static Answer find(Session session, long answerId) {
        Answer answer = session.find(Answer.class, answerId);
        if (answer == null) {
            throw new Refusal("selfcheck.refused.gone");
        }
        return answer;
    }

    static Campaign campaign(Session session, long campaignId) {
        Campaign campaign = session.find(Campaign.class, campaignId);
        if (campaign == null) {
            throw new Refusal("selfcheck.refused.gone");
        }
        return campaign;
    }

    private static EvidenceFileRow file(Session session, long fileId) {
        EvidenceFileRow file = session.find(EvidenceFileRow.class, fileId);
        if (file == null) {
            throw new Refusal("selfcheck.refused.gone");
        }
        return file;
    }

    private static void unsigned(Session session, long campaignId, long departmentId) {
        SelfCheckStore.signOffs(session, campaignId).stream().map(SignOffRow::view)
                .filter(part -> part.departmentId() == departmentId).findFirst().ifPresent(part -> {
                    throw new Refusal("selfcheck.refused.signed-off", part.department(), part.by());
                });
    }

    private Item item(Session session, Campaign campaign, Answer answer) {
        return boards.standard(session, campaign.standardVersionId()).item(answer.item()).orElseThrow();
    }

    private static Answer.By by(Act act) {
        return new Answer.By(act.now(), act.actor().name(), act.actor().accountId());
    }

    private static void record(Act act, Answer answer) {
        act.record(SUBJECT, answer.id(), null, Map.of("campaign", answer.campaignId(), "item", answer.item(),
                "department", answer.departmentId(), "state", answer.state().name(), "minus",
                answer.minus().toPlainString()));
    }
}
