package cn.dutydesk.playbook.domain.run;

/** How far a step is. */
public enum StepStatus {
    /** Something is still to happen. */
    ACTIVE,
    /** Done. */
    DONE,
    /** Skipped, with a reason. */
    SKIPPED,
    /** Its condition did not hold. */
    PASSED,
    /** Every level was called and nobody answered; the run went on. */
    MISSED,
    /** Called off: a sibling was enough, or the run stopped. */
    CALLED_OFF;

    public boolean over() {
        return this != ACTIVE;
    }
}
