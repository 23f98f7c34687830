package cn.dutydesk.incident.ui;

import javafx.scene.Node;

/** A part of the opened incident, under a tab of its own. FX thread. */
public interface IncidentTab {
    /** i18n key of the tab's word. */
    String titleKey();

    /** The same node every time. */
    Node node();

    /** Shows this incident; called again whenever it changed. */
    void show(IncidentModel.Opened opened);

    /** A second has passed. */
    default void tick() {
    }
}
