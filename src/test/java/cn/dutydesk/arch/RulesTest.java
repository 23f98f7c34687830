package cn.dutydesk.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.data.Tx;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of the house that are not about rooms. */
class RulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.dutydesk");

    @Test
    void onlyTheClockKnowsNow() {
        for (Class<?> type : List.of(Instant.class, LocalDate.class, LocalDateTime.class, LocalTime.class, Year.class,
                YearMonth.class, ZonedDateTime.class)) {
            noClasses().that().resideOutsideOfPackage("cn.dutydesk.core..").should().callMethod(type, "now")
                    .check(CLASSES);
        }
        noClasses().that().resideOutsideOfPackage("cn.dutydesk.core..").should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(Clock.class, "systemUTC")
                .orShould().callMethod(Clock.class, "systemDefaultZone").check(CLASSES);
    }

    @Test
    void onlyTheKitCrossesToTheWindowThread() {
        noClasses().that().resideOutsideOfPackage("cn.dutydesk.kit..").should().callMethodWhere(
                com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("runLater")))
                .check(CLASSES);
    }

    @Test
    void nobodyWritesToTheStandardStreams() {
        noClasses().that().doNotHaveFullyQualifiedName("cn.dutydesk.app.Main")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS).check(CLASSES);
    }

    @Test
    void noSwingAndNoWebView() {
        noClasses().that().doNotHaveFullyQualifiedName("cn.dutydesk.app.window.Tray").should().dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "javafx.scene.web..", "javafx.embed..")
                .check(CLASSES);
    }

    @Test
    void featuresWriteThroughTheGateSoThatEveryWriteIsRecorded() {
        noClasses().that().resideOutsideOfPackages("cn.dutydesk.data..", "cn.dutydesk.audit..",
                "cn.dutydesk.security..").should().callMethodWhere(
                        com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("write"))
                                .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                                com.tngtech.archunit.core.domain.JavaClass.Predicates
                                                        .equivalentTo(Tx.class)))))
                .check(CLASSES);
    }

    @Test
    void noTestIsSkippedWithoutAReason() throws IOException {
        Pattern bare = Pattern.compile("@" + "Disabled\\b(?!\\(\"[^\"]{10,})");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (bare.matcher(Files.readString(file)).find()) {
                    found.add(file.toString());
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
