package cn.dutydesk.desk;

/** Signal: somebody has signed in for a shift. */
public record SignedIn(long personId) {
}
