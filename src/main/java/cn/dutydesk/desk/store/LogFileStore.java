package cn.dutydesk.desk.store;

import cn.dutydesk.data.FilePieces;
import cn.dutydesk.desk.domain.LogFile;
import org.hibernate.Session;

/** The bytes of files kept with the log, in pieces that every database takes in one column. */
public final class LogFileStore {
    private static final FilePieces PIECES = new FilePieces("log_file_piece");

    private LogFileStore() {
    }

    /** Stores a file and its bytes. */
    public static void keep(Session session, LogFile file, byte[] content) {
        PIECES.keep(session, file, content);
    }

    public static byte[] content(Session session, long fileId) {
        return PIECES.content(session, fileId);
    }

    /** Whether the entry has a file with these bytes already. */
    public static boolean has(Session session, long entryId, String hash) {
        return session
                .createSelectionQuery("select count(f) from LogFile f where f.entryId = :entry and f.hash = :hash",
                        Long.class)
                .setParameter("entry", entryId).setParameter("hash", hash).getSingleResult() > 0;
    }
}
