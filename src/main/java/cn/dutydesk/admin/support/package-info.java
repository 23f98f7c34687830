/** What whoever helps from afar is given: the logs, and a bundle of everything that is known about the program and its
 * machine, without a word of what the office keeps in it. */
package cn.dutydesk.admin.support;
