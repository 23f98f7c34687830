/**
 * Looks on this machine for documents that carry the mark of a state secret and do not belong on a non-classified
 * machine (保守国家秘密法, art. 31). Reads only and copies nothing: what it keeps is the path, the place inside the file, the
 * grade and the mark. The engine needs no database; the room keeps what was looked at, so that a scan goes on where it
 * stopped and a later one reads only what has changed.
 */
package cn.dutydesk.scan;
