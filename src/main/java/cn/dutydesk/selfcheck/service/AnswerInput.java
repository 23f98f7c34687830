package cn.dutydesk.selfcheck.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers.
 *
 * @param absent   whether the item does not apply here; the words then say why
 * @param times    how often each of the item's steps was found, by its place from 0
 * @param withFact whether what the register says is kept with it
 * @param scanId   a scan that is attached, or null
 */
public record AnswerInput(boolean absent, Map<Integer, Integer> times, String words, boolean withFact,
        @Nullable Long scanId) {
    public AnswerInput {
        times = Map.copyOf(times);
    }

    /** Everything is as it should be. */
    public static AnswerInput good(String words) {
        return new AnswerInput(false, Map.of(), words, false, null);
    }

    /** It does not apply. */
    public static AnswerInput absent(String why) {
        return new AnswerInput(true, Map.of(), why, false, null);
    }
}
