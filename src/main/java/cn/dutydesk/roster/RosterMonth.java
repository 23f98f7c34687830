package cn.dutydesk.roster;

import cn.dutydesk.people.AbsenceView;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of a board as a screen shows it.
 *
 * @param version   which version this is; null when nothing has been made for the month yet
 * @param edit      number of edits so far, to be handed back with the next one
 * @param days      every day of the month with every seat, open ones too
 * @param people    everybody who may be put on this board, in the order of the directory
 * @param absences  who of them is away in the month
 * @param conflicts rules broken now
 * @param gaps      seats nobody fills now, with what keeps each person from them
 * @param warnings  what to know before publishing: no official holidays, days already over …
 * @param versions  all versions of the month, newest first
 * @param changedBy who edited it last, "" when nothing has been made
 * @param changedAt when, null when nothing has been made
 * @param whatIf    tries changes on the month as it is here
 * @param approval  whether a leader publishes, and whether the draft was handed in
 */
public record RosterMonth(BoardCard board, YearMonth month, @Nullable VersionCard version, int edit,
        List<RosterDay> days, List<Person> people, List<AbsenceView> absences, List<Conflict> conflicts, List<Gap> gaps,
        FairnessTable fairness, List<Remark> warnings, List<VersionCard> versions,
        String changedBy, @Nullable Instant changedAt, WhatIf whatIf, Approval approval) {
    /** A person in a row of the board. */
    public record Person(long id, String name, String department, boolean available) {
    }

    public RosterMonth {
        days = List.copyOf(days);
        people = List.copyOf(people);
        absences = List.copyOf(absences);
        conflicts = List.copyOf(conflicts);
        gaps = List.copyOf(gaps);
        warnings = List.copyOf(warnings);
        versions = List.copyOf(versions);
    }

    public boolean draft() {
        return version != null && version.state() == VersionState.DRAFT;
    }

    /** Whether there is any version to show. */
    public boolean made() {
        return version != null;
    }
}
