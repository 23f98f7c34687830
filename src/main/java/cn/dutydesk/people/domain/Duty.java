package cn.dutydesk.people.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A lasting duty of the bureau, its holder and the holder's deputy. */
@Entity
@Table(name = "duty")
public class Duty extends Row {
    /** Longest name, in characters. */
    public static final int NAME = 60;

    @Column(nullable = false, length = NAME)
    private String name;
    private @Nullable Long personId;
    private @Nullable Long deputyId;

    protected Duty() {
    }

    /** @throws Refusal as {@link #state} */
    public Duty(String name, @Nullable Long personId, @Nullable Long deputyId) {
        state(name, personId, deputyId);
    }

    /** @throws Refusal when it has no name, too long a one, or the deputy is the holder */
    public final void state(String newName, @Nullable Long newPerson, @Nullable Long newDeputy) {
        String plain = newName.strip();
        if (plain.isEmpty() || plain.length() > NAME) {
            throw new Refusal("people.refused.duty-name", NAME);
        }
        if (newPerson == null && newDeputy != null) {
            throw new Refusal("people.refused.duty-deputy-alone");
        }
        if (newPerson != null && newPerson.equals(newDeputy)) {
            throw new Refusal("people.refused.duty-deputy");
        }
        name = plain;
        personId = newPerson;
        deputyId = newDeputy;
    }

    public String name() {
        return name;
    }

    public @Nullable Long personId() {
        return personId;
    }

    public @Nullable Long deputyId() {
        return deputyId;
    }
}
