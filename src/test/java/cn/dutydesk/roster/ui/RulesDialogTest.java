package cn.dutydesk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.Exemption;
import cn.dutydesk.roster.ExemptionKind;
import cn.dutydesk.roster.PersonMark;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RuleLine;
import cn.dutydesk.security.Actor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dialog of rules, drawn to target/pictures and used. */
@ResourceLock("window")
class RulesDialogTest {
    private static final Texts TEXTS = new Texts(Texts.CHINESE);
    private final RosterFixture bureau = new RosterFixture(4, 16);

    @AfterEach
    void close() {
        bureau.close();
    }

    private Layers open(Actor who, BoardCard board, int tab, int height, boolean night) {
        Layers layers = new Layers();
        BoardModel model = new BoardModel(bureau.desk, bureau.history, bureau.people, bureau.acts, () -> who,
                new DirectWork(new Problems(TEXTS)), bureau.signals, bureau.clock, Set.of(board.kind()), "");
        model.shown();
        Scene scene = new Scene(layers, 1182, height);
        new Theme(bureau.clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
        new RulesDialog(model, TEXTS, new Dialogs(TEXTS, layers)).show(board, tab);
        layers.applyCss();
        layers.layout();
        model.hidden();
        return layers;
    }

    @ParameterizedTest
    @CsvSource({"rules, 0, false", "rules-night, 0, true", "exemptions, 1, false", "wishes, 2, false", "marks, 3, true",
            "ledger, 4, false"})
    void everyPartCanBeDrawn(String name, int tab, boolean night) throws Exception {
        bureau.desk.rules().exempt(bureau.keeper, new Exemption(0, 7, Set.of(), false, LocalDate.of(2026, 9, 1), null,
                ExemptionKind.PREGNANCY, "预产期十二月"));
        bureau.desk.rules().wish(bureau.keeper, 8, LocalDate.of(2026, 10, 20), false, 3);
        bureau.desk.rules().saveMarks(bureau.keeper, bureau.officers().id(),
                List.of(new PersonMark("experience", 9, PersonMark.Mark.NEWCOMER)));
        Path file = Path.of("target", "pictures", "rules-" + name + ".png");
        FxToolkit.run(() -> Snapshots.draw(open(bureau.keeper, bureau.officers(), tab, 700, night).getScene(), file));
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }

    @Test
    void aRuleTurnedOffAndSavedIsOff() throws Exception {
        BoardCard officers = bureau.officers();
        FxToolkit.run(() -> {
            Layers layers = open(bureau.keeper, officers, 0, 4000, false);
            box(layers, "roster.rule.name.rest").fire();
            assertThat(box(layers, "roster.rule.name.double").isDisabled()).isTrue();
            layers.lookupAll(".button").stream().map(Button.class::cast)
                    .filter(button -> TEXTS.of("rule.save").equals(button.getText())).findFirst().orElseThrow().fire();
        });
        assertThat(bureau.desk.rules().rules(bureau.keeper, officers.id()))
                .filteredOn(line -> !line.on()).extracting(RuleLine::rule).contains("rest").doesNotContain("cap");
    }

    @Test
    void whoMayNotSetRulesReadsThem() throws Exception {
        FxToolkit.run(() -> {
            Layers layers = open(bureau.officer, bureau.officers(), 0, 4000, false);
            assertThat(box(layers, "roster.rule.name.rest").isDisabled()).isTrue();
            assertThat(layers.lookupAll(".tab")).hasSize(2);
        });
    }

    private static CheckBox box(Node root, String key) {
        return root.lookupAll(".check-box").stream().map(CheckBox.class::cast)
                .filter(box -> TEXTS.of(key).equals(box.getAccessibleText())).findFirst().orElseThrow();
    }
}
