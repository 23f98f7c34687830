package cn.dutydesk.data;

import java.io.ByteArrayOutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import org.hibernate.Session;

/** The bytes of files, in pieces that every database takes in one column. */
public final class FilePieces {
    private static final int PIECE = 512 * 1024;

    private final String table;

    /** @param table with the columns file_id, piece, content; a name from the program, never from a person */
    public FilePieces(String table) {
        this.table = table;
    }

    /** Stores a new file and its bytes. */
    public void keep(Session session, Row file, byte[] content) {
        session.persist(file);
        session.flush();
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into " + table + " (file_id, piece, content) values (?, ?, ?)")) {
                for (int from = 0, piece = 0; from < content.length; from += PIECE, piece++) {
                    insert.setLong(1, file.id());
                    insert.setInt(2, piece);
                    insert.setBytes(3, Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)));
                    insert.executeUpdate();
                }
            }
        });
    }

    /** All bytes of a file. */
    public byte[] content(Session session, long fileId) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select content from " + table + " where file_id = ? order by piece")) {
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
}
