package cn.dutydesk.reading;

import java.io.IOException;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format with every form of a mark and every decoy: nothing missed, nothing wrongly found. */
class CorpusTest {
    static Stream<String> formats() {
        return Maker.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void findsEveryFormAndLeavesEveryDecoyAlone(String name) throws IOException {
        Maker.Format format = Maker.all().get(name);
        SoftAssertions soft = new SoftAssertions();
        try (Documents documents = new Documents(Limits.SCAN)) {
            for (Marks.Form form : Marks.FORMS) {
                Documents.Seen seen = documents.read(name, format.make(form.text()));
                soft.assertThat(seen.found()).as("%s: %s", name, form.text())
                        .extracting(Found::level, Found::text)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(form.level(), form.mark()));
                soft.assertThat(seen.unread()).as("%s: %s", name, form.text()).isEmpty();
            }
            for (String decoy : Marks.DECOYS) {
                Documents.Seen seen = documents.read(name, format.make("前文。\n" + decoy + "\n后文。"));
                soft.assertThat(seen.found()).as("%s: %s", name, decoy).isEmpty();
                soft.assertThat(seen.unread()).as("%s: %s", name, decoy).isEmpty();
            }
        }
        soft.assertAll();
    }
}
