package cn.dutydesk.desk;

import org.jspecify.annotations.Nullable;

/** Where things of the desk and of the rooms around it are seen, for whoever holds only their kind and number. */
public final class Places {
    private Places() {
    }

    /** @return a screen and what to open there; empty for a kind that has no place */
    public static String of(String subject, @Nullable Long id) {
        if (id == null) {
            return "";
        }
        return switch (subject) {
            case "log-entry" -> "log/entries-" + id;
            case "item" -> "log/items-" + id;
            case "phone-record" -> "log/phone-" + id;
            case "document" -> "log/documents-" + id;
            case "task", "check" -> "log/checks-" + id;
            case "handover" -> "log/handovers-" + id;
            case "instruction" -> "desk/leader-" + id;
            case "warning" -> "incident/warning-" + id;
            case "incident" -> "incident/" + id;
            case "campaign" -> "secrecy/month-" + id;
            case "finding" -> "secrecy/findings-" + id;
            case "leak" -> "secrecy/leaks-" + id;
            case "cleared-person" -> "secrecy/people-" + id;
            case "device" -> "secrecy/devices-" + id;
            case "training" -> "secrecy/training-" + id;
            case "responsibility" -> "secrecy/duties-" + id;
            case "run" -> "playbook/runs-" + id;
            default -> "";
        };
    }
}
