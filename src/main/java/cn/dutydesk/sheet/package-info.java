/**
 * Office workbooks as offices draw them. {@link cn.dutydesk.sheet.Workbooks} reads xlsx, xls and csv into {@link
 * cn.dutydesk.sheet.Grid}s of plain text with merged cells filled; {@link cn.dutydesk.sheet.Cells} tidies what people
 * type. Rooms that import lists (people, calendar, roster) find their own columns in a grid with {@link
 * cn.dutydesk.sheet.Header}.
 */
package cn.dutydesk.sheet;
