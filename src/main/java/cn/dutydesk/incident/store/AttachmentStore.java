package cn.dutydesk.incident.store;

import cn.dutydesk.data.FilePieces;
import cn.dutydesk.incident.domain.AttachmentRow;
import java.util.List;
import org.hibernate.Session;

/** Reads and keeps files of incidents. */
public final class AttachmentStore {
    private static final FilePieces PIECES = new FilePieces("incident_file_piece");

    private AttachmentStore() {
    }

    /** Files of an incident, in the order they were added. */
    public static List<AttachmentRow> of(Session session, long incidentId) {
        return session.createSelectionQuery("from AttachmentRow f where f.incidentId = :id order by f.id",
                AttachmentRow.class).setParameter("id", incidentId).getResultList();
    }

    /** Stores a file and its bytes. */
    public static void keep(Session session, AttachmentRow file, byte[] content) {
        PIECES.keep(session, file, content);
    }

    public static byte[] content(Session session, long fileId) {
        return PIECES.content(session, fileId);
    }
}
