package cn.dutydesk.playbook.ui;

import cn.dutydesk.people.Duties;
import cn.dutydesk.people.DutyCard;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.playbook.domain.definition.Target;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.Rosters;
import java.util.List;
import java.util.stream.Stream;

/** Names from the boards, the division of duties and the directory. */
public final class KnownNames implements EditorNames {
    private static final int MOST = 12;

    private final Rosters rosters;
    private final Duties duties;
    private final People people;

    public KnownNames(Rosters rosters, Duties duties, People people) {
        this.rosters = rosters;
        this.duties = duties;
        this.people = people;
    }

    @Override
    public List<String> like(Target.Kind kind, String typed) {
        String wanted = typed.strip();
        Stream<String> known = switch (kind) {
            case POST -> rosters.boards().stream().flatMap(board -> board.posts().stream()).map(PostCard::name)
                    .filter(name -> name.contains(wanted));
            case DUTY -> duties.all().stream().map(DutyCard::name).filter(name -> name.contains(wanted));
            case PERSON -> people.search(wanted).stream().map(PersonCard::name);
            case CONTACT, HEAD, DESK -> Stream.empty();
        };
        return known.distinct().limit(MOST).toList();
    }
}
