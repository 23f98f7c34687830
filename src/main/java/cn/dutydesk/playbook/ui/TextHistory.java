package cn.dutydesk.playbook.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts a playbook went through, to go back and forth among them. */
final class TextHistory {
    private static final int MOST = 200;

    private final List<String> texts = new ArrayList<>();
    private int at;
    private String last = "";

    void start(String text) {
        texts.clear();
        texts.add(text);
        at = 0;
        last = "";
    }

    /** @param what a push of the same name as the one before takes its place; empty never does */
    void push(String what, String text) {
        texts.subList(at + 1, texts.size()).clear();
        if (!what.isEmpty() && what.equals(last) && at > 0) {
            texts.set(at, text);
        } else {
            texts.add(text);
            if (texts.size() > MOST) {
                texts.removeFirst();
            }
            at = texts.size() - 1;
        }
        last = what;
    }

    Optional<String> undo() {
        last = "";
        return undoable() ? Optional.of(texts.get(--at)) : Optional.empty();
    }

    Optional<String> redo() {
        last = "";
        return redoable() ? Optional.of(texts.get(++at)) : Optional.empty();
    }

    boolean undoable() {
        return at > 0;
    }

    boolean redoable() {
        return at < texts.size() - 1;
    }
}
