package cn.dutydesk.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.calendar.CalendarFixture;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Snapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the panel to target/pictures, to be looked at; checks that it can be drawn in every state. */
@ResourceLock("window")
class CalendarPicturesTest {
    private final CalendarFixture bureau = new CalendarFixture();

    @AfterEach
    void close() {
        bureau.close();
    }

    @ParameterizedTest
    @CsvSource({"day, 1256, 812, false", "night, 1256, 812, true", "small, 1182, 680, false"})
    void filledYear(String name, int width, int height, boolean night) throws Exception {
        bureau.service.templates(bureau.keeper, 2026).forEach(p -> bureau.service.addPeriod(bureau.keeper, p));
        bureau.service.setDay(bureau.keeper, LocalDate.of(2026, 3, 8), DayKind.HOLIDAY, "妇女节");
        draw("year-" + name, width, height, night, Texts.CHINESE, (model, dialogs) -> {});
    }

    @Test
    void yearWithoutNotice() throws Exception {
        draw("unofficial", 1256, 812, false, Texts.CHINESE, (model, dialogs) -> model.turn(2027));
    }

    @Test
    void inEnglish() throws Exception {
        draw("english", 1256, 812, false, Texts.ENGLISH, (model, dialogs) -> {});
    }

    @Test
    void dayDialog() throws Exception {
        draw("dialog-day", 1256, 812, false, Texts.CHINESE, (model, dialogs) -> new CalendarDialogs(model,
                new Texts(Texts.CHINESE), dialogs).day(bureau.calendars.day(LocalDate.of(2026, 2, 14)), true));
    }

    @Test
    void periodDialog() throws Exception {
        draw("dialog-period", 1256, 812, true, Texts.CHINESE, (model, dialogs) -> new CalendarDialogs(model,
                new Texts(Texts.CHINESE), dialogs).period(bureau.service.templates(bureau.keeper, 2026).getFirst()));
    }

    private void draw(String name, int width, int height, boolean night, Locale locale,
            BiConsumer<CalendarModel, Dialogs> then) throws Exception {
        Path file = Path.of("target", "pictures", "calendar-" + name + ".png");
        Texts texts = new Texts(locale);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            CalendarModel model = new CalendarModel(bureau.service, bureau.imports, () -> bureau.keeper,
                    new DirectWork(new Problems(texts)), bureau.signals, bureau.clock);
            Sections sections = new Sections(texts, CalendarPanel.TITLE,
                    List.of(new Sections.Section(CalendarPanel.TITLE,
                            () -> new CalendarPanel(model, texts, bureau.clock, dialogs))));
            layers.content(sections.node());
            sections.shown();
            then.accept(model, dialogs);
            Snapshots.draw(layers, width, height, night, file);
            sections.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }
}
