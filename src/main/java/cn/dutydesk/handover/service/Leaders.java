package cn.dutydesk.handover.service;

import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.Phone;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.Rosters;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who leads at an instant (带班领导). */
final class Leaders {
    private static final String POST = "带班";

    private final Rosters rosters;
    private final People people;

    Leaders(Rosters rosters, People people) {
        this.rosters = rosters;
        this.people = people;
    }

    Optional<PersonCard> at(Instant instant) {
        Set<Long> boards = rosters.boards().stream().filter(board -> board.kind() == BoardKind.LEADER)
                .map(BoardCard::id).collect(Collectors.toSet());
        return rosters.onDutyAt(instant).stream().filter(duty -> leads(duty, boards)).findFirst()
                .flatMap(duty -> people.byId(duty.personId()));
    }

    private static boolean leads(OnDuty duty, Set<Long> boards) {
        return boards.contains(duty.boardId()) || duty.post().contains(POST);
    }

    /** The number to call: mobile first, else whatever there is. */
    static String phone(PersonCard person) {
        return person.mobile().isEmpty()
                ? person.phones().stream().map(Phone::number).findFirst().orElse("") : person.mobile();
    }
}
