/**
 * Files people hold in their hands or give to other programs: rosters as docx, xlsx, PDF, csv and calendar, and the list
 * of hours and allowances. Nobody imports this room; what it offers is declared where it is wanted, for example
 * {@link cn.dutydesk.roster.RosterPapers}.
 *
 * <pre>
 * service    permission, record, file: what a person asks for
 * domain     what a paper says, as plain values; knows no file format
 * document   how a page is set: fonts, margins, tables; docx by POI, PDF by PDFBox, xlsx by POI
 * </pre>
 *
 * <p>A document of the office is always in Chinese, whatever language the screen has.
 */
package cn.dutydesk.report;
