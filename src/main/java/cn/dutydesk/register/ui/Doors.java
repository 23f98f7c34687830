package cn.dutydesk.register.ui;

import cn.dutydesk.desk.IncidentDoor;
import java.util.function.Consumer;

/**
 * Ways out of a register.
 *
 * @param open      leads to a place
 * @param items     opens a follow-up item that comes from a record
 * @param incidents reports a record as an incident
 */
record Doors(Consumer<String> open, ItemDoor items, IncidentDoor incidents) {
}
