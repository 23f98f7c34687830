/** Playbooks and their versions as they are stored. */
package cn.dutydesk.playbook.domain.library;
