package cn.dutydesk.playbook.ui;

import cn.dutydesk.playbook.domain.drill.DrillDue;
import java.util.Optional;
import java.util.function.Consumer;

/** Drills as the library tells of them and leads to them. FX thread. */
final class LibraryDrills implements Rehearsals {
    private final DrillsModel model;
    private final RunWords words;
    private final Consumer<String> open;

    LibraryDrills(DrillsModel model, RunWords words, Consumer<String> open) {
        this.model = model;
        this.words = words;
        this.open = open;
    }

    @Override
    public String last(String code) {
        model.learn();
        Optional<DrillDue> due = model.due(code);
        return due.map(one -> one.last() == null ? words.texts.of("drill.library.never", date(one))
                : words.texts.of("drill.library.last", words.clock.local(one.last().heldAt()).toLocalDate(),
                        one.last().points(), date(one)))
                .orElse("");
    }

    private String date(DrillDue due) {
        return words.clock.local(due.next()).toLocalDate().toString();
    }

    @Override
    public boolean offered() {
        return model.mayDrill();
    }

    /** Drills are of the published version, whichever is looked at. */
    @Override
    public void rehearse(String code, long versionId) {
        open.accept(PlaybookSections.SCREEN + PlaybookSections.DRILLS + "-" + code);
    }
}
