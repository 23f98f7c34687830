package cn.dutydesk.playbook;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.security.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** No playbook is published; what was asked for is kept. */
public final class NoRuns implements Runs {
    public final List<Matter> started = new ArrayList<>();
    public final List<String> told = new ArrayList<>();

    @Override
    public Optional<Long> start(Act act, Matter matter) {
        started.add(matter);
        return Optional.empty();
    }

    @Override
    public long start(Act act, String code, Matter matter) {
        throw new Refusal("run.refused.not-published", code);
    }

    @Override
    public void changed(Act act, Matter matter) {
        told.add("changed " + matter.title());
    }

    @Override
    public void settled(Act act, String subject, long id, String clock, String by) {
        told.add("settled " + subject + " " + id + " " + clock + " " + by);
    }

    @Override
    public void over(Act act, String subject, long id, String reason) {
        told.add("over " + subject + " " + id + " " + reason);
    }

    @Override
    public List<ActiveStep> active(Instant now) {
        return List.of();
    }

    @Override
    public List<RunCard> of(String subject, long id) {
        return List.of();
    }
}
