package cn.dutydesk.desk;

import cn.dutydesk.security.Actor;

/**
 * Keeps long texts that are not stored yet, such as a playbook being written. A draft of the desk holds less, so they are
 * kept in pieces; the first one says how many there are and how long the text is, so that an incomplete one is not taken.
 */
public final class LongDrafts {
    private static final int PIECE = 1800;
    private static final int MOST = 60;

    private final Drafts drafts;
    private final String kind;

    /** @param kind what the texts are; stands before their names */
    public LongDrafts(Drafts drafts, String kind) {
        this.drafts = drafts;
        this.kind = kind;
    }

    /** The text kept under a name, or empty. Blocks; background threads only. */
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

    private String name(String code, int piece) {
        return kind + "." + code + "." + piece;
    }
}
