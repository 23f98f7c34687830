package cn.dutydesk.playbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.definition.StepTree;
import cn.dutydesk.playbook.domain.text.PlaybookReader;
import cn.dutydesk.playbook.ui.FlowItem.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawn flow of every playbook that comes with the program. */
@ResourceLock("window")
class FlowLayoutTest {
    static Stream<String> codes() throws IOException {
        return Files.readAllLines(Path.of("resources/playbooks/index.txt")).stream();
    }

    private static Playbook playbook(String code) throws IOException {
        return new PlaybookReader().read(Files.readString(Path.of("resources/playbooks", code + ".yaml"))).playbook();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyStepStandsOnceWithinThePicture(String code) throws IOException {
        Playbook playbook = playbook(code);
        FlowLayout layout = FlowLayout.of(playbook);
        assertThat(layout.boxes().stream().map(Box::step).filter(id -> !id.isEmpty()).toList())
                .containsExactlyInAnyOrderElementsOf(StepTree.all(playbook).stream().map(Step::id).toList());
        assertThat(layout.boxes()).allMatch(box -> box.x() >= 0 && box.y() >= 0
                && box.x() + box.width() <= layout.width() && box.y() + box.height() <= layout.height());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void noBoxesOverlap(String code) throws IOException {
        List<Box> boxes = FlowLayout.of(playbook(code)).boxes();
        for (int i = 0; i < boxes.size(); i++) {
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                Box one = boxes.get(i);
                boolean apart = one.x() + one.width() <= other.x() || other.x() + other.width() <= one.x()
                        || one.y() + one.height() <= other.y() || other.y() + other.height() <= one.y();
                assertThat(apart).as("%s and %s", one, other).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aStepStandsBelowTheOneBeforeIt(String code) throws IOException {
        Playbook playbook = playbook(code);
        List<Box> boxes = FlowLayout.of(playbook).boxes();
        below(playbook.steps(), boxes);
        for (Step step : StepTree.all(playbook)) {
            StepTree.inside(step).forEach(list -> below(list, boxes));
        }
    }

    private static void below(List<Step> steps, List<Box> boxes) {
        for (int i = 1; i < steps.size(); i++) {
            assertThat(box(boxes, steps.get(i)).y()).isGreaterThan(box(boxes, steps.get(i - 1)).y());
        }
    }

    private static Box box(List<Box> boxes, Step step) {
        return boxes.stream().filter(box -> box.step().equals(step.id())).findFirst().orElseThrow();
    }
}
