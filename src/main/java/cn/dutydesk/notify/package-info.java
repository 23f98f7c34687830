/**
 * Notices that leave the room (e-mail, signed webhook, sound, tray) and the trail of every attempt, telephone calls by
 * hand included. A notice is a row written in the transaction of what caused it; a sender of its own delivers it, tries
 * again with growing pauses up to a limit, and never sends the same notice of a step twice.
 */
package cn.dutydesk.notify;
