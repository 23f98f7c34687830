package cn.dutydesk.app;

import cn.dutydesk.core.Refusal;
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
     * Names the bureau, makes its two usual boards and its first accounts, in one transaction; then puts the playbooks
     * that come with the program into its library.
     *
     * @throws Refusal when the name is blank or too long, or there are accounts already
     */
    public static FirstAccounts create(Bureau bureau, String name, Texts texts) {
        Map<Role, String> names = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            names.put(role, texts.of("security.role." + role));
        }
        String stripped = checkName(name);
        FirstAccounts first = bureau.acts.writeAsSystem("bureau.set-up", act -> {
            if (bureau.settings.fixedBy(Setting.BUREAU_NAME).isEmpty()) {
                bureau.settings.change(act.unit(), act.actor().user(), Setting.BUREAU_NAME, stripped);
                act.record("setting", Setting.BUREAU_NAME.key(), null, stripped);
            }
            bureau.roster.boardService().createFirst(act);
            return bureau.accounts.createFirst(act, names);
        });
        bureau.playbooks.library.installBuiltIns();
        if (bureau.vault != null) {
            bureau.vault.ready();
        }
        return first;
    }

    /**
     * Looks at a name before anything is made for it.
     *
     * @return the name without spaces around it
     * @throws Refusal when it is blank or too long
     */
    public static String checkName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new Refusal("app.set-up.no-name");
        }
        Setting.BUREAU_NAME.check(stripped);
        return stripped;
    }
}
