package cn.dutydesk.kit;

import cn.dutydesk.core.OpenCopies;
import cn.dutydesk.core.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** 导出与打印: a button whose menu prints something, or puts it into a file. */
public final class FileMenu {
    private final Texts texts;
    private final Dialogs dialogs;
    private final Work work;
    private final Consumer<Path> open;

    /** What can be put on paper. Both methods run on a background thread. */
    public interface Paper {
        /** A name for the file, without folder. @param ending docx, xlsx, pdf or csv */
        String name(String ending);

        void write(String ending, Path file);
    }

    /** @param open opens a file with the desktop's own program, from where it can be printed; background thread */
    public FileMenu(Texts texts, Dialogs dialogs, Work work, Consumer<Path> open) {
        this.texts = texts;
        this.dialogs = dialogs;
        this.work = work;
        this.open = open;
    }

    /** @param paper what is on screen now; null when there is nothing to print, which is said */
    public MenuButton button(Supplier<? extends Paper> paper) {
        MenuButton menu = Ui.styled(new MenuButton(), "file-menu");
        menu.setGraphic(Icons.of("mdi2p-printer-outline"));
        menu.setAccessibleText(texts.of("kit.file.menu"));
        menu.setTooltip(new Tooltip(texts.of("kit.file.menu")));
        menu.getItems().addAll(item("kit.file.print", paper, this::print), new SeparatorMenuItem(),
                item("kit.file.docx", paper, one -> save(one, "docx")),
                item("kit.file.xlsx", paper, one -> save(one, "xlsx")),
                item("kit.file.pdf", paper, one -> save(one, "pdf")));
        return menu;
    }

    /**
     * The same with words on it and no printing.
     *
     * @param endings what can be chosen, in this order
     */
    public MenuButton button(String words, List<String> endings, Supplier<? extends Paper> paper) {
        MenuButton menu = Ui.styled(new MenuButton(words), "file-menu");
        endings.forEach(ending -> menu.getItems().add(item("kit.file." + ending, paper, one -> save(one, ending))));
        return menu;
    }

    /** Asks where to, and writes it there. FX thread. */
    public void save(Paper paper, String ending) {
        choose(paper, ending, texts.of("kit.file." + ending));
    }

    private MenuItem item(String key, Supplier<? extends Paper> paper, Consumer<Paper> act) {
        MenuItem item = new MenuItem(texts.of(key));
        item.setOnAction(event -> {
            Paper one = paper.get();
            if (one == null) {
                dialogs.notice(texts.of("kit.file.nothing"), Tone.WARN);
            } else {
                act.accept(one);
            }
        });
        return item;
    }

    private void choose(Paper paper, String ending, String kind) {
        work.read(() -> paper.name(ending), name -> dialogs.saveFile(texts.of("kit.file.menu"), name, kind,
                List.of("*." + ending), file -> save(paper, ending, file)), dialogs::problem);
    }

    private void save(Paper paper, String ending, Path file) {
        work.write(() -> {
            paper.write(ending, file);
            return file;
        }, written -> dialogs.notice(texts.of("kit.file.saved", written.getFileName()), Tone.OK,
                texts.of("kit.file.open"), () -> show(written)), dialogs::problem);
    }

    private void show(Path file) {
        work.read(() -> {
            open.accept(file);
            return file;
        }, opened -> {}, dialogs::problem);
    }

    /** A PDF beside other temporary files, opened by the desktop's program, which prints it. */
    private void print(Paper paper) {
        work.write(() -> {
            Path file = OpenCopies.place(paper.name("pdf"));
            paper.write("pdf", file);
            open.accept(file);
            return file;
        }, file -> dialogs.notice(texts.of("kit.file.printing"), Tone.OK), dialogs::problem);
    }
}
