/**
 * Warnings from outside: CAP 1.2 messages (weather, flood …) dropped into the window or found in a watched folder become
 * warnings with area, colour and time. A file is read once, by its content; later messages update or cancel earlier
 * ones; a warning ends by itself. One action makes an incident of it or raises the staffing. What cannot be read is
 * refused in words with line and column, and kept on the list.
 */
package cn.dutydesk.warning;
