package cn.dutydesk;

import cn.dutydesk.security.domain.HashPrice;
import cn.dutydesk.vault.SlotPrice;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes the hashes of passwords cheap for all tests; what the program itself uses is asserted in PasswordPriceTest. */
public final class CheapPasswords implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        HashPrice.cheap();
        SlotPrice.cheap();
    }
}
