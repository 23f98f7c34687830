package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A post of a year and what whoever holds it answers for. */
@Entity
@Table(name = "responsibility_post")
public class ResponsibilityPost extends Row {
    public static final int NAME = 60;
    public static final int WORDS = 4000;

    @Column(nullable = false)
    private int dutyYear;
    @Column(nullable = false)
    private int place;
    @Column(nullable = false, length = NAME)
    private String name;
    @Column(nullable = false, length = WORDS)
    private String words;

    protected ResponsibilityPost() {
    }

    /** @throws Refusal when a text is missing, too long or marked */
    public ResponsibilityPost(int year, int place, String name, String words) {
        dutyYear = year;
        this.place = place;
        state(name, words);
    }

    /** Says something else. @throws Refusal when a text is missing, too long or marked */
    public final void state(String newName, String newWords) {
        name = Wording.clean(newName, NAME);
        words = Wording.clean(newWords, WORDS);
        if (name.isEmpty() || words.isEmpty()) {
            throw new Refusal("responsibility.refused.empty");
        }
    }

    public int year() {
        return dutyYear;
    }

    public int place() {
        return place;
    }

    public String name() {
        return name;
    }

    public String words() {
        return words;
    }
}
