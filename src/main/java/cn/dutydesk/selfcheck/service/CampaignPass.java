package cn.dutydesk.selfcheck.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.Places;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.people.Duties;
import cn.dutydesk.people.DutyHolder;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Acts;
import cn.dutydesk.selfcheck.SelfCheckChanged;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.domain.Campaign;
import cn.dutydesk.selfcheck.domain.PlanRow;
import cn.dutydesk.selfcheck.store.SelfCheckStore;
import cn.dutydesk.selfcheck.store.SelfCheckStore.Owing;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens each month's self-check on its day, to be signed by the last workday; reminds those who owe answers (when it
 * opens, some days before, on the last day, and after it) once each; hands what is overdue to its playbook; and puts on
 * record that a month ended without signature, also for months in which the program did not run.
 */
public final class CampaignPass implements DuePass {
    /** Where campaigns without signature stand between reminders. */
    private enum Stage {
        NONE, OPENED, BEFORE, LAST_DAY, OVERDUE
    }

    /** Who is told of what is overdue, beside those who owe answers. */
    private static final String KEEPER = "保密办负责人";

    private final Tx tx;
    private final Acts acts;
    private final Boards boards;
    private final Dealing dealing;
    private final Around around;
    private final Settings settings;
    private final Texts texts;
    private final BureauClock clock;

    /** The rooms around it. */
    record Around(Calendars calendars, People people, Duties duties, Notices notices, Runs runs) {
    }

    /** @param texts of documents: Chinese */
    CampaignPass(Tx tx, Acts acts, Boards boards, Dealing dealing, Around around, Settings settings, Texts texts,
            BureauClock clock) {
        this.tx = tx;
        this.acts = acts;
        this.boards = boards;
        this.dealing = dealing;
        this.around = around;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** What there is to look at, in one reading. @param last newest month of each plan */
    private record Now(List<PlanRow> plans, Map<Long, YearMonth> last, List<Campaign> unsigned) {
        long standardOf(Campaign campaign) {
            return plans.stream().filter(plan -> plan.id() == campaign.planId()).findFirst().orElseThrow().standardId();
        }
    }

    @Override
    public int pass(Instant now) {
        Now read = tx.read(session -> {
            List<PlanRow> plans = SelfCheckStore.plans(session);
            Map<Long, YearMonth> last = new HashMap<>();
            plans.forEach(plan -> SelfCheckStore.lastMonth(session, plan.id())
                    .ifPresent(month -> last.put(plan.id(), month)));
            return new Now(plans, last, SelfCheckStore.unsigned(session));
        });
        LocalDate today = clock.local(now).toLocalDate();
        int opened = read.plans().stream().mapToInt(plan -> open(plan, read.last().get(plan.id()), today)).sum();
        return opened + missed(read, today) + remind(read, today);
    }

    // ---- opening

    private int open(PlanRow plan, @Nullable YearMonth last, LocalDate today) {
        YearMonth current = YearMonth.from(today);
        YearMonth next = last == null || last.isBefore(plan.first()) ? plan.first() : last.plusMonths(1);
        int moved = 0;
        for (YearMonth month = next; !month.isAfter(current) && plan.opens(month); month = month.plusMonths(1)) {
            if (month.isBefore(current) || today.getDayOfMonth() >= settings.number(Setting.SELFCHECK_OPEN_DAY)) {
                begin(plan.id(), month, month.equals(current));
                moved++;
            }
        }
        return moved;
    }

    /** @param running whether it is still time; a month that is over is only put on record as missed */
    private void begin(long planId, YearMonth month, boolean running) {
        acts.writeAsSystem("selfcheck.open", act -> {
            PlanRow plan = SelfCheckStore.plan(act.session(), planId).orElseThrow();
            var version = SelfCheckStore.published(act.session(), plan.standardId()).orElseThrow();
            Campaign campaign = new Campaign(planId, month, version.id(), act.now(), due(month));
            act.session().persist(campaign);
            int dealt = 0;
            if (running) {
                Standard standard = boards.standard(act.session(), version.id());
                dealt = dealing.deal(act.session(), plan, campaign, standard, act.now());
            } else {
                campaign.miss();
                campaign.stage(Stage.OVERDUE.ordinal());
            }
            act.record(CampaignService.MATTER, campaign.id(), null, Map.of("month", month.toString(), "answers", dealt,
                    "missed", !running, "standard", version.digest()));
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    /** The last workday of the month. */
    private LocalDate due(YearMonth month) {
        return around.calendars().days(month.atDay(1), month.atEndOfMonth()).stream()
                .filter(day -> day.kind() == DayKind.WORKDAY).map(Day::date).reduce((one, later) -> later)
                .orElse(month.atEndOfMonth());
    }

    // ---- the end of the month

    private int missed(Now read, LocalDate today) {
        List<Campaign> over = read.unsigned().stream()
                .filter(campaign -> !campaign.missed() && campaign.edition() == 1
                        && today.isAfter(campaign.month().atEndOfMonth()))
                .toList();
        for (Campaign one : over) {
            acts.writeAsSystem("selfcheck.missed", act -> {
                act.session().find(Campaign.class, one.id()).miss();
                act.record(CampaignService.MATTER, one.id(), null, Map.of("month", one.month().toString(), "missed",
                        true));
                act.signal(new SelfCheckChanged());
                return null;
            });
        }
        return over.size();
    }

    // ---- reminding

    private int remind(Now read, LocalDate today) {
        int moved = 0;
        for (Campaign campaign : tx.read(SelfCheckStore::unsigned)) {
            Stage reached = stage(campaign, today);
            if (campaign.edition() == 1 && campaign.dealt() && reached.ordinal() > campaign.stage()) {
                remind(campaign.id(), read.standardOf(campaign), reached);
                moved++;
            }
        }
        return moved;
    }

    private Stage stage(Campaign campaign, LocalDate today) {
        int before = settings.number(Setting.SELFCHECK_REMIND_DAYS);
        return today.isAfter(campaign.due()) ? Stage.OVERDUE : today.equals(campaign.due()) ? Stage.LAST_DAY
                : !today.isBefore(campaign.due().minusDays(before)) ? Stage.BEFORE : Stage.OPENED;
    }

    private void remind(long id, long standardId, Stage stage) {
        acts.writeAsSystem("selfcheck.remind", act -> {
            Campaign campaign = act.session().find(Campaign.class, id);
            campaign.stage(stage.ordinal());
            Map<Long, Integer> told = owing(act, id, standardId);
            String month = texts.month(campaign.month());
            told.forEach((person, count) -> around.people().byId(person).ifPresent(card -> tell(act, campaign, stage,
                    card, texts.of("selfcheck.notice.owing", month, count, texts.date(campaign.due())))));
            if (stage == Stage.OVERDUE) {
                overdue(act, campaign, month);
            }
            act.record(CampaignService.MATTER, id, null, Map.of("reminder", stage.name(), "people", told.size()));
            act.signal(new SelfCheckChanged());
            return null;
        });
    }

    private void overdue(Act act, Campaign campaign, String month) {
        String words = texts.of("selfcheck.notice.overdue", month, texts.date(campaign.due()));
        Optional<DutyHolder> keeper = around.duties().holder(KEEPER, clock.local(act.now()).toLocalDate());
        keeper.ifPresent(holder -> around.notices().send(act, notice(campaign, "overdue", holder.person(), words)));
        around.runs().start(act, new Matter(CampaignService.MATTER, campaign.id(), words, "", Grade.NONE,
                clock.instant(campaign.due().plusDays(1).atStartOfDay()), Places.of("campaign", campaign.id())));
    }

    private void tell(Act act, Campaign campaign, Stage stage, PersonCard card, String body) {
        around.notices().send(act, notice(campaign, stage.name(), card, body));
    }

    private NewNotice notice(Campaign campaign, String stage, PersonCard card, String body) {
        return new NewNotice("self-check-" + campaign.id() + "-" + stage + "-" + card.id(), CampaignService.MATTER,
                campaign.id(), card.id(), card.name(), "", texts.of("selfcheck.notice.title",
                        texts.month(campaign.month())),
                body);
    }

    /** Reminds everybody who owes answers now, because somebody asked for it. */
    int press(Act act, Campaign campaign, long standardId) {
        Map<Long, Integer> told = owing(act, campaign.id(), standardId);
        told.forEach((person, count) -> around.people().byId(person).ifPresent(card -> around.notices().send(act,
                notice(campaign, "press-" + act.now().getEpochSecond(), card, texts.of("selfcheck.notice.owing",
                        texts.month(campaign.month()), count, texts.date(campaign.due()))))));
        return told.size();
    }

    /** How many answers each person is asked for: by name, or as the one who is told for a department. */
    private Map<Long, Integer> owing(Act act, long campaignId, long standardId) {
        Map<Long, Integer> told = new LinkedHashMap<>();
        for (Owing owing : SelfCheckStore.owing(act.session(), campaignId)) {
            List<PersonCard> people = owing.personId() != null
                    ? around.people().byId(owing.personId()).stream().toList()
                    : dealing.contacts(act.session(), standardId, owing.departmentId());
            people.forEach(person -> told.merge(person.id(), (int) owing.count(), Integer::sum));
        }
        return told;
    }
}
