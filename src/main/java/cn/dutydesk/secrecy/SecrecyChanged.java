package cn.dutydesk.secrecy;

/** Something in the registers changed; whoever shows it reads again. @param subject as in {@code desk.Places} */
public record SecrecyChanged(String subject, long id) {
}
