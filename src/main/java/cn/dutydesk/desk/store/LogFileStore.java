package cn.dutydesk.desk.store;

import cn.dutydesk.desk.domain.LogFile;
import java.io.ByteArrayOutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import org.hibernate.Session;

/** The bytes of files kept with the log, in pieces that every database takes in one column. */
public final class LogFileStore {
    private static final int PIECE = 512 * 1024;

    private LogFileStore() {
    }

    /** Stores a file and its bytes. */
    public static void keep(Session session, LogFile file, byte[] content) {
        session.persist(file);
        session.flush();
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into log_file_piece (file_id, piece, content) values (?, ?, ?)")) {
                for (int from = 0, piece = 0; from < content.length; from += PIECE, piece++) {
                    insert.setLong(1, file.id());
                    insert.setInt(2, piece);
                    insert.setBytes(3, Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)));
                    insert.executeUpdate();
                }
            }
        });
    }

    public static byte[] content(Session session, long fileId) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select content from log_file_piece where file_id = ? order by piece")) {
                query.setLong(1, fileId);
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        all.writeBytes(rows.getBytes(1));
                    }
                }
                return all.toByteArray();
            }
        });
    }

    /** Whether the entry has a file with these bytes already. */
    public static boolean has(Session session, long entryId, String hash) {
        return session.createSelectionQuery("select count(f) from LogFile f where f.entryId = :entry and f.hash = :hash",
                Long.class).setParameter("entry", entryId).setParameter("hash", hash).getSingleResult() > 0;
    }
}
