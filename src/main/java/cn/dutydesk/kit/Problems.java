package cn.dutydesk.kit;

import cn.dutydesk.core.FaultCode;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what was thrown into words. Unexpected failures are logged under a code that support can search for. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String MEMORY = "kit.problem.memory";
    private static final String RESTART = "kit.problem.restart";

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
                LOG.error("{} out of memory", FaultCode.of(MEMORY), thrown);
                return new Problem(coded(texts, texts.of(MEMORY), MEMORY), MEMORY, true);
            }
            if (at instanceof LinkageError) {
                // Java never tries again what failed while it was made ready, mostly for want of memory.
                String code = FaultCode.of(at);
                LOG.error("{}", code, thrown);
                return new Problem(texts.of("kit.problem.coded", texts.of(RESTART), code), RESTART, true);
            }
            Optional<Problem> named = known.apply(at);
            if (named.isPresent()) {
                LOG.warn("{} {}", FaultCode.of(named.get().code()), named.get().code(), thrown);
                return named.get();
            }
            Optional<Problem> disk = FileTrouble.of(at, texts);
            if (disk.isPresent()) {
                LOG.warn("{}", disk.get().code(), thrown);
                return disk.get();
            }
        }
        String code = FaultCode.of(thrown);
        LOG.error("{}", code, thrown);
        return new Problem(texts.of("kit.problem.internal", code), code, false);
    }

    /** A sentence about what is broken, with the code that can be said over the phone. @param key of the sentence */
    public static String coded(Texts texts, String sentence, String key) {
        return texts.of("kit.problem.coded", sentence, FaultCode.of(key));
    }
}
