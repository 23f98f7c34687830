/**
 * Drills (演练): the same machine as in earnest, driven by a simulated clock from event to event, with people who answer
 * as a script says, as a fixed participant would, or live; and the score of what came of it. Pure: no clock, no
 * database, nothing is sent.
 */
package cn.dutydesk.playbook.domain.drill;
