package cn.dutydesk.arch;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.kit.Theme;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One sheet for the scene holds those of all rooms: a sheet that nobody imports would leave its room unstyled, a name two
 * rooms use would change both, and a sheet brought by a view makes each of its openings slow.
 */
class StyleSheetsTest {
    private static final Path FOLDER = Path.of("resources/css");
    private static final Pattern IMPORT = Pattern.compile("@import \"([a-z]+\\.css)\";");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("([^{}]+)\\{");
    /** The colours, of which a scene has the one or the other. */
    private static final Set<String> COLOURS = Set.of("light.css", "night.css");

    @Test
    void theHouseImportsEverySheet() throws IOException {
        Set<String> imported = IMPORT.matcher(Files.readString(FOLDER.resolve("house.css"))).results()
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(imported).isEqualTo(sheets());
    }

    @Test
    void noTwoSheetsSayWhatOneNameLooksLike() throws IOException {
        Map<String, Set<String>> places = new TreeMap<>();
        for (String sheet : sheets()) {
            String text = COMMENT.matcher(Files.readString(FOLDER.resolve(sheet))).replaceAll("");
            HEAD.matcher(text).results().flatMap(head -> Stream.of(head.group(1).split(",")))
                    .forEach(name -> places.computeIfAbsent(name.strip(), first -> new TreeSet<>()).add(sheet));
        }
        assertThat(places).hasSizeGreaterThan(200);
        places.values().removeIf(found -> found.size() == 1);
        assertThat(places).isEmpty();
    }

    @Test
    void noViewBringsASheet() {
        noClasses().that().doNotBelongToAnyOf(Theme.class).should().callMethodWhere(
                target(
                        name("getStylesheets")))
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("cn.dutydesk"));
    }

    private static Set<String> sheets() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".css") && !COLOURS.contains(name) && !name.equals("house.css"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
