/**
 * The key of the data. A random key encrypts the database file, its backups and whatever else asks; it lies wrapped in a
 * small file beside the database, once for every account by a key from its password and once for the recovery key.
 * Changing a password wraps it anew and touches nothing else. Knows neither the database nor accounts.
 */
package cn.dutydesk.vault;
