package cn.dutydesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Answers that come when who asked has left. */
@ResourceLock("window")
class PersonalWorkTest {
    private static final Problem PROBLEM = new Problem("磁盘已满", "data.full", true);

    private final List<Runnable> late = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final PersonalWork work = new PersonalWork(new Work() {
        @Override
        public <T> void read(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
            T answer = job.get();
            late.add(() -> done.accept(answer));
            late.add(() -> failed.accept(PROBLEM));
        }

        @Override
        public <T> void write(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
            read(job, done, failed);
        }

        @Override
        public void post(Runnable onScreen) {
            late.add(onScreen);
        }
    }, problem -> heard.add("unheard " + problem.words()));

    private void ask() {
        work.read(() -> heard.add("read"), answer -> heard.add("answer"), problem -> heard.add("problem"));
        work.write(() -> heard.add("written"), answer -> heard.add("answer"), problem -> heard.add("problem"));
        work.post(() -> heard.add("posted"));
    }

    @Test
    void answersWhoIsThere() {
        ask();
        late.forEach(Runnable::run);
        assertThat(heard).containsExactly("read", "written", "answer", "problem", "answer", "problem", "posted");
    }

    @Test
    void afterThePersonLeftOnlyAWriteThatFailedIsTold() {
        ask();
        work.end();
        late.forEach(Runnable::run);
        assertThat(heard).containsExactly("read", "written", "unheard 磁盘已满");
    }
}
