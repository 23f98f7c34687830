package cn.dutydesk.admin.support;

import cn.dutydesk.core.FaultCode;
import cn.dutydesk.core.Texts;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Failures that have a sentence of their own, by the code that is shown with it. */
public final class FaultNames {
    private FaultNames() {
    }

    /** Key of the sentence a code stands for; empty when it is the code of an unexpected failure. */
    public static Optional<String> of(Texts texts, String code) {
        return all(texts).stream().filter(key -> FaultCode.of(key).equals(code)).findFirst();
    }

    /** Keys of their sentences, sorted. */
    public static List<String> all(Texts texts) {
        return Stream.concat(new TreeSet<>(texts.keys("data.")).stream(), Stream.of("kit.problem.memory")).toList();
    }
}
