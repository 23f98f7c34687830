package cn.dutydesk.app;

import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.data.MemoryCopy;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A bureau in memory with a clock that stands still, for tests on the real database. */
public final class TestBureau implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** A bureau that was just set up, by the time at which it was: setting one up costs seconds of password hashing. */
    private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

    private record Template(FirstAccounts first, List<String> script) {
    }

    public final TestClock clock;
    public final Bureau bureau;
    public final FirstAccounts first;

    /** @param at wall-clock time in Beijing, for example {@code 2026-11-22T09:00} */
    public TestBureau(String at) {
        clock = TestClock.at(at);
        String name = "test" + COUNT.incrementAndGet();
        Template template = TEMPLATES.get(at);
        if (template != null) {
            MemoryCopy.fill(name, template.script());
        }
        bureau = new Bureau(Database.memory(name, Entities.ALL), clock.bureau(), "test");
        if (template == null) {
            first = Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
            TEMPLATES.put(at, new Template(first, MemoryCopy.script(name)));
        } else {
            first = template.first();
        }
    }

    /** The first password of the account made for the role. */
    public String password(Role role) {
        return first.accounts().stream().filter(a -> a.role() == role).map(NewAccount::password).findFirst()
                .orElseThrow();
    }

    /** Signs in the account made for the role. */
    public Actor actor(Role role) {
        return bureau.signIn.signIn(role.word(), password(role).toCharArray());
    }

    @Override
    public void close() {
        bureau.close();
    }
}
