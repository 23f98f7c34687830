/**
 * Copies of the database, made while it is used and believed only after they were opened: hourly, kept by hour, day,
 * week, month and year within a size, with a second copy elsewhere. A copy is one file: the database and a sheet that
 * says what it is. Bringing one back never overwrites anything. What is copied is the embedded database; a server has
 * backups of its own.
 */
package cn.dutydesk.backup;
