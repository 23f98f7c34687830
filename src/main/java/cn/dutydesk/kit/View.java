package cn.dutydesk.kit;

import javafx.scene.Parent;

/** What is drawn. Subscribe and reload in {@link #shown()}, unsubscribe in {@link #hidden()}: nothing outlives a view. */
public interface View {
    /** The same node every time. */
    Parent node();

    /**
     * It is on screen now, or about to be read out of sight before anybody opens it: reload, listen. Nothing is written
     * here, and the keyboard is not taken; that is for {@link #focus()}.
     */
    default void shown() {
    }

    /** It left the screen: stop listening. */
    default void hidden() {
    }

    /** Somebody was led here to see one thing. @param part its name within the screen: {@code items-12} */
    default void open(String part) {
    }

    /** Put the keyboard where a person would begin. */
    default void focus() {
    }
}
