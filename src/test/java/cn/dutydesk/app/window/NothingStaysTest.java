package cn.dutydesk.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Whoever signs in, opens every screen of the rail with every part of it and what every button brings, and signs out
 * again leaves nothing in memory and nobody listening. The walk finds the screens, parts and buttons itself.
 */
@ResourceLock("window")
class NothingStaysTest {
    private static final int PATIENCE_SECONDS = 300;

    private static Bureau bureau;
    private static Actor visitor;

    @BeforeAll
    static void open() {
        Texts texts = new Texts(Texts.CHINESE);
        bureau = SampleBureau.inMemory(TestClock.at("2026-11-22T10:00").bureau(), texts);
        visitor = SampleBureau.visitor(bureau, texts);
    }

    @AfterAll
    static void close() {
        bureau.close();
    }

    private static List<Actor> people() {
        List<Actor> people = new ArrayList<>(List.of(visitor));
        long id = 900;
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
            people.add(new Actor(id++, role.word(), role.word(), Set.of(role), null));
        }
        return people;
    }

    @Test
    void nothingOfAScreenStaysAfterItsPersonLeft() {
        AtomicReference<Walk> opened = new AtomicReference<>();
        FxToolkit.run(() -> opened.set(new Walk(bureau)));
        Walk walk = opened.get();
        // The first round makes what is made once and stays: caches, styles, pictures.
        people().forEach(who -> look(walk, who));
        Walk.Heard before = walk.heard();
        walk.forget();
        for (Actor who : people()) {
            assertThat(look(walk, who)).as("%s sees something", who.user()).isNotEmpty();
            assertThat(walk.heard()).as("who listens after %s left", who.user()).isEqualTo(before);
        }
        FxToolkit.run(walk::lock);
        assertThat(walk.opened()).isGreaterThan(60);
        List<String> left = walk.left();
        FxToolkit.run(walk::close);
        assertThat(new TreeSet<>(left)).as("still in memory").isEmpty();
    }

    private static Set<String> look(Walk walk, Actor who) {
        AtomicReference<Set<String>> seen = new AtomicReference<>();
        FxToolkit.run(PATIENCE_SECONDS, () -> seen.set(walk.lookAround(who)));
        return seen.get();
    }
}
