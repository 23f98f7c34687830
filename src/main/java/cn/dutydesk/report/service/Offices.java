package cn.dutydesk.report.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.Day;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.report.domain.Office;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers what papers say beside the duties. */
public final class Offices {
    private final People people;
    private final Calendars calendars;
    private final Settings settings;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    public Offices(People people, Calendars calendars, Settings settings, Texts texts, BureauClock clock) {
        this.people = people;
        this.calendars = calendars;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    Office of(LocalDate from, LocalDate to) {
        Map<Long, PersonCard> cards = new LinkedHashMap<>();
        people.directory().forEach(card -> cards.put(card.id(), card));
        Map<LocalDate, Day> days = new LinkedHashMap<>();
        calendars.days(from, to).forEach(day -> days.put(day.date(), day));
        return new Office(settings.text(Setting.BUREAU_NAME), settings.text(Setting.DUTY_PHONE), cards, days, texts,
                clock);
    }

    /** The bureau's day of an instant. */
    LocalDate day(Instant instant) {
        return clock.local(instant).toLocalDate();
    }

    Texts texts() {
        return texts;
    }

    String bureau() {
        return settings.text(Setting.BUREAU_NAME);
    }

    Settings settings() {
        return settings;
    }
}
