package cn.dutydesk.faults;

/**
 * How often a fault is tried: few times in CI, often in the long form ({@code mvn -Pfaults test}), or as often as
 * {@code -Ddutydesk.NAME} says.
 */
final class Length {
    private static final boolean LONG = Boolean.getBoolean("dutydesk.faults.long");

    private Length() {
    }

    static int of(String name, int inCi, int inLongForm) {
        return Integer.getInteger("dutydesk." + name, LONG ? inLongForm : inCi);
    }
}
