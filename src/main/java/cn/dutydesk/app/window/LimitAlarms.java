package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.Contact;
import cn.dutydesk.incident.Contacts;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.ui.IncidentUi;
import cn.dutydesk.kit.Work;
import cn.dutydesk.shell.Alarm;
import cn.dutydesk.shell.AlarmLayer;
import cn.dutydesk.shell.Shell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises an alarm for every limit of a running incident that has passed, above whatever is open and above the lock
 * screen, until the step is done or somebody goes to see to it. Asked of the data every few seconds, so a restart or a
 * slept-through hour changes nothing. FX thread.
 */
final class LimitAlarms {
    private static final Logger LOG = LoggerFactory.getLogger(LimitAlarms.class);
    private static final int EVERY_SECONDS = 5;

    private record Late(IncidentView incident, ClockView clock, Contact contact) {
        String id() {
            return "limit-" + clock.id();
        }
    }

    private final Bureau bureau;
    private final RunningLimits running;
    private final Texts texts;
    private final Work work;
    private final Shell shell;
    private final AlarmLayer alarms;
    private final Runnable answered;
    private final Set<Long> seen = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    private int seconds;
    private boolean asking;

    /** @param running incidents that run; @param answered called whenever they could be looked at */
    LimitAlarms(Bureau bureau, RunningLimits running, Texts texts, Work work, Shell shell, AlarmLayer alarms,
            Runnable answered) {
        this.bureau = bureau;
        this.running = running;
        this.texts = texts;
        this.work = work;
        this.shell = shell;
        this.alarms = alarms;
        this.answered = answered;
    }

    /** Once a second. */
    void tick() {
        if (seconds++ % EVERY_SECONDS == 0 && !asking) {
            asking = true;
            work.read(this::late, this::show, problem -> {
                asking = false;
                LOG.warn("limits could not be looked at: {}", problem.code());
            });
        }
    }

    /** Background thread. */
    private List<Late> late() {
        Instant now = bureau.clock.now();
        List<IncidentView> incidents = running.at(now).stream().filter(incident -> incident.clocks().stream()
                .anyMatch(clock -> !clock.done() && clock.late(now))).toList();
        List<Late> late = new ArrayList<>();
        if (!incidents.isEmpty()) {
            Contacts contacts = bureau.contacts.at(now);
            // What an open step of a playbook sees to raises its own alarm.
            Map<Long, Set<ClockStep>> led = bureau.incidents.led();
            incidents.forEach(incident -> incident.clocks().stream().filter(clock -> !clock.done() && clock.late(now))
                    .filter(clock -> !led.getOrDefault(incident.id(), Set.of()).contains(clock.step()))
                    .forEach(clock -> late.add(new Late(incident, clock, contacts.of(clock)))));
        }
        return late;
    }

    private void show(List<Late> late) {
        asking = false;
        answered.run();
        Set<String> due = new HashSet<>();
        for (Late one : late) {
            if (!seen.contains(one.clock().id())) {
                due.add(one.id());
                if (shown.add(one.id())) {
                    alarms.show(alarm(one));
                }
            }
        }
        shown.removeIf(id -> {
            boolean over = !due.contains(id);
            if (over) {
                alarms.clear(id);
            }
            return over;
        });
    }

    private Alarm alarm(Late late) {
        String step = ClockWords.of(late.clock(), texts);
        Contact contact = late.contact();
        return new Alarm(late.id(), texts.of("app.alarm.title", step, late.incident().number()),
                texts.of("app.alarm.todo", texts.time(bureau.clock.local(late.clock().dueAt()))),
                contact.name(), PhoneWords.spaced(contact.phone()),
                List.of(new Alarm.Way(texts.of("app.alarm.go"), () -> {
                    seen.add(late.clock().id());
                    alarms.clear(late.id());
                    shell.show(IncidentUi.SCREEN);
                })));
    }
}
