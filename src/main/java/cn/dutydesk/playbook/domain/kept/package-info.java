/** Runs and the ledger as they are stored. */
package cn.dutydesk.playbook.domain.kept;
