package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.NoticeView;
import cn.dutydesk.secrecy.SecrecyPapers;
import cn.dutydesk.secrecy.service.PhoneNoticeService;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 手机告知: the twelve 不得 of the year, and who has signed. */
final class NoticePane implements View {
    private static final double ASIDE = 400;

    private final PhoneNoticeService service;
    private final SecrecyUi.Window window;
    private final Texts texts;
    private final RegisterModel<List<NoticeView>> model;
    private final TableView<NoticeView> table;
    private final Label count = Ui.muted("");
    private final CheckBox open;
    private final LoadPane load;
    private final Page page = Page.part();
    private final int year;

    NoticePane(PhoneNoticeService service, SecrecyUi.Window window, Look look) {
        this.service = service;
        this.window = window;
        texts = window.texts();
        year = window.clock().today().getYear();
        model = new RegisterModel<>(() -> service.list(window.actor().get(), year), window.work(), window.signals());
        table = Tables.table(Ui.empty("mdi2c-cellphone-lock", texts.of("device.notice.empty")));
        table.getColumns().add(Tables.node(texts.of("secrecy.people.name"), 110, one -> Ui.strong(one.person())));
        table.getColumns().add(Tables.text(texts.of("secrecy.people.department"), 180, NoticeView::department));
        table.getColumns().add(Tables.node(texts.of("device.notice.signed"), 180, one -> one.signedAt() == null
                ? Ui.tag(texts.of("device.notice.open"), Tone.WARN) : Ui.text(look.moment(one.signedAt()))));
        open = new CheckBox(texts.of("device.notice.open-only"));
        open.selectedProperty().addListener(change -> fill());
        load = new LoadPane(texts, Ui.frame(table));
        VBox text = Ui.card(Ui.grow(Ui.scroll(Ui.wrapped(service.text(year)))));
        VBox.setVgrow(text, Priority.ALWAYS);
        page.body(Ui.column(12, Ui.row(12, count, open, Ui.gap(), window.files(SecrecyPapers.Kind.NOTICE,
                () -> (long) year), Ui.icon(Ui.primary(texts.of("device.notice.sign"), this::sign), "mdi2d-draw")),
                Ui.grow(load))).aside(ASIDE, text);
        page.getStyleClass().add("inner-page");
        model.stateProperty().addListener(change -> fill());
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void fill() {
        List<NoticeView> all = model.stateProperty().get();
        if (all == null) {
            return;
        }
        load.ready();
        count.setText(texts.of("device.notice.count", all.stream().filter(one -> one.signedAt() != null).count(),
                all.size()));
        table.getItems().setAll(all.stream().filter(one -> !open.isSelected() || one.signedAt() == null).toList());
    }

    private void sign() {
        Ask ask = new Ask(window, texts.of("device.notice.sign-of", year)).note(service.text(year));
        Ask.Signature sign = ask.sign(texts.of("device.notice.signer"), "");
        ask.show(640, texts.of("device.notice.sign"), texts.of("secrecy.done"), () -> {
            Credentials with = sign.need();
            return () -> service.sign(window.actor().get(), with);
        }, () -> {});
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        load.loading();
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public void focus() {
        table.requestFocus();
    }
}
