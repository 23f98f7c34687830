package cn.dutydesk.calendar.service;

import java.util.SortedSet;

/**
 * What an import did or would do.
 *
 * @param file name of the file
 * @param years years that are official from now on
 * @param holidays number of days off stated
 * @param makeUp number of workdays stated
 * @param lost days of these years that were entered by hand and are replaced
 */
public record ImportedYears(String file, SortedSet<Integer> years, int holidays, int makeUp, int lost) {
}
