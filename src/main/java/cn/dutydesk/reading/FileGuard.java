package cn.dutydesk.reading;

import cn.dutydesk.core.Refusal;

/**
 * Stands before every attachment: a file that carries the mark of a state secret anywhere in it does not get in, and
 * neither does one that cannot be looked through. Pictures, sounds and films have no text and pass. Any thread.
 */
public final class FileGuard {
    private FileGuard() {
    }

    /**
     * @param name    as the person sees it, for the words of a refusal
     * @param content the whole file
     * @throws Refusal {@code marking.refused} naming the mark; {@code sheet.refused.file-…} when it is locked, packed,
     *                 or its text cannot be read
     */
    public static void check(String name, byte[] content) {
        Kind kind = Kind.of(content, content.length);
        if (Documents.archive(kind, content)) {
            throw new Refusal("sheet.refused.file-packed", name);
        }
        if (kind == Kind.BINARY) {
            throw new Refusal("sheet.refused.file-text", name);
        }
        Documents.Seen seen;
        try (Documents documents = new Documents(Limits.ATTACHED)) {
            seen = documents.read(name, content);
        }
        if (!seen.found().isEmpty()) {
            throw new Refusal("marking.refused", seen.found().getFirst().text());
        }
        if (!seen.unread().isEmpty()) {
            boolean locked = seen.unread().stream().anyMatch(one -> one.reason() == Unread.Reason.ENCRYPTED);
            throw new Refusal(locked ? "sheet.refused.file-locked" : "sheet.refused.file-text", name);
        }
    }
}
