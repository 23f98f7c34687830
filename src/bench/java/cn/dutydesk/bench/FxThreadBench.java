package cn.dutydesk.bench;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.app.window.Walk;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.FxWork;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Whether the window waits for the database: walks through every screen and part as each kind of person, with the work in
 * the background as in the program, looks a thousand times a second at what the FX thread does, and prints every place
 * where it was within the database. A window that never is stays alive on any disk.
 */
public final class FxThreadBench {
    private static final int PATIENCE_SECONDS = 600;
    private static final int ANSWERS_SECONDS = 3;
    private static final int MOST_LINES = 8;

    private final Map<String, Integer> within = new ConcurrentHashMap<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicReference<Thread> screen = new AtomicReference<>();

    private FxThreadBench() {
    }

    public static void main(String[] args) throws InterruptedException {
        new FxThreadBench().run();
        System.exit(0);
    }

    private void run() throws InterruptedException {
        Texts texts = new Texts(Texts.CHINESE);
        Bureau bureau = SampleBureau.inMemory(TestClock.at("2026-11-22T10:00").bureau(), texts);
        FxToolkit.run(() -> screen.set(Thread.currentThread()));
        Thread.ofPlatform().daemon().start(this::look);
        AtomicReference<Walk> window = new AtomicReference<>();
        FxToolkit.run(() -> window.set(new Walk(bureau, new FxWork(new Problems(texts)))));
        for (Actor who : List.of(SampleBureau.visitor(bureau, texts), admin(900, Role.SYSTEM_ADMIN),
                admin(901, Role.SECURITY_ADMIN), admin(902, Role.AUDIT_ADMIN))) {
            FxToolkit.run(PATIENCE_SECONDS, () -> window.get().lookAround(who));
            TimeUnit.SECONDS.sleep(ANSWERS_SECONDS);
        }
        System.out.printf("%d screens and parts opened, looked %d times, within the database at %d places%n",
                window.get().opened(), looks.get(), within.size());
        within.forEach((place, times) -> System.out.printf("%d times%n%s%n", times, place));
    }

    private static Actor admin(long id, Role role) {
        return new Actor(id, role.word(), role.word(), Set.of(role), null);
    }

    private void look() {
        while (true) {
            List<String> stack = Arrays.stream(screen.get().getStackTrace())
                    .map(at -> at.getClassName() + "." + at.getMethodName() + ":" + at.getLineNumber()).toList();
            looks.incrementAndGet();
            if (stack.stream().anyMatch(at -> at.startsWith("cn.dutydesk.data.Tx."))) {
                within.merge(stack.stream().filter(at -> at.startsWith("cn.dutydesk.")).limit(MOST_LINES)
                        .collect(Collectors.joining("\n")), 1, Integer::sum);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
