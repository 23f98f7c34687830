package cn.dutydesk.kit;

import cn.dutydesk.core.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/**
 * A screen of several parts under tabs, each contributed by its own room. A part is made when it is first opened, and
 * only the open one is shown, so only it listens and reloads.
 */
public final class Sections implements View {
    /**
     * A part.
     *
     * @param id       its name in places such as {@code log/items-12}; empty when nothing leads there
     * @param titleKey i18n key of the tab's word
     * @param factory  makes the part, on the FX thread
     */
    public record Section(String id, String titleKey, Supplier<? extends View> factory) {
        /** A part that is reached by its tab alone. */
        public Section(String titleKey, Supplier<? extends View> factory) {
            this("", titleKey, factory);
        }
    }

    private final Page page;
    private final TabPane tabs = Ui.styled(new TabPane(), "sections");
    private final List<Section> sections;
    private final List<View> views = new ArrayList<>();
    private @Nullable View open;
    private boolean onScreen;

    /** @param titleKey i18n key of the screen's title */
    public Sections(Texts texts, String titleKey, List<Section> sections) {
        this.sections = List.copyOf(sections);
        page = new Page(texts.of(titleKey)).body(tabs);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        for (Section section : sections) {
            tabs.getTabs().add(new Tab(texts.of(section.titleKey())));
            views.add(null);
        }
        tabs.getSelectionModel().selectedIndexProperty().addListener(change -> turn());
    }

    /** Opens a part by its place, from 0. */
    public void open(int index) {
        tabs.getSelectionModel().select(index);
    }

    /** Opens the part of that name; what stands behind its first hyphen is for the part itself. A number is the first's. */
    @Override
    public void open(String part) {
        if (part.chars().allMatch(Character::isDigit)) {
            open(0);
            if (open != null) {
                open.open(part);
            }
            return;
        }
        int end = part.indexOf('-');
        String id = end < 0 ? part : part.substring(0, end);
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).id().equals(id)) {
                open(i);
                if (end >= 0 && open != null) {
                    open.open(part.substring(end + 1));
                }
            }
        }
    }

    private void turn() {
        if (!onScreen) {
            return;
        }
        int index = tabs.getSelectionModel().getSelectedIndex();
        if (views.get(index) == null) {
            views.set(index, sections.get(index).factory().get());
            tabs.getTabs().get(index).setContent(views.get(index).node());
        }
        if (open != views.get(index)) {
            if (open != null) {
                open.hidden();
            }
            open = views.get(index);
            open.shown();
        }
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        onScreen = true;
        turn();
    }

    @Override
    public void hidden() {
        onScreen = false;
        if (open != null) {
            open.hidden();
            open = null;
        }
    }

    @Override
    public void focus() {
        if (open != null) {
            open.focus();
        }
    }
}
