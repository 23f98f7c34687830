package cn.dutydesk.roster.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.roster.PersonMark;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What a rule of a board is told of a person by name, as stored. */
@Entity
@Table(name = "roster_mark")
public class MarkRow extends Row {
    @Column(nullable = false)
    private long boardId;
    @Column(nullable = false, length = 32)
    private String rule;
    @Column(nullable = false)
    private long personId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private PersonMark.Mark mark;

    protected MarkRow() {
    }

    public MarkRow(long boardId, PersonMark mark) {
        this.boardId = boardId;
        this.rule = mark.rule();
        this.personId = mark.personId();
        this.mark = mark.mark();
    }

    public PersonMark mark() {
        return new PersonMark(rule, personId, mark);
    }
}
