package cn.dutydesk.roster.domain;

import cn.dutydesk.people.PersonStatus;

/** A person as the rules see them. */
public record Candidate(long id, String name, String department, boolean leader, PersonStatus status) {
    public boolean available() {
        return status.available();
    }
}
