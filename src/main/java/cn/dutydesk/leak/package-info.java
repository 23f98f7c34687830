/**
 * Leak reports (失泄密报告): index data about what was leaked, never the content; the 24 hours to the authority and the
 * superior body, the terms of result and of missing carriers. Seen by few. What would become classified is printed as a
 * blank form and completed by hand.
 */
package cn.dutydesk.leak;
