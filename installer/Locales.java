import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** Whether the runtime that runs this knows the days of the week in Chinese: jlink takes zh-CN alone without a word. */
public final class Locales {
    private Locales() {
    }

    public static void main(String[] args) {
        String day = DayOfWeek.TUESDAY.getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
        if (!day.equals("星期二")) {
            System.err.println("the runtime has no Chinese: Tuesday is " + day);
            System.exit(1);
        }
    }
}
