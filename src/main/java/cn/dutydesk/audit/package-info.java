/**
 * The record that cannot be rewritten unseen: every write and every refusal, chained by hash, stored in the transaction
 * of what it records.
 */
package cn.dutydesk.audit;
