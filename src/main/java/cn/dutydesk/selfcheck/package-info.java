/**
 * The monthly self-check (保密自查自评): standards as versioned data, campaigns that open by themselves, answers with
 * evidence, spot checks, the score by the standard's own rules, signature and freezing; findings and their
 * rectification (整改); who answers for what (保密工作责任制).
 */
package cn.dutydesk.selfcheck;
