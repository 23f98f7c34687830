package cn.dutydesk.roster;

import java.time.LocalDate;

/** One place to fill: seat number (from 1) of a post on the day its shift begins. */
public record Seat(LocalDate day, long postId, int seat) {
}
