package cn.dutydesk.app;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.WatchBook;
import cn.dutydesk.playbook.ActiveStep;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Acts;
import java.time.Instant;
import java.util.List;

/** Ends what runs about an unmanned desk once somebody has signed in for the shift, or for a later one. */
final class MannedAgain implements DuePass {
    private final Acts acts;
    private final Runs runs;
    private final WatchBook book;
    private final Texts texts;

    /** @param texts of documents: Chinese */
    MannedAgain(Acts acts, Runs runs, WatchBook book, Texts texts) {
        this.acts = acts;
        this.runs = runs;
        this.book = book;
        this.texts = texts;
    }

    @Override
    public int pass(Instant now) {
        List<Matter> over = runs.active(now).stream().map(ActiveStep::matter).filter(PlaybookClimb::unmanned)
                .distinct().filter(matter -> book.firstFrom(PlaybookClimb.shift(matter)).isPresent()).toList();
        for (Matter matter : over) {
            acts.writeAsSystem("run.over", act -> {
                runs.over(act, matter.subject(), matter.id(), texts.of("app.climb.manned"));
                act.record(matter.subject(), matter.id(), null, "manned");
                return null;
            });
        }
        return over.size();
    }
}
