package cn.dutydesk.vault;

import java.util.Base64;
import java.util.Map;

/**
 * The data key wrapped once.
 *
 * @param id      random name of this slot, 32 hex digits
 * @param holder  whose it is: salted SM3 of the sign-in name, or of nothing for the recovery key
 * @param stretch how the wrapping key is made from the password
 * @param wrapped nonce, the key under AES-256-GCM, tag
 */
record Slot(String id, String holder, Stretch stretch, byte[] wrapped) {
    Map<String, Object> map() {
        return Map.of("id", id, "holder", holder, "stretch", stretch.map(),
                "wrapped", Base64.getEncoder().encodeToString(wrapped));
    }
}
