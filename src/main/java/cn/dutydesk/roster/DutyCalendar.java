package cn.dutydesk.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes duties as an iCalendar document (RFC 5545). Declared here, where it is needed; room {@code report} does it. */
@FunctionalInterface
public interface DutyCalendar {
    /**
     * Writes one document. A duty keeps its identity (UID) from file to file, so that a calendar program that reads the
     * file again moves and removes what has changed instead of doubling it.
     *
     * @param title  name of the calendar, in words ready for the person
     * @param duties in any order, of any boards; one event each, over the hours of its shift
     * @param out    left open
     */
    void write(String title, List<OnDuty> duties, OutputStream out) throws IOException;
}
