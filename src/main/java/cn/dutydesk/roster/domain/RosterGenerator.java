package cn.dutydesk.roster.domain;

/** Makes a month. The same problem gives the same proposal. */
@FunctionalInterface
public interface RosterGenerator {
    /** Fills every seat that some person may take; the others come back as gaps with every reason. */
    RosterProposal generate(RosterProblem problem);
}
