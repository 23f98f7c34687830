package cn.dutydesk.shell;

import java.util.List;

/**
 * 建立本单位, and whatever else is done step by step before the desk opens. Each step after the first may be put off; what
 * is left can be done later in its screen.
 *
 * @param title    i18n key of what is being done
 * @param hint     i18n key of a sentence below it
 * @param finish   i18n key of the button that ends it
 * @param finished called when the person says so, from the last step or by leaving the rest for later
 */
public record SetupFlow(String title, String hint, String finish, List<SetupStep> steps, Runnable finished) {
    public SetupFlow {
        steps = List.copyOf(steps);
    }

    /** Setting up a bureau. */
    public static SetupFlow bureau(List<SetupStep> steps, Runnable finished) {
        return new SetupFlow("shell.setup.title", "shell.setup.hint", "shell.setup.finish", steps, finished);
    }
}
