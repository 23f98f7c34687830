package cn.dutydesk.playbook;

import org.jspecify.annotations.Nullable;

/**
 * A text from elsewhere that can be read as a playbook, before it is stored.
 *
 * @param text   as it came
 * @param errors how many things have to be put right before it can be published
 * @param draft  what is being worked on under the same code, and would be written over; null when nothing is
 */
public record Incoming(String text, String code, String name, long errors, @Nullable VersionView draft) {
}
