package cn.dutydesk.register;

import cn.dutydesk.security.Actor;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What other rooms may ask about the registers. Blocks; background threads only. */
public interface Registers {
    /** How log entries, items and incidents name a telephone record. */
    String PHONE = "phone-record";
    /** How they name a registered document. */
    String DOCUMENT = "document";

    /** 电话记录 2026-0012, 来文 2026-0031; empty when there is none, or the subject is not of this room. */
    Optional<String> title(String subject, long id);

    /** @throws cn.dutydesk.core.Refusal when there is none */
    PhoneView phone(Actor who, long id);

    /** Calls of a month, oldest first. */
    List<PhoneView> phones(Actor who, YearMonth month);

    /** Documents received in a month, oldest first. */
    List<DocumentView> documents(Actor who, YearMonth month);
}
