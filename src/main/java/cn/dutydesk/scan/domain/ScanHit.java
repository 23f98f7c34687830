package cn.dutydesk.scan.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.marking.Level;
import cn.dutydesk.marking.MarkingGuard;
import cn.dutydesk.reading.Found;
import cn.dutydesk.reading.Place;
import cn.dutydesk.scan.HitView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a mark stands: index data, and nothing of the document. */
@Entity
@Table(name = "scan_hit")
public class ScanHit extends Row {
    private static final int HANDLED = 500;

    @Column(nullable = false)
    private long runId;
    @Column(nullable = false, length = ScanFolder.PATH)
    private String path;
    @Column(nullable = false, length = ScanGap.INSIDE)
    private String inside;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Level level;
    @Column(nullable = false, length = 100)
    private String mark;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Place.Kind place;
    @Column(nullable = false, length = 255)
    private String detail;
    @Column(nullable = false, length = HANDLED)
    private String handled = "";
    @Column(nullable = false, length = 64)
    private String handledBy = "";
    private @Nullable Instant handledAt;

    protected ScanHit() {
    }

    public ScanHit(long runId, String path, Found found) {
        this.runId = runId;
        this.path = ScanFolder.cut(path, ScanFolder.PATH);
        inside = ScanFolder.cut(String.join(" › ", found.inner()), ScanGap.INSIDE);
        level = found.level();
        mark = ScanFolder.cut(found.text(), 100);
        place = found.place().kind();
        detail = ScanFolder.cut(found.place().detail(), 255);
    }

    public long runId() {
        return runId;
    }

    /** Says what became of the file. @throws Refusal when nothing is said, or it carries a mark itself */
    public void handle(String words, String by, Instant now) {
        String said = words == null ? "" : words.strip();
        if (said.isEmpty() || said.length() > HANDLED) {
            throw new Refusal("scan.refused.words", HANDLED);
        }
        MarkingGuard.check(said);
        handled = said;
        handledBy = by;
        handledAt = now;
    }

    public HitView view() {
        return new HitView(id(), path, inside, level, mark, new Place(place, detail), handled, handledBy, handledAt);
    }
}
