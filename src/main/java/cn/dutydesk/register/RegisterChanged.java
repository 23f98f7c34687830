package cn.dutydesk.register;

/** Signal: a record is new, or something was written beside it. @param subject as in {@link Registers} */
public record RegisterChanged(String subject, long id) {
}
