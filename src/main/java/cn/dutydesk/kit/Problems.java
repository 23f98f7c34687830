package cn.dutydesk.kit;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what was thrown into words. Unexpected failures are logged under a code that support can search for. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FRAMES = 3;

    private final Texts texts;
    private final Function<Throwable, Optional<Problem>> known;

    /** Knows refusals only. */
    public Problems(Texts texts) {
        this(texts, thrown -> Optional.empty());
    }

    /** @param known names failures of rooms below (database gone, disk full) that have words of their own */
    public Problems(Texts texts, Function<Throwable, Optional<Problem>> known) {
        this.texts = texts;
        this.known = known;
    }

    /** The problem behind what was thrown; looks through its causes. Callable on any thread. */
    public Problem of(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause() == at ? null : at.getCause()) {
            if (at instanceof Refusal refusal) {
                return new Problem(refusal.words(texts), refusal.code(), true);
            }
            if (at instanceof OutOfMemoryError) {
                LOG.error("out of memory", thrown);
                return new Problem(texts.of("kit.problem.memory"), "kit.problem.memory", true);
            }
            Optional<Problem> named = known.apply(at);
            if (named.isPresent()) {
                LOG.warn("{}", named.get().code(), thrown);
                return named.get();
            }
        }
        String code = code(thrown);
        LOG.error("{}", code, thrown);
        return new Problem(texts.of("kit.problem.internal", code), code, false);
    }

    /** Same class thrown at the same place: same code. Line numbers are left out so that it survives small edits. */
    static String code(Throwable thrown) {
        StringBuilder place = new StringBuilder(thrown.getClass().getName());
        StackTraceElement[] stack = thrown.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
            place.append('|').append(stack[i].getClassName()).append('.').append(stack[i].getMethodName());
        }
        CRC32 sum = new CRC32();
        sum.update(place.toString().getBytes(StandardCharsets.UTF_8));
        long bits = sum.getValue();
        StringBuilder code = new StringBuilder("E-");
        for (int i = 0; i < 5; i++) {
            code.append(LETTERS.charAt((int) (bits >> (5 * i)) & 31));
        }
        return code.toString();
    }
}
