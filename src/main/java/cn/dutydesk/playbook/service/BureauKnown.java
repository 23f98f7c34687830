package cn.dutydesk.playbook.service;

import cn.dutydesk.people.Duties;
import cn.dutydesk.people.DutyCard;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.playbook.MatterClock;
import cn.dutydesk.playbook.domain.text.Known;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.Rosters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bureau's people, boards and limits at one moment. */
final class BureauKnown implements Known {
    /** Only what every bureau begins with: the proposed limits. For texts looked over where there is no bureau. */
    static final Known STANDARD = new BureauKnown(List.of(), Set.of(), Set.of(), Map.of("leader", proposed(5, 5),
            "chief", proposed(10, 10), "phone", proposed(15, 30), "written", proposed(30, 60)));

    private final List<PersonCard> people;
    private final Set<String> posts;
    private final Set<String> duties;
    private final Map<String, MatterClock> clocks;

    private BureauKnown(List<PersonCard> people, Set<String> posts, Set<String> duties,
            Map<String, MatterClock> clocks) {
        this.people = people;
        this.posts = posts;
        this.duties = duties;
        this.clocks = Map.copyOf(clocks);
    }

    static Known now(Rosters rosters, Duties duties, People people, Map<String, MatterClock> clocks) {
        return new BureauKnown(
                people.directory().stream().filter(person -> person.status() != PersonStatus.LEFT).toList(),
                rosters.boards().stream().map(BoardCard::posts).flatMap(List::stream).map(PostCard::name)
                        .collect(Collectors.toSet()),
                duties.all().stream().filter(duty -> duty.personId() != null || duty.deputyId() != null)
                        .map(DutyCard::name).collect(Collectors.toSet()),
                clocks);
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
    public @Nullable Clock clock(String name) {
        MatterClock clock = clocks.get(name);
        return clock == null ? null : new Clock(clock.shortest(), clock.longest());
    }

    private static MatterClock proposed(int shortest, int longest) {
        return new MatterClock(Duration.ofMinutes(shortest), Duration.ofMinutes(longest));
    }
}
