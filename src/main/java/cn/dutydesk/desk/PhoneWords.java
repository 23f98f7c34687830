package cn.dutydesk.desk;

/** Telephone numbers as they are read aloud. */
public final class PhoneWords {
    private PhoneWords() {
    }

    /** 138 0000 2201 for a mobile number; every other number as it is. */
    public static String spaced(String number) {
        return number.matches("1\\d{10}")
                ? number.substring(0, 3) + " " + number.substring(3, 7) + " " + number.substring(7) : number;
    }
}
