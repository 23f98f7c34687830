/**
 * The database: opening, migrating, and the one place where transactions begin and end. Knows no feature; entities are
 * handed in by {@code app}.
 */
package cn.dutydesk.data;
