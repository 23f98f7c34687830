package cn.dutydesk.register.ui;

import cn.dutydesk.desk.IncidentDoor;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import javafx.scene.Node;

/**
 * Ways out of a register.
 *
 * @param open      leads to a place
 * @param items     opens a follow-up item that comes from a record
 * @param incidents reports a record as an incident
 * @param printing  a button that prints one telephone record
 */
record Doors(Consumer<String> open, ItemDoor items, IncidentDoor incidents, LongFunction<? extends Node> printing) {
}
