package cn.dutydesk.notify.domain;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait between the tries of a notice.
 *
 * @param pauses after the first try, the second …; the last one holds for all that follow
 * @param tries  how often at most
 */
public record Pauses(List<Duration> pauses, int tries) {
    /** How pauses are written: whole seconds, separated by commas. */
    public static final String PATTERN = "\\s*\\d{1,5}(\\s*[,，、]\\s*\\d{1,5})*\\s*";

    public Pauses {
        pauses = List.copyOf(pauses);
    }

    /** @param seconds as {@link #PATTERN} wants it */
    public static Pauses of(String seconds, int tries) {
        return new Pauses(Stream.of(seconds.strip().split("\\s*[,，、]\\s*"))
                .map(one -> Duration.ofSeconds(Long.parseLong(one))).toList(), tries);
    }

    /** @param tried how often it was tried, from 1 @return null when it is not tried again */
    public @Nullable Duration after(int tried) {
        return tried >= tries ? null : pauses.get(Math.min(tried, pauses.size()) - 1);
    }
}
