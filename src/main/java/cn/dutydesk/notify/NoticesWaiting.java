package cn.dutydesk.notify;

/** Signal: notices were written, or something became of one. */
public record NoticesWaiting() {
}
