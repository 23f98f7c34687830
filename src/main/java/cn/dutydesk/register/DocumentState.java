package cn.dutydesk.register;

import org.jspecify.annotations.Nullable;

/** How far a document has come. */
public enum DocumentState {
    /** 待拟办. */
    RECEIVED,
    /** 待批示. */
    PROPOSED,
    /** 待承办. */
    INSTRUCTED,
    /** 承办中. */
    HANDLED,
    /** 已办结. */
    CLOSED;

    /** Where a document stands after a step; an earlier kind of step takes nothing back. */
    public DocumentState after(StepKind step) {
        DocumentState reached = switch (step) {
            case PROPOSAL -> PROPOSED;
            case INSTRUCTION -> INSTRUCTED;
            case HANDLING -> HANDLED;
            case CLOSED -> CLOSED;
        };
        return reached.compareTo(this) > 0 ? reached : this;
    }

    /** The step that usually comes next; null when closed. */
    public @Nullable StepKind next() {
        return this == CLOSED ? null : StepKind.values()[ordinal()];
    }
}
