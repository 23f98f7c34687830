package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.View;
import cn.dutydesk.people.People;
import cn.dutydesk.playbook.service.DrillWords;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** 演练: what is due and what was held; a drill that is being held; the result of one. */
public final class DrillView implements View {
    /** The tab's word. */
    public static final String TITLE = "drill.title";

    private final DrillsModel model;
    private final People people;
    private final RunWords words;
    private final DrillWords drills;
    private final Dialogs dialogs;
    private final DrillDialog dialog;
    private final DrillLists lists;
    private final DrillResult result;
    private final StackPane body = new StackPane();
    private final LoadPane load;
    private final Page page = Page.part();
    private String wanted = "";
    private @Nullable DrillLivePane live;

    public DrillView(DrillsModel model, People people, RunWords words, Dialogs dialogs) {
        this.model = model;
        this.people = people;
        this.words = words;
        this.dialogs = dialogs;
        Texts texts = words.texts;
        drills = new DrillWords(texts);
        dialog = new DrillDialog(model, words, dialogs);
        lists = new DrillLists(model, words, dialog);
        result = new DrillResult(model, words, drills);
        body.getChildren().add(lists.node());
        load = new LoadPane(texts, body);
        page.body(load);
        model.listsProperty().addListener((property, before, read) -> {
            load.ready();
            lists.show(read);
            if (!wanted.isEmpty()) {
                start(wanted);
            }
        });
        model.openedProperty().addListener((property, before, kept) -> show());
        model.liveProperty().addListener((property, before, held) -> show());
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void show() {
        load.ready();
        DrillLive held = model.liveProperty().get();
        DrillBook.Kept kept = model.openedProperty().get();
        if (held == null) {
            live = null;
        } else if (live == null || live.live() != held) {
            live = new DrillLivePane(model, held, people, words, drills, dialogs);
        }
        if (live != null) {
            body.getChildren().setAll(live.node());
        } else if (kept != null) {
            result.show(kept);
            body.getChildren().setAll(result.node());
        } else {
            body.getChildren().setAll(lists.node());
        }
    }

    /** @param part number of a drill that was kept, or code of a playbook to be drilled */
    @Override
    public void open(String part) {
        if (part.matches("\\d{1,18}")) {
            model.open(Long.parseLong(part));
        } else {
            model.close();
            start(part);
        }
    }

    /** Asks how a playbook shall be drilled; once the plan of drills has been read when it has not been yet. */
    private void start(String code) {
        wanted = model.listsProperty().get() == null ? code : "";
        model.due(code).ifPresent(dialog::show);
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

    /** A drill that is being held goes on. */
    @Override
    public void hidden() {
        model.hidden();
    }
}
