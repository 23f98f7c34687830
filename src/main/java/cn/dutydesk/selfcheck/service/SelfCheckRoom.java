package cn.dutydesk.selfcheck.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.people.Duties;
import cn.dutydesk.people.People;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.scan.Scans;
import cn.dutydesk.secrecy.RegisterFacts;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.SignIn;
import cn.dutydesk.selfcheck.Findings;
import cn.dutydesk.settings.Settings;

/** The services of the month's self-check, wired together. */
public final class SelfCheckRoom {
    public final StandardService standards;
    public final PlanService plans;
    public final CampaignService campaigns;
    public final AnswerService answers;
    public final ReviewService reviews;
    public final Facts facts;
    public final PressService press;
    public final SelfCheckReads reads;
    public final CampaignPass pass;
    private final Ground ground;
    private final Around around;

    /** What the room stands on. @param texts of documents: Chinese */
    public record Ground(Tx tx, Acts acts, SignIn accounts, Settings settings, Texts texts, BureauClock clock) {
    }

    /** The rooms around it. */
    public record Around(People people, Duties duties, Calendars calendars, Notices notices, Runs runs,
            Findings findings, RegisterFacts registers, Scans scans) {
    }

    public SelfCheckRoom(Ground ground, Around around) {
        this.ground = ground;
        this.around = around;
        Boards boards = new Boards();
        Dealing dealing = new Dealing(around.people());
        facts = new Facts(around.registers(), around.scans(), ground.texts(), ground.clock());
        standards = new StandardService(ground.acts());
        plans = new PlanService(ground.acts(), around.people());
        campaigns = new CampaignService(ground.acts(), boards, dealing, ground.accounts(), around.runs(),
                ground.texts(), ground.clock());
        answers = new AnswerService(ground.acts(), boards, around.people(), facts, ground.texts());
        reviews = new ReviewService(ground.acts(), boards, around.findings());
        reads = new SelfCheckReads(ground.acts(), boards, campaigns, answers, around.people(), ground.texts(),
                ground.clock());
        pass = new CampaignPass(ground.tx(), ground.acts(), boards, dealing, new CampaignPass.Around(
                around.calendars(), around.people(), around.duties(), around.notices(), around.runs()),
                ground.settings(), ground.texts(), ground.clock());
        press = new PressService(ground.acts(), pass);
    }

    /** What the room tells others, in the language of the screen. */
    public SelfCheckTells tells(Texts texts) {
        return new SelfCheckTells(ground.tx(), ground.acts(), around.people(), texts, ground.clock());
    }
}
