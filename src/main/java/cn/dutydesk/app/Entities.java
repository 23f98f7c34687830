package cn.dutydesk.app;

import cn.dutydesk.audit.domain.AuditEntry;
import cn.dutydesk.audit.domain.AuditHead;
import cn.dutydesk.calendar.domain.KeyPeriodRow;
import cn.dutydesk.calendar.domain.OfficeDay;
import cn.dutydesk.calendar.domain.OfficeYear;
import cn.dutydesk.security.domain.Account;
import cn.dutydesk.security.domain.Recovery;
import cn.dutydesk.settings.domain.SettingChange;
import java.util.List;

/** Every stored class of every room. */
public final class Entities {
    public static final List<Class<?>> ALL = List.of(
            AuditEntry.class, AuditHead.class, SettingChange.class, Account.class, Recovery.class,
            OfficeDay.class, OfficeYear.class, KeyPeriodRow.class);

    private Entities() {
    }
}
