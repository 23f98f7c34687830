package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.domain.definition.Playbook;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a text.
 *
 * @param playbook null when the text could not be made into one
 * @param findings in the order of the text
 * @param places   where each part stands in the text
 */
public record Reading(@Nullable Playbook playbook, List<Finding> findings, Places places) {
    public Reading {
        findings = findings.stream().sorted(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column))
                .toList();
    }

    /** Whether there is a playbook without an error. */
    public boolean usable() {
        return playbook != null && findings.stream().noneMatch(Finding::error);
    }

    /** The same with further findings. */
    public Reading with(List<Finding> more) {
        return new Reading(playbook, Stream.concat(findings.stream(), more.stream()).toList(), places);
    }
}
