package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.ItemStage;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.leader.InstructionView;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 督办: leaders' words about the incident, the tasks that came of it, and one click for another of either. */
public final class FollowTab implements IncidentTab {
    private final FollowTabModel model;
    private final Ways ways;
    private final Texts texts;
    private final BureauClock clock;
    private final IncidentWords words;
    private final VBox body = Ui.column(16);
    private final Node node = Ui.scroll(Ui.styled(body, "incident-part"));
    private @Nullable IncidentView incident;

    /**
     * What the tab opens. FX thread.
     *
     * @param instruct    gives an instruction about the incident
     * @param mayInstruct whether the person signed in may
     * @param supervise   gives a task about it
     * @param open        leads to a place
     */
    public record Ways(Consumer<IncidentView> instruct, BooleanSupplier mayInstruct, Consumer<IncidentView> supervise,
            Consumer<String> open) {
    }

    public FollowTab(FollowTabModel model, Ways ways, Texts texts, BureauClock clock) {
        this.model = model;
        this.ways = ways;
        this.texts = texts;
        this.clock = clock;
        this.words = new IncidentWords(texts, clock);
        model.stateProperty().addListener((property, before, state) -> show(state));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                body.getChildren().setAll(Ui.strip(problem.words(), Tone.WARN));
            }
        });
    }

    @Override
    public String titleKey() {
        return "desk.follow.tab";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(IncidentModel.Opened opened) {
        IncidentView now = opened.file().incident();
        incident = now;
        model.show(now.id());
    }

    private void show(FollowTabModel.State state) {
        Button instruct = Ui.ghost(texts.of("desk.follow.instruct"), () -> ways.instruct().accept(incident()));
        VBox said = Ui.column(0, Ui.row(8, Ui.section(texts.of("desk.follow.instructions")), Ui.gap(),
                Ui.disabled(instruct, ways.mayInstruct().getAsBoolean() ? "" : texts.of("desk.follow.instruct-not"))));
        state.instructions().forEach(one -> said.getChildren().add(row(one)));
        if (state.instructions().isEmpty()) {
            said.getChildren().add(Ui.muted(texts.of("desk.follow.no-instructions")));
        }
        VBox tasks = Ui.column(0, Ui.row(8, Ui.section(texts.of("desk.follow.items")), Ui.gap(),
                Ui.ghost(texts.of("desk.follow.new"), () -> ways.supervise().accept(incident()))));
        state.items().forEach(item -> tasks.getChildren().add(row(item)));
        if (state.items().isEmpty()) {
            tasks.getChildren().add(Ui.muted(texts.of("desk.follow.no-items")));
        }
        body.getChildren().setAll(said, tasks);
    }

    private Node row(InstructionView one) {
        VBox text = Ui.column(2, Ui.wrapped(one.words()),
                Ui.small(one.leader() + " · " + words.moment(one.givenAt())));
        text.setMinWidth(0);
        return Ui.listRow(Ui.grow(text));
    }

    private Node row(ItemView item) {
        VBox text = Ui.column(2, Ui.wrapped(item.content()), Ui.small(small(item)));
        text.setMinWidth(0);
        Node way = Ui.icon("mdi2c-chevron-right", texts.of("desk.follow.card", item.content(), item.owner()),
                () -> ways.open().accept((item.supervised() ? "incident/follow-" : "log/items-") + item.id()));
        return Ui.listRow(Ui.grow(text), due(item), stage(item), way);
    }

    private String small(ItemView item) {
        String owner = item.owner().isEmpty() ? texts.of("desk.item.nobody") : item.owner();
        return item.supervision().number().isEmpty() ? owner : item.supervision().number() + " · " + owner;
    }

    private Label stage(ItemView item) {
        Tone tone = item.stage() == ItemStage.DONE ? Tone.OK : item.stage() == ItemStage.ANSWERED ? Tone.ACCENT
                : Tone.NEUTRAL;
        return Ui.tag(texts.of("desk.follow.stage." + item.stage()), tone);
    }

    private Label due(ItemView item) {
        if (item.due() == null) {
            return Ui.small(texts.of("desk.item.no-due"));
        }
        boolean late = item.late(clock.now());
        return Ui.tag(
                late ? texts.of(item.open() ? "desk.follow.late" : "desk.item.was-late") : words.moment(item.due()),
                late && item.open() ? Tone.URGENT : late ? Tone.WARN : Tone.NEUTRAL);
    }

    private IncidentView incident() {
        return Objects.requireNonNull(incident, "show comes first");
    }
}
