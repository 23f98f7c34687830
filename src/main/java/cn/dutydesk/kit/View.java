package cn.dutydesk.kit;

import javafx.scene.Parent;

/** What is drawn. Subscribe and reload in {@link #shown()}, unsubscribe in {@link #hidden()}: nothing outlives a view. */
public interface View {
    /** The same node every time. */
    Parent node();

    /** It is on screen now: reload, listen. */
    default void shown() {
    }

    /** It left the screen: stop listening. */
    default void hidden() {
    }

    /** Put the keyboard where a person would begin. */
    default void focus() {
    }
}
