/** The four sections of the screen 系统. {@link cn.dutydesk.admin.ui.AdminViews} makes them. */
package cn.dutydesk.admin.ui;
