package cn.dutydesk.core;

import java.util.Arrays;
import java.util.List;

/**
 * A rule said no. Carries a code, which is also the key of the sentence shown to the person, and what the sentence
 * speaks of. Nothing has been stored when it is thrown.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    /**
     * @param code key of the sentence in resources/i18n, for example {@code people.import.no-staff}
     * @param args what the sentence names: file, row, person, limit; {@link Worded} ones are said in its language
     */
    public Refusal(String code, Object... args) {
        super(code + (args.length == 0 ? "" : " " + Arrays.toString(args)));
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args == null ? List.of() : args;
    }

    /** The sentence a person reads: what, where, what to do. */
    public String words(Texts texts) {
        return texts.of(code,
                args().stream().map(arg -> arg instanceof Worded said ? said.words(texts) : arg).toArray());
    }
}
