/**
 * Playbooks as text: read from YAML with the line and column of whatever is wrong, written to YAML, looked over for
 * what could not work, handed to others as CACAO.
 */
package cn.dutydesk.playbook.domain.text;
