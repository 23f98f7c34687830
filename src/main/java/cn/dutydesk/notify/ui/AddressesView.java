package cn.dutydesk.notify.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.notify.domain.Address;
import cn.dutydesk.notify.service.AddressService.PersonAddress;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/** 通知地址: where people are reached by e-mail and over the gateway. */
final class AddressesView implements View {
    private final AddressesModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final TableView<PersonAddress> table;
    private final TextField search;
    private final Label count = Ui.muted("");
    private final LoadPane load;
    private final Page page = Page.part();

    AddressesView(AddressesModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        table = Tables.table(Ui.empty("mdi2e-email-outline", texts.of("notify.reach.empty")));
        table.getColumns().add(Tables.node(texts.of("notify.reach.name"), 90, one -> Ui.strong(one.person().name())));
        table.getColumns().add(Tables.text(texts.of("notify.reach.department"), 160, one -> one.person().department()));
        table.getColumns().add(Tables.text(texts.of("notify.reach.position"), 160, one -> one.person().title()));
        table.getColumns().add(Tables.node(texts.of("notify.reach.mail"), 240, one -> known(one.mail())));
        table.getColumns().add(Tables.node(texts.of("notify.reach.gateway"), 160, one -> known(one.gateway())));
        table.getColumns().add(Tables.node("", 60, this::way));
        Tables.onOpen(table, one -> {
            if (model.editableProperty().get()) {
                edit(one);
            }
        });
        search = Inputs.search(texts.of("notify.reach.search"));
        search.setPrefWidth(300);
        search.textProperty().addListener((property, before, text) -> model.search(text));
        load = new LoadPane(texts, Ui.frame(table));
        Label why = Ui.muted(texts.of("notify.reach.why"));
        page.body(Ui.column(12, Ui.row(12, search, count, Ui.gap(), why), Ui.grow(load)));
        model.found().addListener((ListChangeListener<PersonAddress>) change -> show());
        model.editableProperty().addListener(change -> show());
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void show() {
        table.getItems().setAll(model.found());
        count.setText(texts.of("notify.reach.count", model.known()[0], model.known()[1], model.known()[2]));
        load.ready();
    }

    private Node known(String address) {
        return address.isEmpty() ? Ui.muted(texts.of("notify.reach.none")) : Ui.text(address);
    }

    private Node way(PersonAddress one) {
        return Ui.disabled(Ui.icon("mdi2p-pencil-outline", texts.of("notify.reach.edit", one.person().name()),
                () -> edit(one)), model.editableProperty().get() ? "" : texts.of("notify.reach.read-only"));
    }

    private void edit(PersonAddress one) {
        TextField mail = Inputs.limited(new TextField(one.mail()), Address.MAIL);
        TextField gateway = Inputs.limited(new TextField(one.gateway()), Address.GATEWAY);
        Form form = new Form();
        form.row(texts.of("notify.reach.mail"), mail);
        form.row(texts.of("notify.reach.gateway"), gateway, texts.of("notify.reach.gateway-help"));
        dialogs.modal(texts.of("notify.reach.edit", one.person().name())).content(form).cancel()
                .action(texts.of("notify.channels.save"), box -> {
                    box.busy(true);
                    model.keep(one, mail.getText(), gateway.getText(), () -> {
                        box.close();
                        dialogs.notice(texts.of("notify.reach.saved", one.person().name()), Tone.OK);
                    }, problem -> box.problem(problem.words()));
                }).show();
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        load.loading();
        model.reload();
    }

    @Override
    public void focus() {
        search.requestFocus();
    }
}
