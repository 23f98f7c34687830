package cn.dutydesk.playbook.service;

import cn.dutydesk.people.Duties;
import cn.dutydesk.people.DutyCard;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.playbook.domain.text.Known;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.Rosters;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The bureau's people, boards and limits at one moment. */
final class BureauKnown implements Known {
    /** Only what every bureau begins with: the standard limits. For texts looked over where there is no bureau. */
    static final Known STANDARD = new BureauKnown(List.of(), Set.of(), Set.of(),
            setting -> Integer.parseInt(setting.standard()));

    private final List<PersonCard> people;
    private final Set<String> posts;
    private final Set<String> duties;
    private final ToIntFunction<Setting> minutes;

    private BureauKnown(List<PersonCard> people, Set<String> posts, Set<String> duties,
            ToIntFunction<Setting> minutes) {
        this.people = people;
        this.posts = posts;
        this.duties = duties;
        this.minutes = minutes;
    }

    static Known now(Rosters rosters, Duties duties, People people, Settings settings) {
        return new BureauKnown(
                people.directory().stream().filter(person -> person.status() != PersonStatus.LEFT).toList(),
                rosters.boards().stream().map(BoardCard::posts).flatMap(List::stream).map(PostCard::name)
                        .collect(Collectors.toSet()),
                duties.all().stream().filter(duty -> duty.personId() != null || duty.deputyId() != null)
                        .map(DutyCard::name).collect(Collectors.toSet()),
                settings::number);
    }

    @Override
    public boolean directory() {
        return !people.isEmpty();
    }

    @Override
    public boolean post(String name) {
        return posts.contains(name);
    }

    @Override
    public boolean duty(String name) {
        return duties.contains(name);
    }

    @Override
    public int people(String name) {
        return (int) people.stream().filter(person -> person.name().equals(name)
                || (person.name() + "/" + person.department()).equals(name)).count();
    }

    @Override
    public boolean head() {
        return people.stream().anyMatch(PersonCard::leader);
    }

    @Override
    public Clock clock(String name) {
        return switch (name) {
            case "leader" -> clock(Setting.INCIDENT_LEADER_MINUTES, Setting.INCIDENT_LEADER_MINUTES);
            case "chief" -> clock(Setting.INCIDENT_CHIEF_MINUTES, Setting.INCIDENT_CHIEF_MINUTES);
            case "phone" -> clock(Setting.INCIDENT_PHONE_GRAVE_MINUTES, Setting.INCIDENT_PHONE_MINUTES);
            case "written" -> clock(Setting.INCIDENT_WRITTEN_GRAVE_MINUTES, Setting.INCIDENT_WRITTEN_MINUTES);
            default -> null;
        };
    }

    private Clock clock(Setting grave, Setting other) {
        int a = minutes.applyAsInt(grave);
        int b = minutes.applyAsInt(other);
        return new Clock(Duration.ofMinutes(Math.min(a, b)), Duration.ofMinutes(Math.max(a, b)));
    }
}
