package cn.dutydesk.app.window;

import cn.dutydesk.admin.ui.DutyPerson;
import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.UserNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has duties lately or soon, with a sign-in name from the pinyin of the name. Blocks. */
final class DutyPeople {
    private static final int BACK_DAYS = 31;
    private static final int AHEAD_DAYS = 62;

    private DutyPeople() {
    }

    /** In the order of the directory. */
    static List<DutyPerson> of(Bureau bureau) {
        LocalDate today = bureau.clock.today();
        Set<Long> served = bureau.rosters.duties(today.minusDays(BACK_DAYS), today.plusDays(AHEAD_DAYS)).stream()
                .map(duty -> duty.personId()).collect(Collectors.toSet());
        return bureau.directory.directory().stream().filter(person -> served.contains(person.id()))
                .map(person -> new DutyPerson(person.id(), person.name(), person.department(),
                        UserNames.of(person.name(), person.id())))
                .toList();
    }
}
