package cn.dutydesk.roster.service;

import cn.dutydesk.roster.domain.RosterProblem;

/** A version that was written, and the problem it was written for: a year of duties is read once. */
record Written(long rosterId, RosterProblem problem) {
}
