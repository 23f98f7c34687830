/**
 * What every room may use and nothing else needs a library for: the injected clock, time ranges, refusals, texts and
 * signals. Imports the JDK only.
 */
package cn.dutydesk.core;
