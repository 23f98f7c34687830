package cn.dutydesk.roster.domain;

import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.Progress;

/** Makes a month. The same problem, seed and number of moves give the same proposal. */
@FunctionalInterface
public interface RosterGenerator {
    /** Fills every seat that some person may take; the others come back as gaps with every reason. */
    RosterProposal generate(RosterProblem problem, GenerateOptions options, Progress progress);
}
