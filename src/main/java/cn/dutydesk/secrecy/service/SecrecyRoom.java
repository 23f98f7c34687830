package cn.dutydesk.secrecy.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.people.Duties;
import cn.dutydesk.people.People;
import cn.dutydesk.secrecy.ClearedView;
import cn.dutydesk.secrecy.DeviceView;
import cn.dutydesk.secrecy.HoursView;
import cn.dutydesk.secrecy.InventoryView;
import cn.dutydesk.secrecy.NoticeView;
import cn.dutydesk.secrecy.SecrecyRegisters;
import cn.dutydesk.secrecy.SessionView;
import cn.dutydesk.secrecy.TryView;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.SignIn;
import cn.dutydesk.settings.Settings;
import java.util.List;
import java.util.function.LongSupplier;

/** The room's services, wired. */
public final class SecrecyRoom implements SecrecyRegisters {
    public final ClearanceService clearance;
    public final DeviceService devices;
    public final InventoryService inventories;
    public final PhoneNoticeService notices;
    public final TrainingService trainings;
    public final QuizService quizzes;
    public final RegisterFactsService facts;
    public final SecrecyPass pass;
    private final Ground ground;

    /** What the room stands on. @param texts of documents: Chinese */
    public record Below(Tx tx, Acts acts, Signals signals, SignIn signIn, Settings settings, BureauClock clock,
            Texts texts) {
    }

    /** @param seeds where the chance of test papers comes from */
    public SecrecyRoom(Below below, People people, Duties duties, Notices outgoing, LongSupplier seeds) {
        ground = new Ground(below.tx(), below.acts(), people, below.signIn(), below.settings(), below.clock());
        clearance = new ClearanceService(ground, below.texts());
        devices = new DeviceService(ground);
        inventories = new InventoryService(ground, below.texts());
        notices = new PhoneNoticeService(ground, below.texts());
        trainings = new TrainingService(ground);
        quizzes = new QuizService(ground, seeds);
        facts = new RegisterFactsService(ground, below.texts());
        pass = new SecrecyPass(ground, clearance, quizzes, outgoing, duties, below.texts(), below.signals());
    }

    /** What the room tells others, in the language of the screen. */
    public SecrecyTells tells(Texts texts) {
        return new SecrecyTells(ground, texts);
    }

    @Override
    public List<ClearedView> people(Actor who) {
        return clearance.list(who);
    }

    @Override
    public List<DeviceView> devices(Actor who) {
        return devices.list(who);
    }

    @Override
    public InventoryView inventory(Actor who, long id) {
        return inventories.byId(who, id);
    }

    @Override
    public List<NoticeView> notices(Actor who, int year) {
        return notices.list(who, year);
    }

    @Override
    public String noticeText(int year) {
        return notices.text(year);
    }

    @Override
    public List<HoursView> hours(Actor who, int year) {
        return trainings.hours(who, year);
    }

    @Override
    public List<SessionView> sessions(Actor who, int year) {
        return trainings.sessions(who, year);
    }

    @Override
    public TryView attempt(Actor who, long tryId) {
        return quizzes.byId(who, tryId);
    }
}
