package cn.dutydesk.settings.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Tx;
import cn.dutydesk.settings.Fixed;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.SettingChanged;
import cn.dutydesk.settings.Settings;
import cn.dutydesk.settings.domain.SettingChange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings in the database, held in memory once read. */
public final class StoredSettings implements Settings {
    private final Tx tx;
    private final BureauClock clock;
    private final Fixed fixed;
    private volatile Map<String, String> values;

    public StoredSettings(Tx tx, BureauClock clock) {
        this(tx, clock, Fixed.NONE);
    }

    /** @param fixed goes before what is stored */
    public StoredSettings(Tx tx, BureauClock clock, Fixed fixed) {
        this.tx = tx;
        this.clock = clock;
        this.fixed = fixed;
        this.values = read();
    }

    private Map<String, String> read() {
        Map<String, String> newest = new ConcurrentHashMap<>();
        tx.read(session -> session.createSelectionQuery("from SettingChange order by changedAt, id",
                SettingChange.class).getResultList()).forEach(row -> newest.put(row.setting(), row.content()));
        return newest;
    }

    @Override
    public String text(Setting setting) {
        return fixed.of(setting).map(Fixed.Value::text)
                .orElseGet(() -> values.getOrDefault(setting.key(), setting.standard()));
    }

    @Override
    public String fixedBy(Setting setting) {
        return fixed.of(setting).map(Fixed.Value::by).orElse("");
    }

    @Override
    public void change(Tx.Unit unit, String by, Setting setting, String value) {
        fixed.of(setting).ifPresent(laid -> {
            throw new Refusal("settings.refused.fixed", laid.by());
        });
        setting.check(value);
        unit.session().persist(new SettingChange(setting, value, clock.now(), by));
        unit.afterCommit(() -> values = read());
    }

    @Override
    public List<SettingChanged> history() {
        Map<String, Setting> known = Stream.of(Setting.values()).collect(Collectors.toMap(Setting::key, s -> s));
        return tx.read(session -> session.createSelectionQuery("from SettingChange order by changedAt desc, id desc",
                SettingChange.class).getResultList()).stream()
                .filter(row -> known.containsKey(row.setting()))
                .map(row -> new SettingChanged(Objects.requireNonNull(known.get(row.setting())), row.content(),
                        row.changedAt(),
                        row.changedBy()))
                .toList();
    }
}
