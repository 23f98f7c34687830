package cn.dutydesk.report.domain;

/** Chinese numerals as headings of documents have them. */
final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;

    private Numerals() {
    }

    /** @param number from 1 to 99 @return 一, 十, 十一, 二十, 二十一 */
    static String of(int number) {
        int tens = number / TEN;
        int ones = number % TEN;
        return (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digit(ones) : "");
    }

    private static String digit(int number) {
        return String.valueOf(DIGITS.charAt(number));
    }
}
