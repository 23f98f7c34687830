package cn.dutydesk.roster.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterYear;
import cn.dutydesk.roster.VersionCard;
import cn.dutydesk.roster.VersionState;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a board screen asks before it acts. */
final class BoardDialogs {
    private final BoardModel model;
    private final GenerateModel generation;
    private final Texts texts;
    private final Dialogs dialogs;
    private final BureauClock clock;

    BoardDialogs(BoardModel model, GenerateModel generation, Texts texts, Dialogs dialogs, BureauClock clock) {
        this.model = model;
        this.generation = generation;
        this.texts = texts;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    private String month() {
        return texts.month(model.monthProperty().get());
    }

    void createBoard(BoardKind kind) {
        dialogs.ask(texts.of("board.create.title"), texts.of("board.create.name"), texts.of("board.screen." + kind),
                texts.of("board.create.action"), (box, name) -> {
                    box.busy(true);
                    model.createBoard(kind, name, box::close, failed(box));
                });
    }

    /** Generates at once when nothing is lost, else asks first. */
    void generate() {
        if (generation.running()) {
            return;
        }
        RosterMonth now = model.dataProperty().get();
        long filled = now.days().stream().flatMap(day -> day.seats().stream()).filter(seat -> !seat.open()).count();
        if (!now.made() || filled == 0) {
            fill();
            return;
        }
        dialogs.confirm(texts.of("board.generate.again-title"), texts.of("board.generate.again", month(), filled),
                texts.of("board.generate.again-action"), this::fill);
    }

    private void fill() {
        generation.start(List.of(model.monthProperty().get()), filled -> generated(), this::ended);
    }

    /** Fills every month to come of the year that has no roster yet. */
    void generateYear(RosterYear year) {
        List<YearMonth> months = empty(year);
        dialogs.confirm(texts.of("board.generate.year-title", year.board().name()),
                texts.of("board.generate.year-words", String.valueOf(year.year()), months.size(),
                        months.stream().map(month -> texts.of("board.year.month", month.getMonthValue()))
                                .collect(Collectors.joining("、"))),
                texts.of("board.action.generate-year"),
                () -> generation.start(months, filled -> dialogs.notice(texts.of("board.generate.year-done", filled),
                        Tone.OK), this::ended));
    }

    /** Months from this one on that nothing was made for. */
    List<YearMonth> empty(RosterYear year) {
        YearMonth now = YearMonth.from(model.today());
        return year.months().stream().filter(month -> month.state() == RosterYear.State.NOTHING)
                .map(RosterYear.Month::month).filter(month -> !month.isBefore(now)).toList();
    }

    /** A search that was given up is no problem. */
    private void ended(Problem problem) {
        if (problem.code().equals(GenerateModel.CANCELLED)) {
            dialogs.notice(problem.words(), Tone.NEUTRAL);
        } else {
            tell(problem);
        }
    }

    private void generated() {
        RosterMonth now = model.dataProperty().get();
        int open = now.gaps().size();
        dialogs.notice(open == 0 ? texts.of("board.generate.done", month())
                : texts.of("board.generate.done-open", month(), open), open == 0 ? Tone.OK : Tone.WARN);
    }

    void newVersion() {
        RosterMonth now = model.dataProperty().get();
        TextArea reason = Inputs.area("", 3);
        reason.setPromptText(texts.of("board.version.reason-prompt"));
        Form form = new Form();
        form.wide(Ui.wrapped(texts.of("board.version.words",
                Objects.requireNonNull(now.version()).number())));
        form.row(texts.of("board.version.reason"), reason);
        dialogs.modal(texts.of("board.version.new")).content(form).focusOn(reason).cancel()
                .action(texts.of("board.version.action"), box -> {
                    box.busy(true);
                    model.newVersion(reason.getText().strip(), box::close, failed(box));
                }).show();
    }

    void discard() {
        RosterMonth now = model.dataProperty().get();
        dialogs.confirmLoss(texts.of("board.discard.title"), texts.of("board.discard.words", now.board().name(),
                month(), Objects.requireNonNull(now.version()).number(), now.edit()), texts.of("board.discard.action"),
                () -> model.discard(() -> dialogs.notice(texts.of("board.discard.done"), Tone.OK), this::tell));
    }

    /** All versions of the month; one can be looked at. */
    void versions() {
        VBox list = new VBox();
        Modal modal = dialogs.modal(texts.of("board.version.title", month())).width(560).content(list);
        for (VersionCard version : model.dataProperty().get().versions()) {
            String when = version.state() == VersionState.PUBLISHED
                    ? texts.of("board.version.published-by", version.publishedBy(),
                            stamp(Objects.requireNonNull(version.publishedAt())))
                    : texts.of("board.version.made-by", version.madeBy(), stamp(version.madeAt()));
            HBox head = Ui.row(8, Ui.strong(texts.of("board.version.number", version.number())),
                    Ui.tag(texts.of("board.version." + version.state()),
                            version.state() == VersionState.PUBLISHED ? Tone.OK : Tone.NEUTRAL),
                    Ui.gap(),
                    Ui.ghost(texts.of("board.version.look"), () -> {
                        modal.close();
                        model.lookBack(version.rosterId(), this::tell);
                    }));
            VBox words = Ui.column(2, head, Ui.small(when));
            if (!version.reason().isEmpty()) {
                words.getChildren().add(Ui.wrapped(texts.of("board.version.because", version.reason())));
            }
            list.getChildren().add(Ui.listRow(Ui.grow(words)));
        }
        modal.action(texts.of("board.version.close"), Modal::close).show();
    }

    private String stamp(Instant at) {
        return texts.shortDate(clock.local(at)) + " " + texts.time(clock.local(at));
    }

    /** What a board asks for beyond its posts. */
    void rules(BoardCard board) {
        new RulesDialog(model, texts, dialogs).show(board);
    }

    void settings() {
        new BoardSettings(model, texts, dialogs).show(model.dataProperty().get().board());
    }

    void tell(Problem problem) {
        dialogs.problem(problem);
    }

    static Consumer<Problem> failed(Modal box) {
        return problem -> box.problem(problem.words());
    }
}
