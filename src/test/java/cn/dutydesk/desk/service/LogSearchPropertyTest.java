package cn.dutydesk.desk.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryPart;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.domain.Grams;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever is written, corrected, added and indexed in whatever order: a search finds what looking at every wording
 * finds, in the order of the log.
 */
class LogSearchPropertyTest {
    /** Few characters, so that texts meet: two letters in both cases, signs LIKE knows, one of two code units. */
    private static final String[] CHARACTERS = {"市", "局", "值", "班", "巡", "查", "常", "正", "A", "a", "B", "%", "_", "!",
            "𠮷", "\n", "1"};
    private static final int STEPS = 90;
    private static final int BLOCK = 16;

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void aSearchFindsWhatLookingAtEveryWordingFinds(@ForAll long seed) {
        Random random = new Random(seed);
        try (DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 17, 10, 0))) {
            LogIndex index = new LogIndex(desk.database.tx(), desk.acts, BLOCK);
            List<Long> ids = new ArrayList<>();
            int blocks = 0;
            for (int step = 0; step < STEPS; step++) {
                desk.time.forward(Duration.ofSeconds(random.nextInt(200)));
                if (ids.isEmpty() || random.nextInt(4) > 0) {
                    ids.add(desk.log.append(DeskFixture.DESK, entry(desk, random)));
                } else {
                    later(desk, random, ids.get(random.nextInt(ids.size())), step);
                }
                blocks += random.nextInt(3) == 0 ? index.pass(desk.clock.now()) : 0;
            }
            assertThat(blocks).as("borders were crossed").isGreaterThan(2);
            List<EntryView> all = desk.log.byIds(DeskFixture.DESK, ids).stream().sorted(Comparator
                    .comparing(EntryView::happenedAt).thenComparing(EntryView::id).reversed()).toList();
            for (int i = 0; i < 60; i++) {
                same(desk, all, asked(random, all), random);
            }
            assertThat(desk.audit.verify().whole()).isTrue();
        }
    }

    private static void same(DeskFixture desk, List<EntryView> all, String text, Random random) {
        List<Long> naive = all.stream().filter(entry -> entry.texts().stream()
                .anyMatch(words -> Grams.fold(words).contains(Grams.fold(text)))).map(EntryView::id).toList();
        assertThat(found(desk, text, 0, 1000)).as("«%s»", text).isEqualTo(naive);
        int offset = random.nextInt(naive.size() + 2);
        int limit = 1 + random.nextInt(5);
        assertThat(found(desk, text, offset, limit)).as("«%s» from %d, %d", text, offset, limit)
                .isEqualTo(naive.stream().skip(offset).limit(limit).toList());
    }

    private static List<Long> found(DeskFixture desk, String text, int offset, int limit) {
        return desk.log.search(DeskFixture.DESK, text, offset, limit).stream().map(EntryView::id).toList();
    }

    private static NewEntry entry(DeskFixture desk, Random random) {
        int back = random.nextInt(4) == 0 ? random.nextInt(5000) : 0;
        return new NewEntry(desk.clock.now().minus(Duration.ofMinutes(back)), LogKind.CALL, words(random, 6),
                "写" + words(random, 30), words(random, 12), words(random, 12), "补记", "", null);
    }

    private static void later(DeskFixture desk, Random random, long id, int step) {
        if (random.nextBoolean()) {
            desk.log.correct(DeskFixture.DESK, id, step + "改" + words(random, 20), "听错");
        } else {
            desk.log.add(DeskFixture.DESK, id, EntryPart.values()[random.nextInt(2)], "后" + words(random, 20));
        }
    }

    private static String words(Random random, int most) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            words.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return words.toString();
    }

    /** What is there somewhere, or, now and then, what may not be. */
    private static String asked(Random random, List<EntryView> all) {
        List<String> texts = all.get(random.nextInt(all.size())).texts();
        String text = texts.get(random.nextInt(texts.size())).replace('\n', '局');
        int from = random.nextInt(text.length() + 1);
        String part = text.substring(from, Math.min(text.length(), from + 2 + random.nextInt(5)));
        return part.codePointCount(0, part.length()) < LogService.SHORTEST || random.nextInt(4) == 0
                || Character.isLowSurrogate(part.charAt(0)) || Character.isHighSurrogate(part.charAt(part.length() - 1))
                        ? CHARACTERS[random.nextInt(CHARACTERS.length - 2)].replace("\n", "局") + "局" : part;
    }
}
