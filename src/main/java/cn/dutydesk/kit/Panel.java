package cn.dutydesk.kit;

/** A block that a room contributes to another room's screen, for example running incidents on the home screen. */
public interface Panel extends View {
}
