/** The doctor's checks: one class for each thing looked at. They read and never change anything. */
package cn.dutydesk.admin.check;
