package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.core.Worded;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.Standard.Item;
import cn.dutydesk.selfcheck.Standard.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks over a checklist before it is published: what is wrong, and what is only unusual, in words. */
public final class StandardCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private StandardCheck() {
    }

    /** @param grave whether it must not be published so */
    public record Remark(boolean grave, Worded words) {
    }

    /** @return what is grave first */
    public static List<Remark> of(Standard standard) {
        List<Remark> remarks = new ArrayList<>();
        if (standard.items().isEmpty()) {
            grave(remarks, texts -> texts.of("standard.check.empty"));
        }
        if (standard.mostly().compareTo(standard.meets()) > 0 || standard.meets().compareTo(HUNDRED) > 0
                || standard.mostly().signum() < 0) {
            grave(remarks, texts -> texts.of("standard.check.grades"));
        }
        Set<String> codes = new HashSet<>();
        standard.items().stream().map(Item::code).filter(code -> !codes.add(code)).distinct()
                .forEach(code -> grave(remarks, texts -> texts.of("standard.check.twice", code)));
        Set<String> questions = new HashSet<>();
        standard.questions().stream().map(Standard.Question::code).filter(code -> !questions.add(code)).distinct()
                .forEach(code -> grave(remarks, texts -> texts.of("standard.check.question-twice", code)));
        standard.items().forEach(item -> item(remarks, item, questions));
        BigDecimal sum = standard.areas().stream().map(Standard.Area::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            remarks.add(new Remark(false, texts -> texts.of("standard.check.sum", sum.stripTrailingZeros()
                    .toPlainString())));
        }
        return remarks.stream().sorted((one, other) -> Boolean.compare(other.grave(), one.grave())).toList();
    }

    private static void item(List<Remark> remarks, Item item, Set<String> questions) {
        if (item.text().isBlank()) {
            grave(remarks, texts -> texts.of("standard.check.no-text", item.code()));
        }
        if (item.steps().isEmpty() || item.steps().stream().anyMatch(step -> step.words().isBlank())) {
            grave(remarks, texts -> texts.of("standard.check.no-steps", item.code()));
        }
        if (item.kind() == Kind.NORMAL && item.points().signum() <= 0) {
            grave(remarks, texts -> texts.of("standard.check.no-points", item.code()));
        }
        if (item.kind() != Kind.NORMAL && item.points().signum() != 0) {
            grave(remarks, texts -> texts.of("standard.check.points", item.code()));
        }
        if (item.kind() != Kind.VETO && item.steps().stream().anyMatch(step -> step.minus().signum() <= 0)) {
            grave(remarks, texts -> texts.of("standard.check.no-minus", item.code()));
        }
        if (!item.question().isEmpty() && !questions.contains(item.question())) {
            grave(remarks, texts -> texts.of("standard.check.no-question", item.code(), item.question()));
        }
        if (item.source().isBlank()) {
            remarks.add(new Remark(false, texts -> texts.of("standard.check.no-source", item.code())));
        }
    }

    private static void grave(List<Remark> remarks, Worded words) {
        remarks.add(new Remark(true, words));
    }
}
