/** A playbook laid out with what became of each of its steps: for lists, trees and figures. Pure. */
package cn.dutydesk.playbook.domain.plan;
