package cn.dutydesk.secrecy;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.data.Database;
import cn.dutydesk.data.MemoryCopy;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.secrecy.service.SecrecyRoom;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A bureau in memory on 2026-03-02 at 09:00 with staff, a confidentiality officer, a leader, and people with accounts. */
public final class SecrecyFixture implements AutoCloseable {
    private static final String PASSWORD = "Yizhi#2026";

    public final TestClock time = TestClock.at("2026-03-02T09:00");
    public final Bureau bureau;
    public final List<PersonCard> staff;
    public final Actor officer;
    public final Actor leader;
    public final Actor admin = new Actor(3, "xitong", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);
    private final Map<Long, Long> accounts = new HashMap<>();

    public SecrecyFixture() {
        bureau = new Bureau(Database.memory(MemoryCopy.empty("secrecy-" + UUID.randomUUID()), Entities.ALL),
                time.bureau(), "test");
        bureau.staff.run(new Actor(1, "paiban", "排班员", Set.of(Role.ROSTER_KEEPER), null),
                Path.of("src/test/resources/sheets/staff-a.xlsx"));
        staff = bureau.directory.directory();
        officer = new Actor(11, "baomi", staff.get(5).name(), Set.of(Role.CONFIDENTIALITY_OFFICER), staff.get(5).id());
        leader = new Actor(12, "lingdao", staff.get(0).name(), Set.of(Role.LEADER), staff.get(0).id());
    }

    public SecrecyRoom room() {
        return bureau.confidential.secrecy;
    }

    /** Somebody of the staff who is neither the officer nor the leader. */
    public PersonCard person(int number) {
        return staff.get(10 + number);
    }

    public Actor as(PersonCard person) {
        return new Actor(100 + person.id(), "u" + person.id(), person.name(), Set.of(Role.DUTY_OFFICER), person.id());
    }

    /** Gives the person an account whose first password was replaced. */
    public Credentials account(PersonCard person) {
        String user = "u" + person.id();
        NewAccount made = bureau.accounts.create(admin, user, person.name(), person.id());
        Actor self = bureau.signIn.signIn(user, made.password().toCharArray());
        bureau.signIn.changePassword(self, made.password().toCharArray(), PASSWORD.toCharArray());
        accounts.put(person.id(), self.accountId());
        return signature(person);
    }

    public Credentials signature(PersonCard person) {
        return new Credentials("u" + person.id(), PASSWORD.toCharArray());
    }

    /** The system administrator closes the person's account. */
    public void closeAccount(PersonCard person) {
        bureau.acts.writeAsSystem("test.close", act -> {
            act.session().createNativeMutationQuery("update account set disabled = true where id = "
                    + accounts.get(person.id())).executeUpdate();
            act.record("account", accounts.get(person.id()), null, null);
            return null;
        });
    }

    /** Time passes, and everything due is done as the window would do it. @return how much was moved */
    public int to(String local) {
        time.set(local);
        return room().pass.pass(bureau.clock.now());
    }

    @Override
    public void close() {
        bureau.close();
    }
}
