package cn.dutydesk.app.window;

import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What nobody caught, on whatever thread: logged under its code each time, told to the person once. A fault of the painting
 * comes back with each frame and would bury the desk under messages.
 */
final class Unforeseen implements Thread.UncaughtExceptionHandler {
    private final Problems problems;
    private final Consumer<Problem> tell;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** @param tell any thread */
    Unforeseen(Problems problems, Consumer<Problem> tell) {
        this.problems = problems;
        this.tell = tell;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        Problem problem = problems.of(thrown);
        if (told.add(problem.code())) {
            tell.accept(problem);
        }
    }
}
