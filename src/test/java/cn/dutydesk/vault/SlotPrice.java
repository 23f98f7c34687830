package cn.dutydesk.vault;

/** Sets what a new slot costs, for tests. */
public final class SlotPrice {
    private SlotPrice() {
    }

    public static void cheap() {
        Stretch.price(Stretch.LEAST_MEMORY, 1);
    }
}
