/**
 * The office's own values: limits, switches, texts. Each has a default, the source of the default, and a history.
 */
package cn.dutydesk.settings;
