/**
 * The two registers of the duty room: telephone records (电话记录) and documents received (来文登记). What was stored is never
 * changed; corrections, additions and the steps of handling stand beside it, each dated and signed. Every record also
 * writes into the duty log, in the same transaction. A document with a grade of state secret is not registered here at
 * all: {@code domain.Classified} says why and where it belongs.
 *
 * <p>Other rooms ask {@link cn.dutydesk.register.Registers} and hear {@link cn.dutydesk.register.RegisterChanged}.
 */
package cn.dutydesk.register;
