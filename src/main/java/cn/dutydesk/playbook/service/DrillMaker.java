package cn.dutydesk.playbook.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Target;
import cn.dutydesk.playbook.domain.drill.Cast;
import cn.dutydesk.playbook.domain.drill.DrillRun;
import cn.dutydesk.playbook.domain.drill.Plan;
import cn.dutydesk.playbook.domain.drill.Script;
import cn.dutydesk.playbook.domain.run.Callee;
import cn.dutydesk.playbook.domain.run.Facts;
import cn.dutydesk.playbook.domain.run.Roll;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Makes drills: an invented matter, marked 演练, and the people of the bureau or invented ones. */
public final class DrillMaker {
    private final BureauClock clock;
    private final Texts texts;
    private final Words words;
    private final Predicate<Instant> keyPeriod;

    /**
     * @param texts     of documents: Chinese
     * @param keyPeriod whether the day of an instant lies in a key period
     */
    public DrillMaker(BureauClock clock, Texts texts, Predicate<Instant> keyPeriod) {
        this.clock = clock;
        this.texts = texts;
        this.keyPeriod = keyPeriod;
        words = new Words(texts);
    }

    /**
     * Begins a drill; its first steps are called at once, and nothing leaves it.
     *
     * @param version of the playbook; 0 for one in no library
     */
    public DrillSession begin(Playbook playbook, int version, Script script, Roll roll) {
        Instant start = script.start() == null ? clock.now() : clock.instant(script.start());
        String type = !script.type().isEmpty() ? script.type()
                : playbook.types().isEmpty() ? "" : playbook.types().getFirst();
        String title = texts.of("drill.matter", script.name().isEmpty() ? playbook.name() : script.name());
        Matter matter = new Matter(playbook.subject(), 0, title, type, script.grade(), start, "");
        Cast cast = new Cast(texts.of("drill.cast.desk"), texts.of("drill.cast.done"), texts.of("drill.cast.reason"),
                texts.of("drill.cast.over"));
        DrillRun run = new DrillRun(roll, new Plan(playbook), new Facts(type, script.grade(), keyPeriod.test(start),
                Map.of()), script, cast, start);
        return new DrillSession(run, version, matter, script, words, say -> say.replace("{matter}", title)
                .replace("{time}", texts.time(clock.local(start))));
    }

    /** For a playbook outside of any bureau: every target has one invented person. */
    public Roll invented() {
        return new Roll() {
            @Override
            public List<Callee> callees(Playbook playbook, Target target, Instant at) {
                String what = switch (target.kind()) {
                    case HEAD -> texts.of("drill.invented.head");
                    case DESK -> texts.of("drill.cast.desk");
                    case CONTACT -> playbook.contacts().stream().filter(one -> one.id().equals(target.name()))
                            .map(one -> one.name()).findFirst().orElse(target.name());
                    case POST, DUTY, PERSON -> target.name();
                };
                return List.of(new Callee(null, texts.of("drill.invented.person", what), "", "", what));
            }

            @Override
            public LocalDateTime local(Instant at) {
                return clock.local(at);
            }

            @Override
            public Instant instant(LocalDateTime local) {
                return clock.instant(local);
            }
        };
    }
}
