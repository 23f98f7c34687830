package cn.dutydesk.playbook.ui;

import cn.dutydesk.desk.Drafts;
import cn.dutydesk.security.Actor;

/**
 * Keeps the text of a playbook that is not stored yet. A draft of the desk holds less than a playbook, so it is kept in
 * pieces; the first one says how many there are and how long the text is, so that an incomplete one is not taken.
 */
public final class EditorDrafts {
    private static final int PIECE = 1800;
    private static final int MOST = 60;

    private final Drafts drafts;

    public EditorDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The text kept for a playbook, or empty. Blocks; background threads only. */
    public String load(Actor who, String code) {
        String[] head = drafts.load(who, name(code, 0)).split(" ");
        if (head.length != 2) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int piece = 1; piece <= Integer.parseInt(head[0]); piece++) {
            String kept = drafts.load(who, name(code, piece));
            // A blank at either end would not survive as such; the mark in front keeps it.
            text.append(kept.isEmpty() ? "" : kept.substring(1, kept.length() - 1));
        }
        return text.length() == Integer.parseInt(head[1]) ? text.toString() : "";
    }

    /** Keeps the text; an empty one removes it. Blocks; background threads only. */
    public void save(Actor who, String code, String text) {
        int pieces = (text.length() + PIECE - 1) / PIECE;
        boolean keep = !text.isBlank() && pieces <= MOST;
        String[] before = drafts.load(who, name(code, 0)).split(" ");
        int had = before.length == 2 ? Integer.parseInt(before[0]) : 0;
        drafts.save(who, name(code, 0), keep ? pieces + " " + text.length() : "");
        for (int piece = 1; piece <= Math.max(keep ? pieces : 0, had); piece++) {
            drafts.save(who, name(code, piece), keep && piece <= pieces
                    ? "|" + text.substring((piece - 1) * PIECE, Math.min(text.length(), piece * PIECE)) + "|" : "");
        }
    }

    private static String name(String code, int piece) {
        return "playbook." + code + "." + piece;
    }
}
