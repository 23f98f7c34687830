/**
 * Who may do what: accounts, roles, sign-in and lock, and {@link cn.dutydesk.security.Acts}, the gate through which
 * every use case passes: permission, then one transaction, then the audit record.
 */
package cn.dutydesk.security;
