package cn.dutydesk.notify.domain;

import java.time.Instant;

/**
 * A notice on its way over one channel: all that may leave the room.
 *
 * @param token   the same at every try, so that whoever receives it twice knows it for one
 * @param key     what it says to whom
 * @param address on the channel: an e-mail address, or the person's name at the gateway; may be empty
 * @param at      when it was written
 */
public record Letter(String token, String key, String name, String phone, String address, String title, String body,
        Instant at) {
}
