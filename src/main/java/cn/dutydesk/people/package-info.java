/**
 * Who works here: departments, people, telephones, absences. Other rooms ask {@link cn.dutydesk.people.People}.
 */
package cn.dutydesk.people;
