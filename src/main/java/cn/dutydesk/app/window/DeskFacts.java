package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.backup.ui.BackupWords;
import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.playbook.DeskHealth;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.shell.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The truth for the bars around every screen, read from the bureau's rooms. */
final class DeskFacts implements Facts {
    private final Bureau bureau;
    private final Texts texts;
    private final IntSupplier running;

    /** @param running how many limits of incidents run */
    DeskFacts(Bureau bureau, Texts texts, IntSupplier running) {
        this.bureau = bureau;
        this.texts = texts;
        this.running = running;
    }

    @Override
    public Now read() {
        Instant now = bureau.clock.now();
        LocalDate today = bureau.clock.local(now).toLocalDate();
        Day day = bureau.calendars.day(today);
        int limits = running.getAsInt();
        return new Now(bureau.settings.text(Setting.BUREAU_NAME), date(today, day), tags(today, day), onDuty(now),
                health(limits, now), limits);
    }

    private String date(LocalDate today, Day day) {
        String plain = texts.date(today) + " " + texts.weekday(today);
        return texts.chinese() ? plain + " · " + day.lunar() : plain;
    }

    private List<Tag> tags(LocalDate today, Day day) {
        List<Tag> tags = new ArrayList<>();
        if (!day.name().isEmpty()) {
            tags.add(new Tag(day.name(), day.kind() == DayKind.HOLIDAY ? Tone.HOLIDAY : Tone.NEUTRAL));
        }
        for (KeyPeriod period : bureau.calendars.keyPeriods(today, today)) {
            // The holiday's name stands beside it already.
            String name = period.name().equals(day.name()) ? texts.of("app.facts.key") : period.name();
            tags.add(new Tag(texts.of("app.facts.key-period", name, texts.shortDate(period.from()),
                    texts.shortDate(period.to())), Tone.WARN));
        }
        return tags;
    }

    /** The leader with his telephone, then the duty officers; drivers and stand-by are on the home screen. */
    private List<OnDuty> onDuty(Instant now) {
        Map<Long, BoardKind> kinds = new LinkedHashMap<>();
        bureau.rosters.boards().forEach(board -> kinds.put(board.id(), board.kind()));
        List<cn.dutydesk.roster.OnDuty> duties = bureau.rosters.onDutyAt(now);
        List<OnDuty> shown = new ArrayList<>();
        for (BoardKind kind : List.of(BoardKind.LEADER, BoardKind.OFFICER)) {
            List<PersonCard> persons = duties.stream().filter(duty -> kinds.get(duty.boardId()) == kind)
                    .filter(duty -> kind == BoardKind.LEADER || duty.post().startsWith("值班员"))
                    .map(duty -> bureau.directory.byId(duty.personId())).flatMap(Optional::stream).toList();
            if (!persons.isEmpty()) {
                String label = texts.of(kind == BoardKind.LEADER ? "app.facts.leader" : "app.facts.officer");
                String names = String.join(" · ", persons.stream().map(PersonCard::name).toList());
                shown.add(new OnDuty(label, names,
                        kind == BoardKind.LEADER ? PhoneWords.spaced(persons.getFirst().mobile()) : ""));
            }
        }
        return shown;
    }

    /** The truth about what is watched: when it was last looked at, or what is wrong. */
    private Health timers(int limits, Instant now) {
        DeskHealth watched = bureau.playbooks.downtime.health();
        if (!watched.well()) {
            return new Health(watched.problem(), Tone.URGENT);
        }
        return watched.lastPass() == null ? new Health(texts.of("app.facts.limits-first", limits), Tone.NEUTRAL)
                : new Health(texts.of("app.facts.limits", limits,
                        Math.max(0, Duration.between(watched.lastPass(), now).toSeconds())), Tone.NEUTRAL);
    }

    private Health backup(Instant now) {
        BackupWords.Said said = new BackupWords(texts).of(bureau.backups.health(),
                Duration.ofMinutes(bureau.settings.number(Setting.BACKUP_MINUTES)), now);
        return new Health(said.words(), said.tone());
    }

    private List<Health> health(int limits, Instant now) {
        boolean alive = bureau.database.alive();
        return List.of(
                new Health(texts.of(alive ? "app.facts.database-well" : "app.facts.database-ill"),
                        alive ? Tone.OK : Tone.URGENT),
                backup(now),
                timers(limits, now));
    }
}
