package cn.dutydesk.security.domain;

/** Sets what a new hash costs, for tests. */
public final class HashPrice {
    private HashPrice() {
    }

    public static void cheap() {
        PasswordHash.price(64, 1);
    }
}
