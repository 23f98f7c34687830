package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DueField;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.SuggestField;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.people.PersonCard;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** What is asked when a follow-up item is opened, followed, answered or decided. */
public final class ItemDialogs {
    private static final int ROWS = 3;

    private final ItemsModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;

    /** One line of words for an item. */
    private interface Answer {
        void send(String words, Consumer<ItemView> done, Consumer<Problem> failed);
    }

    public ItemDialogs(ItemsModel model, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.dialogs = dialogs;
    }

    /** Opens an item of its own. */
    public void fresh() {
        from("", null, "");
    }

    /** Opens an item that comes from a thing. @param initial what is known to be done */
    public void from(String subject, @Nullable Long subjectId, String initial) {
        TextArea content = Inputs.area(initial, ROWS);
        SuggestField<PersonCard> owner = new SuggestField<>(model::suggest, PersonCard::name, "");
        ComboBox<LimitKind> limit = Inputs.choice(List.of(LimitKind.values()),
                kind -> texts.of("desk.item.limit." + kind), LimitKind.NONE);
        DueField due = new DueField(clock, null);
        limit.valueProperty().addListener((property, before, kind) -> due.set(model.due(kind)));
        Form form = new Form();
        form.row(texts.of("desk.items.column.content"), content);
        form.row(texts.of("desk.items.column.owner"), owner, texts.of("desk.item.owner-help"));
        form.row(texts.of("desk.item.rule"), limit);
        form.row(texts.of("desk.items.column.due"), due);
        dialogs.modal(texts.of("desk.items.new")).width(560).content(form).cancel()
                .action(texts.of("desk.item.open-action"), modal -> {
                    if (due.wrong()) {
                        modal.problem(texts.of("desk.item.bad-due"));
                        return;
                    }
                    Instant until = due.get();
                    LimitKind kind = limit.getValue() == LimitKind.NONE && until != null ? LimitKind.TIMED
                            : limit.getValue();
                    modal.busy(true);
                    model.open(new NewItem(content.getText(), kind, until,
                            owner.chosen() == null ? null : owner.chosen().id(), owner.typed(), subject, subjectId, ""),
                            done(modal, item -> {}, texts.of("desk.item.opened")), failed(modal));
                }).show();
    }

    /** Gives a task that is followed up (督办). @param initial what is known to be done */
    void supervise(String subject, @Nullable Long subjectId, String initial, Consumer<ItemView> then) {
        TextArea content = Inputs.area(initial, ROWS);
        TextArea demand = Inputs.area("", 2);
        SuggestField<PersonCard> owner = new SuggestField<>(model::suggest, PersonCard::name, "");
        SuggestField<PersonCard> giver = new SuggestField<>(model::suggest, PersonCard::name, "");
        DueField due = new DueField(clock, null);
        Form form = new Form();
        form.row(texts.of("desk.follow.task"), content);
        form.row(texts.of("desk.follow.demand"), demand);
        form.row(texts.of("desk.items.column.owner"), owner, texts.of("desk.item.owner-help"));
        form.row(texts.of("desk.items.column.due"), due);
        form.row(texts.of("desk.follow.giver"), giver, texts.of("desk.follow.giver-help"));
        dialogs.modal(texts.of("desk.follow.new")).width(600).content(form).focusOn(content).cancel()
                .action(texts.of("desk.follow.action"), modal -> {
                    if (due.wrong()) {
                        modal.problem(texts.of("desk.item.bad-due"));
                        return;
                    }
                    modal.busy(true);
                    model.supervise(new NewItem(content.getText(), demand.getText(),
                            due.get() == null ? LimitKind.NONE : LimitKind.TIMED, due.get(),
                            owner.chosen() == null ? null : owner.chosen().id(), owner.typed(), subject, subjectId,
                            giver.typed()), done(modal, then, texts.of("desk.follow.given")), failed(modal));
                }).show();
    }

    void take(ItemView item, Consumer<ItemView> then) {
        model.take(item, then, dialogs::problem);
    }

    void plan(ItemView item, Consumer<ItemView> then) {
        say(texts.of("desk.follow.plan"), item, texts.of("desk.follow.measures"), "",
                (words, done, failed) -> model.plan(item, words, done, failed), then);
    }

    void handOn(ItemView item, Consumer<ItemView> then) {
        SuggestField<PersonCard> owner = new SuggestField<>(model::suggest, PersonCard::name, item.owner());
        DueField due = new DueField(clock, item.due());
        TextField reason = new TextField();
        Form form = new Form();
        form.row(texts.of("desk.items.column.owner"), owner, texts.of("desk.item.owner-help"));
        form.row(texts.of("desk.items.column.due"), due);
        form.row(texts.of("desk.item.reason"), reason, texts.of("desk.follow.hand-on-help"));
        dialogs.modal(texts.of("desk.follow.hand-on")).width(560).content(form).cancel()
                .action(texts.of("desk.follow.hand-on"), modal -> {
                    if (due.wrong()) {
                        modal.problem(texts.of("desk.item.bad-due"));
                        return;
                    }
                    modal.busy(true);
                    model.handOn(item, owner.chosen(), owner.typed(), due.get(), reason.getText(),
                            done(modal, then, texts.of("desk.item.stored")), failed(modal));
                }).show();
    }

    void progress(ItemView item, Consumer<ItemView> then) {
        say(texts.of("desk.item.progress"), item, texts.of("desk.item.progress-label"), "",
                (words, done, failed) -> model.progress(item, words, done, failed), then);
    }

    void finish(ItemView item, Consumer<ItemView> then) {
        String action = texts.of(item.giver().isEmpty() ? "desk.item.finish" : "desk.item.reply");
        say(action, item, texts.of("desk.item.result"), item.giver().isEmpty() ? ""
                : texts.of("desk.item.reply-help", item.giver()),
                (words, done, failed) -> model.finish(item, words, done, failed), then);
    }

    void accept(ItemView item, Consumer<ItemView> then) {
        say(texts.of("desk.item.accept"), item, texts.of("desk.item.accept-words"),
                texts.of("desk.item.answer", item.result()),
                (words, done, failed) -> model.accept(item, words, done, failed), then);
    }

    void giveBack(ItemView item, Consumer<ItemView> then) {
        say(texts.of("desk.item.give-back"), item, texts.of("desk.item.give-back-words"),
                texts.of("desk.item.answer", item.result()),
                (words, done, failed) -> model.giveBack(item, words, done, failed), then);
    }

    private void say(String title, ItemView item, String label, String help, Answer answer, Consumer<ItemView> then) {
        TextArea words = Inputs.area("", ROWS);
        Form form = new Form();
        form.row(texts.of("desk.items.column.content"), cn.dutydesk.kit.Ui.wrapped(item.content()));
        form.row(label, words, help);
        dialogs.modal(title).width(560).content(form).focusOn(words).cancel().action(title, modal -> {
            modal.busy(true);
            answer.send(words.getText(), done(modal, then, texts.of("desk.item.stored")), failed(modal));
        }).show();
    }

    void give(ItemView item, Consumer<ItemView> then) {
        SuggestField<PersonCard> owner = new SuggestField<>(model::suggest, PersonCard::name, item.owner());
        Form form = new Form();
        form.row(texts.of("desk.items.column.owner"), owner, texts.of("desk.item.owner-help"));
        dialogs.modal(texts.of("desk.item.give")).content(form).cancel().action(texts.of("desk.item.give"), modal -> {
            modal.busy(true);
            model.give(item, owner.chosen(), owner.typed(), done(modal, then, texts.of("desk.item.stored")),
                    failed(modal));
        }).show();
    }

    void move(ItemView item, Consumer<ItemView> then) {
        DueField due = new DueField(clock, item.due());
        TextField reason = new TextField();
        Form form = new Form();
        form.row(texts.of("desk.items.column.due"), due);
        form.row(texts.of("desk.item.reason"), reason, texts.of("desk.item.reason-help"));
        dialogs.modal(texts.of("desk.item.move")).content(form).cancel().action(texts.of("desk.item.move"), modal -> {
            if (due.wrong() || due.get() == null) {
                modal.problem(texts.of("desk.item.bad-due"));
                return;
            }
            modal.busy(true);
            model.move(item, due.get(), reason.getText(), done(modal, then, texts.of("desk.item.stored")),
                    failed(modal));
        }).show();
    }

    private Consumer<ItemView> done(Modal modal, Consumer<ItemView> then, String words) {
        return item -> {
            modal.close();
            then.accept(item);
            dialogs.notice(words, Tone.OK);
        };
    }

    private static Consumer<Problem> failed(Modal modal) {
        return problem -> modal.problem(problem.words());
    }
}
