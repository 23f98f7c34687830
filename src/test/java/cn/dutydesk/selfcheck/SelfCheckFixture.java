package cn.dutydesk.selfcheck;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.TestBureau;
import cn.dutydesk.people.domain.PersonWish;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.selfcheck.service.AnswerInput;
import cn.dutydesk.selfcheck.service.SelfCheckRoom;
import cn.dutydesk.settings.Setting;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** A bureau of two departments that checks itself from January 2026 on; the clock stands at the 5th. */
public final class SelfCheckFixture implements AutoCloseable {
    public static final String PASSWORD = "Zicha-2026";
    public static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Actor KEEPER = new Actor(90, "paiban", "排班员", Set.of(Role.ROSTER_KEEPER), null);
    private static final Actor ADMIN = new Actor(91, "admin", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);
    private static final Actor SECURITY = new Actor(92, "anquan", "安全保密管理员", Set.of(Role.SECURITY_ADMIN), null);

    public final TestBureau at = new TestBureau("2026-01-05T10:00");
    public final Bureau bureau = at.bureau;
    public final SelfCheckRoom room = bureau.confidential.selfcheck;
    public final long chen = add("陈立", "办公室");
    public final long li = add("李晓雨", "第一税务分局");
    public final long zheng = add("郑海波", "第一税务分局");
    public final long office = department(chen);
    public final long hall = department(li);
    /** 保密员. */
    public final Actor officer = new Actor(101, "chenli", "陈立", Set.of(Role.CONFIDENTIALITY_OFFICER), chen);
    /** Another one, who may check what the first answered. */
    public final Actor second = new Actor(105, "fuhe", "复核员", Set.of(Role.CONFIDENTIALITY_OFFICER), null);
    public final Actor liHerself = new Actor(102, "lixy", "李晓雨", Set.of(Role.DUTY_OFFICER), li);
    public final Actor stranger = new Actor(103, "zhiban", "值班账号", Set.of(Role.DUTY_OFFICER), null);

    /** These tests go through a year; how old a password may grow is not theirs to show. */
    public SelfCheckFixture() {
        bureau.acts.writeAsSystem("settings.change", act -> {
            bureau.settings.change(act.unit(), act.actor().user(), Setting.PASSWORD_DAYS, "0");
            act.record("setting", Setting.PASSWORD_DAYS.key(), null, "0");
            return null;
        });
    }

    /** Begins with the sheet of 59 items. */
    public SelfCheckFixture begun() {
        room.plans.begin(officer, "items-59", office, JANUARY);
        return this;
    }

    public long add(String name, String department) {
        return bureau.people.add(KEEPER, new PersonWish(name, department, "", "", false, List.of(), ""));
    }

    private long department(long person) {
        return bureau.directory.byId(person).orElseThrow().departmentId();
    }

    /** An account with {@link #PASSWORD} and a role. @return its sign-in name */
    public String account(String user, String name, Role role) {
        NewAccount made = bureau.accounts.create(ADMIN, user, name, null);
        long id = bureau.accounts.list(SECURITY).stream().filter(one -> one.user().equals(user)).findFirst()
                .orElseThrow().id();
        bureau.accounts.giveRoles(SECURITY, id, Set.of(role));
        Actor self = bureau.signIn.signIn(user, made.password().toCharArray());
        bureau.signIn.changePassword(self, made.password().toCharArray(), PASSWORD.toCharArray());
        return user;
    }

    public int pass(String local) {
        at.clock.set(local);
        return room.pass.pass(at.clock.instant());
    }

    public MonthBoard month(YearMonth month) {
        return room.reads.month(officer, month);
    }

    public CampaignView campaign(YearMonth month) {
        return month(month).campaign();
    }

    /** The answer a department owes for an item. */
    public AnswerView answer(YearMonth month, String item, long department) {
        return room.reads.item(officer, campaign(month).id(), item).answers().stream()
                .filter(one -> one.departmentId() == department).findFirst().orElseThrow();
    }

    /** Everything that is open is answered as good, by the officer. */
    public void answerRest(YearMonth month) {
        for (DepartmentLine line : room.reads.departments(officer, campaign(month).id())) {
            room.reads.department(officer, campaign(month).id(), line.departmentId()).answers().stream()
                    .filter(one -> one.state() == ScoreView.State.OPEN)
                    .forEach(one -> room.answers.answer(officer, one.id(), AnswerInput.good("查阅记录")));
        }
    }

    /** Both departments stand by their parts. */
    public void signOff(YearMonth month) {
        room.answers.signOff(officer, campaign(month).id(), office, "");
        room.answers.signOff(officer, campaign(month).id(), hall, "受部门委托");
    }

    /** From answered to signed. */
    public CampaignView sign(YearMonth month, String leader) {
        room.campaigns.submit(officer, campaign(month).id());
        return room.campaigns.sign(campaign(month).id(), leader, PASSWORD.toCharArray());
    }

    @Override
    public void close() {
        at.close();
    }
}
