package cn.dutydesk.selfcheck;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.TestBureau;
import cn.dutydesk.people.domain.PersonWish;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.selfcheck.service.FindingRoom;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A bureau with a handful of people in two departments, on the 16th of March 2026, a Monday. */
public final class FindingFixture implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final Actor KEEPER = new Actor(90, "paiban", "排班员", Set.of(Role.ROSTER_KEEPER), null);

    public final TestBureau at = new TestBureau("2026-03-16T10:00");
    public final Bureau bureau = at.bureau;
    public final FindingRoom room = bureau.confidential.findings;
    public final long li = add("李晓雨", "第一税务分局");
    public final long zheng = add("郑海波", "第一税务分局");
    public final long chen = add("陈立", "办公室");
    public final long ma = add("马志远", "局领导");
    public final long hall = department(li);
    public final long office = department(chen);
    /** 保密员. */
    public final Actor keeper = new Actor(101, "chenli", "陈立", Set.of(Role.CONFIDENTIALITY_OFFICER), chen);
    public final Actor liHerself = new Actor(102, "lixy", "李晓雨", Set.of(Role.DUTY_OFFICER), li);
    public final Actor zhengHimself = new Actor(103, "zhenghb", "郑海波", Set.of(Role.DUTY_OFFICER), zheng);
    public final Actor head = new Actor(104, "mazy", "马志远", Set.of(Role.LEADER), ma);

    public long add(String name, String department) {
        return bureau.people.add(KEEPER, new PersonWish(name, department, "", "", false, List.of(), ""));
    }

    private long department(long person) {
        return bureau.directory.byId(person).orElseThrow().departmentId();
    }

    /** One of the first tax branch, in ten days. */
    public long raise(String item, String what, Long person) {
        return room.findings.raise(keeper, new NewFinding(null, item, what, hall, person, TODAY.plusDays(10))).view()
                .id();
    }

    public FindingDetail detail(long id) {
        return room.findings.detail(keeper, id);
    }

    public int pass(String local) {
        at.clock.set(local);
        return room.pass.pass(at.clock.instant());
    }

    @Override
    public void close() {
        at.close();
    }
}
