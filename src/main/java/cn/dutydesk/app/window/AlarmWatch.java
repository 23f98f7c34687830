package cn.dutydesk.app.window;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.notify.domain.Cry;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import cn.dutydesk.shell.Alarm;
import cn.dutydesk.shell.AlarmLayer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the alarms of the window and lets the machine sound as long as one is open, locked or not: louder and
 * more often the longer nobody sees to it. Each alarm gets a button that lets the sound of all that are open rest for a
 * while; one that comes later sounds again. FX thread.
 */
final class AlarmWatch implements AlarmLayer {
    private record Open(Alarm alarm, Instant since, @Nullable Instant restsUntil) {
        boolean rests(Instant now) {
            return restsUntil != null && now.isBefore(restsUntil);
        }
    }

    private final AlarmLayer layer;
    private final Alerts alerts;
    private final Settings settings;
    private final BureauClock clock;
    private final Texts texts;
    private final Consumer<String> silenced;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private @Nullable Instant cried;

    /** @param silenced hears the titles of the alarms whose sound somebody let rest, for the log */
    AlarmWatch(AlarmLayer layer, Alerts alerts, Settings settings, BureauClock clock, Texts texts,
            Consumer<String> silenced) {
        this.layer = layer;
        this.alerts = alerts;
        this.settings = settings;
        this.clock = clock;
        this.texts = texts;
        this.silenced = silenced;
    }

    @Override
    public void show(Alarm alarm) {
        Open before = open.get(alarm.id());
        Open now = before == null ? new Open(alarm, clock.now(), null)
                : new Open(alarm, before.since(), before.restsUntil());
        open.put(alarm.id(), now);
        draw(now);
        if (before == null) {
            alerts.open(open.size(), true);
        }
    }

    @Override
    public void clear(String id) {
        if (open.remove(id) != null) {
            alerts.open(open.size(), false);
        }
        layer.clear(id);
    }

    private void draw(Open one) {
        List<Alarm.Way> ways = new ArrayList<>(one.alarm().ways());
        if (settings.number(Setting.SOUND_LOUDEST) > 0 && !one.rests(clock.now())) {
            ways.add(new Alarm.Way(texts.of("app.alarm.silence", settings.number(Setting.SOUND_REST_MINUTES)),
                    this::rest));
        }
        Alarm alarm = one.alarm();
        layer.show(new Alarm(alarm.id(), alarm.title(), alarm.todo(), alarm.whom(), alarm.number(), ways));
    }

    private void rest() {
        Instant until = clock.now().plus(Duration.ofMinutes(settings.number(Setting.SOUND_REST_MINUTES)));
        open.replaceAll((id, one) -> new Open(one.alarm(), one.since(), until));
        open.values().forEach(this::draw);
        silenced.accept(String.join("；", open.values().stream().map(one -> one.alarm().title()).toList()));
    }

    /** Once a second. */
    void tick() {
        Instant now = clock.now();
        for (Open one : List.copyOf(open.values())) {
            if (one.restsUntil() != null && !one.rests(now)) {
                Open again = new Open(one.alarm(), one.since(), null);
                open.put(one.alarm().id(), again);
                draw(again);
            }
        }
        Instant oldest = open.values().stream().filter(one -> !one.rests(now)).map(Open::since)
                .min(Comparator.naturalOrder()).orElse(null);
        if (oldest == null) {
            cried = null;
            return;
        }
        Cry cry = Cry.at(Duration.between(oldest, now), settings.number(Setting.SOUND_LOUDEST));
        boolean due = cried == null || now.isBefore(cried) || !now.isBefore(cried.plus(cry.every()));
        if (cry.volume() > 0 && due) {
            cried = now;
            alerts.cry(cry.volume());
        }
    }
}
