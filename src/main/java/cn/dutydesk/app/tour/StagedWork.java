package cn.dutydesk.app.tour;

import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Work;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Work done at once, into which the tour steps: while something runs, and just before something is stored. */
final class StagedWork implements Work {
    private final DirectWork work;
    private Runnable news = () -> {};
    private Runnable beforeWrite = () -> {};

    StagedWork(Problems problems) {
        work = new DirectWork(problems);
    }

    /** @param act runs after each piece of news from running work */
    void onNews(Runnable act) {
        news = act;
    }

    /** @param act runs once, before the next thing is stored: what somebody else does at that moment */
    void beforeWrite(Runnable act) {
        beforeWrite = act;
    }

    @Override
    public <T> void read(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
        work.read(job, done, failed);
    }

    @Override
    public <T> void write(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
        Runnable first = beforeWrite;
        beforeWrite = () -> {};
        first.run();
        work.write(job, done, failed);
    }

    @Override
    public void post(Runnable onScreen) {
        work.post(onScreen);
        // A search tells from several threads; pictures are taken on the one that paints.
        if (Platform.isFxApplicationThread()) {
            news.run();
        }
    }
}
