/** The program itself: command line, wiring of every room by constructors, data directory, sample bureau. */
package cn.dutydesk.app;
