package cn.dutydesk.admin.service;

import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.SettingChanged;
import cn.dutydesk.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reading and changing the office's own values. Blocks. */
public final class SettingsDesk {
    private final Acts acts;
    private final Settings settings;

    public SettingsDesk(Acts acts, Settings settings) {
        this.acts = acts;
        this.settings = settings;
    }

    public boolean mayRead(Actor who) {
        return acts.allows(who, Permission.SETTINGS_READ);
    }

    /** Whether the actor may change any of them. */
    public boolean mayEdit(Actor who) {
        return acts.allows(who, Permission.SETTINGS_EDIT) || acts.allows(who, Permission.SETTINGS_SECURITY);
    }

    /** What guards the accounts is the security administrator's, the rest the system administrator's. */
    private static Permission needed(Setting setting) {
        return setting.security() ? Permission.SETTINGS_SECURITY : Permission.SETTINGS_EDIT;
    }

    /**
     * Every value with its history, in the order of {@link Setting}; without those of the channels, which are set where
     * they can be tried.
     *
     * @throws cn.dutydesk.core.Refusal when the actor may not read them
     */
    public List<SettingView> list(Actor who) {
        acts.demand(who, Permission.SETTINGS_READ, "settings.read");
        Map<Setting, List<SettingChanged>> changes = settings.history().stream()
                .collect(Collectors.groupingBy(SettingChanged::setting));
        return Stream.of(Setting.values()).filter(setting -> !setting.channel())
                .map(setting -> new SettingView(setting, settings.text(setting),
                        changes.getOrDefault(setting, List.of()), acts.allows(who, needed(setting)),
                        settings.fixedBy(setting)))
                .toList();
    }

    /**
     * Changes a value; it holds at once.
     *
     * @throws cn.dutydesk.core.Refusal when it is out of its limits or the actor may not
     */
    public void change(Actor who, Setting setting, String value) {
        String wanted = value.strip();
        acts.write(who, needed(setting), "settings.change", act -> {
            String before = settings.text(setting);
            settings.change(act.unit(), who.user(), setting, wanted);
            act.record("setting", setting.key(), before, wanted);
            return null;
        });
    }
}
