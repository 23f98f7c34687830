package cn.dutydesk.playbook.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.playbook.service.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInPlaybooksTest {
    static final Path FOLDER = Path.of("resources/playbooks");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadWithoutAFindingAndWrittenWithoutLoss(Path file) throws IOException {
        Reading reading = new PlaybookReader().read(Files.readString(file));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.playbook().code() + ".yaml").isEqualTo(file.getFileName().toString());
        assertThat(Library.checkAlone(Files.readString(file)).findings()).isEmpty();
        assertThat(new PlaybookReader().read(new PlaybookWriter().write(reading.playbook())).playbook())
                .isEqualTo(reading.playbook());
    }
}
