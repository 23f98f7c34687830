package cn.dutydesk.people.domain;

import cn.dutydesk.people.Phone;
import cn.dutydesk.people.PhoneKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A telephone number as stored with its person. */
@Embeddable
public class PersonPhone {
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private @Nullable PhoneKind kind;
    @Column(nullable = false, length = 20)
    private String number;

    protected PersonPhone() {
    }

    PersonPhone(Phone phone) {
        kind = phone.kind();
        number = phone.number();
    }

    Phone phone() {
        return new Phone(kind, number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonPhone that && kind == that.kind && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, number);
    }
}
