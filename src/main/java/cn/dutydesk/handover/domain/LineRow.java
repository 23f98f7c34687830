package cn.dutydesk.handover.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.handover.CheckLine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A line of the checklist. One that is no longer wanted rests. */
@Entity
@Table(name = "handover_line")
public class LineRow extends Row {
    public static final int WORDS = 120;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private HandoverLine.Part part;
    @Column(nullable = false, length = WORDS)
    private String words;
    @Column(nullable = false)
    private int place;
    @Column(nullable = false)
    private boolean resting;

    protected LineRow() {
    }

    /** @throws Refusal when the words are missing, too long or marked */
    public LineRow(HandoverLine.Part part, String line, int at) {
        this.part = part;
        put(line, at);
    }

    /** Sets words and place. @throws Refusal when the words are missing, too long or marked */
    public void set(String line, int at) {
        put(line, at);
    }

    private void put(String line, int at) {
        words = Wording.clean(line, WORDS);
        place = at;
        resting = false;
        if (words.isEmpty()) {
            throw new Refusal("handover.refused.empty-line");
        }
    }

    public void rest() {
        resting = true;
    }

    public CheckLine view() {
        return new CheckLine(id(), part, words);
    }
}
