package cn.dutydesk.playbook.domain.run;

import java.util.List;

/** A run after something happened to it. @param traces in the order they happened; empty when nothing did */
public record Moved(RunState state, List<Trace> traces) {
    public Moved {
        traces = List.copyOf(traces);
    }
}
