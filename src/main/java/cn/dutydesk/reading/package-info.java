/**
 * Reads documents of any kind for one purpose: whether they carry the mark of a state secret. The kind is told by the
 * content, never by the name; archives are opened within archives. Pure: no database, no screen, no temporary file, no
 * copy of any text. What is handed out is the place, the grade and the mark.
 *
 * <p>A newcomer begins at {@link cn.dutydesk.reading.Documents}: it tells the kind ({@code Kind}) and hands the bytes
 * ({@code Source}) to the reader of that kind ({@code XxxReader}), which gives text with its place to the {@code Look}.
 * The {@code Look} keeps the limits of one file: time, unpacked bytes, depth, memory. {@link
 * cn.dutydesk.reading.FolderScan} walks folders, {@link cn.dutydesk.reading.FileGuard} stands before attachments.
 */
package cn.dutydesk.reading;
