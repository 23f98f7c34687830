package cn.dutydesk.app;

import cn.dutydesk.core.Texts;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.settings.Setting;
import java.util.EnumMap;
import java.util.Map;

/** Setting up a bureau that is not there yet. */
public final class Setup {
    private Setup() {
    }

    /**
     * Names the bureau and makes its first accounts, in one transaction.
     *
     * @throws cn.dutydesk.core.Refusal when the name is blank or too long, or there are accounts already
     */
    public static FirstAccounts create(Bureau bureau, String name, Texts texts) {
        Map<Role, String> names = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            names.put(role, texts.of("security.role." + role));
        }
        String stripped = name.strip();
        return bureau.acts.writeAsSystem("bureau.set-up", act -> {
            if (stripped.isEmpty()) {
                throw new cn.dutydesk.core.Refusal("app.set-up.no-name");
            }
            bureau.settings.change(act.unit(), act.actor().user(), Setting.BUREAU_NAME, stripped);
            act.record("setting", Setting.BUREAU_NAME.key(), null, stripped);
            return bureau.accounts.createFirst(act, names);
        });
    }
}
