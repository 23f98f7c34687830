package cn.dutydesk.notify.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.marking.MarkingGuard;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Where a person is reached beside the telephone. */
@Entity
@Table(name = "notify_address")
public class Address extends Row {
    /** Longest e-mail address, in characters. */
    public static final int MAIL = 200;
    /** Longest name at the gateway. */
    public static final int GATEWAY = 100;

    private long personId;
    @Column(nullable = false, length = MAIL)
    private String mail = "";
    @Column(nullable = false, length = GATEWAY)
    private String gateway = "";

    protected Address() {
    }

    public Address(long personId) {
        this.personId = personId;
    }

    /** @throws Refusal when it is no e-mail address, or one of them is too long */
    public void state(String newMail, String newGateway) {
        MarkingGuard.check(newMail, newGateway);
        String plain = newMail.strip();
        if (!plain.isEmpty() && !isMail(plain)) {
            throw new Refusal("notify.refused.mail", plain);
        }
        if (newGateway.strip().length() > GATEWAY || newGateway.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("notify.refused.gateway", GATEWAY);
        }
        mail = plain;
        gateway = newGateway.strip();
    }

    /** Whether it can be an address of one mailbox: no blanks, no second address, nothing that ends a header line. */
    public static boolean isMail(String text) {
        return text.length() <= MAIL && text.matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    }

    public long personId() {
        return personId;
    }

    public String mail() {
        return mail;
    }

    public String gateway() {
        return gateway;
    }
}
