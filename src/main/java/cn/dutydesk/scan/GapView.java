package cn.dutydesk.scan;

import cn.dutydesk.reading.Unread;

/** A file that a scan could not read to its end. @param inside way inside archives, "" for the file itself */
public record GapView(String path, String inside, Unread.Reason reason) {
}
