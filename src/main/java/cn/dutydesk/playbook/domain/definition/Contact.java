package cn.dutydesk.playbook.domain.definition;

/** A number to call outside the directory: 火警 119. @param id as steps name it */
public record Contact(String id, String name, String phone) {
}
