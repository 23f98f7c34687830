package cn.dutydesk.shell;

import java.util.List;

/**
 * 建立本单位: steps in order. Each step after the first may be put off; what is left can be done later in its screen.
 *
 * @param finished called when the person says so, from the last step or by leaving the rest for later
 */
public record SetupFlow(List<SetupStep> steps, Runnable finished) {
    public SetupFlow {
        steps = List.copyOf(steps);
    }
}
