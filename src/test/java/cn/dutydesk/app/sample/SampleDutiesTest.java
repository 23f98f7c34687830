package cn.dutydesk.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever duty the built-in playbooks call has somebody in the sample bureau. */
class SampleDutiesTest {
    private static final Pattern CALLED = Pattern.compile("duty:? ([^\\s\\],}\"]+)");

    @Test
    void everyDutyOfTheBuiltInPlaybooksIsHeld() throws IOException {
        Set<String> called = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("resources/playbooks"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                Matcher match = CALLED.matcher(Files.readString(file));
                while (match.find()) {
                    called.add(match.group(1));
                }
            }
        }
        assertThat(called).hasSizeGreaterThan(10);
        assertThat(SampleText.rows("duties.csv").stream().map(row -> row[0]).collect(Collectors.toSet()))
                .containsAll(called);
    }
}
