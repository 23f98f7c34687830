package cn.dutydesk.desk.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/** Files that are dragged onto a node, or pasted while the keyboard is in it. */
final class FileDrop {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private FileDrop() {
    }

    /** @param take gets the files; text that is pasted goes its usual way */
    static void on(Node node, Consumer<List<Path>> take) {
        node.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        node.setOnDragDropped(drop -> {
            if (drop.getDragboard().hasFiles()) {
                take.accept(drop.getDragboard().getFiles().stream().map(File::toPath).toList());
                drop.setDropCompleted(true);
                drop.consume();
            }
        });
        node.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (PASTE.match(press) && Clipboard.getSystemClipboard().hasFiles()) {
                take.accept(Clipboard.getSystemClipboard().getFiles().stream().map(File::toPath).toList());
                press.consume();
            }
        });
    }
}
