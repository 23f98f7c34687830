package cn.dutydesk.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The walls of the house. The table is the one in the package documentation: imports only point downward. */
class RoomsTest {
    private static final String BASE = "cn.dutydesk.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.dutydesk");

    /** Room → the rooms directly below it; what lies below those may be used too. */
    private static final Map<String, Set<String>> BELOW = new LinkedHashMap<>();

    static {
        BELOW.put("core", Set.of());
        BELOW.put("vault", Set.of("core"));
        BELOW.put("marking", Set.of("core"));
        BELOW.put("sheet", Set.of("core"));
        BELOW.put("reading", Set.of("marking"));
        BELOW.put("kit", Set.of("core"));
        BELOW.put("data", Set.of("core"));
        BELOW.put("audit", Set.of("data"));
        BELOW.put("settings", Set.of("audit", "marking"));
        BELOW.put("security", Set.of("settings"));
        BELOW.put("people", Set.of("security", "reading", "sheet", "kit"));
        BELOW.put("calendar", Set.of("people"));
        BELOW.put("roster", Set.of("people", "calendar"));
        BELOW.put("desk", Set.of("roster"));
        BELOW.put("register", Set.of("desk"));
        BELOW.put("presence", Set.of("desk"));
        BELOW.put("handover", Set.of("desk"));
        BELOW.put("leader", Set.of("desk"));
        BELOW.put("notify", Set.of("people"));
        BELOW.put("playbook", Set.of("desk", "notify"));
        BELOW.put("warning", Set.of("desk", "notify"));
        BELOW.put("incident", Set.of("register", "presence", "handover", "leader", "playbook"));
        BELOW.put("scan", Set.of("people"));
        BELOW.put("secrecy", Set.of("desk", "notify"));
        BELOW.put("selfcheck", Set.of("secrecy", "scan", "playbook"));
        BELOW.put("leak", Set.of("incident"));
        BELOW.put("report", Set.of("incident", "selfcheck", "leak"));
        BELOW.put("admin", Set.of("kit", "security", "vault"));
        BELOW.put("backup", Set.of("kit", "security", "vault"));
        BELOW.put("shell", Set.of("kit", "security"));
    }

    private static Set<String> reachable(String room) {
        Set<String> all = new TreeSet<>();
        for (String below : BELOW.get(room)) {
            if (all.add(below)) {
                all.addAll(reachable(below));
            }
        }
        return all;
    }

    @Test
    void importsOnlyPointDownward() {
        for (String room : BELOW.keySet()) {
            Set<String> forbidden = new TreeSet<>(BELOW.keySet());
            forbidden.add("app");
            forbidden.removeAll(reachable(room));
            forbidden.remove(room);
            noClasses().that().resideInAPackage(BASE + room + "..")
                    .should().dependOnClassesThat()
                    .resideInAnyPackage(forbidden.stream().map(r -> BASE + r + "..").toArray(String[]::new))
                    .allowEmptyShould(true).check(CLASSES);
        }
    }

    @Test
    void everyRoomIsInTheTable() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(c -> rooms.add(c.getPackageName().substring(BASE.length()).split("\\.")[0]));
        rooms.remove("app");
        rooms.removeAll(BELOW.keySet());
        org.assertj.core.api.Assertions.assertThat(rooms).isEmpty();
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("cn.dutydesk.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void coreNeedsTheJdkOnly() {
        noClasses().that().resideInAPackage(BASE + "core..").should().dependOnClassesThat(
                DescribedPredicate.not(resideInAnyPackage("java..", BASE + "core.."))).check(CLASSES);
    }

    @Test
    void librariesStayInTheirRooms() {
        stays("javafx..", BASE + "kit..", BASE + "shell..", BASE + "app..", "..ui..");
        stays("org.hibernate..", BASE + "data..", "..domain..", "..store..", "..service..", BASE + "security");
        stays("org.flywaydb..", BASE + "data..");
        stays("org.apache.poi..", BASE + "sheet..", BASE + "report..", BASE + "reading");
        stays("org.apache.commons.compress..", BASE + "reading");
        stays("org.openxmlformats..", BASE + "report.document..");
        stays("org.apache.pdfbox..", BASE + "report.document..", BASE + "reading");
        stays("net.fortuna.ical4j..", BASE + "report.document..");
        stays("org.bouncycastle..", BASE + "audit.domain..", BASE + "security.domain..", BASE + "backup.domain..",
                BASE + "vault..");
        stays("org.snakeyaml..", BASE + "playbook.domain.text..", BASE + "selfcheck.domain.text..");
        stays("com.networknt..", BASE + "playbook.domain.text..");
        stays("jakarta.mail..", BASE + "notify.service..", BASE + "reading");
        stays("com.google.zxing..", BASE + "kit..");
        stays("picocli..", BASE + "app..");
        stays("com.tyme..", BASE + "calendar.domain..");
    }

    private static void stays(String library, String... rooms) {
        noClasses().that(DescribedPredicate.not(resideInAnyPackage(rooms)))
                .should().dependOnClassesThat().resideInAPackage(library).allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void domainsKnowNoScreenAndNoSession() {
        noClasses().that().resideInAPackage("..domain..").should().dependOnClassesThat(
                resideInAnyPackage("javafx..", "..ui..", "..service..", "..store..")
                        .or(DescribedPredicate.describe("a Hibernate session",
                                c -> c.getFullName().startsWith("org.hibernate.Session"))))
                .check(CLASSES);
    }

    @Test
    void modelsKnowNoControls() {
        noClasses().that().haveSimpleNameEndingWith("Model").should().dependOnClassesThat(
                resideInAPackage("javafx.scene..").or(resideInAPackage("org.controlsfx.."))).allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void entitiesStayOffTheScreen() {
        DescribedPredicate<JavaClass> entity = DescribedPredicate.describe("an entity",
                c -> c.isAnnotatedWith(Entity.class));
        noClasses().that().resideInAnyPackage("..ui..", BASE + "shell..", BASE + "app..")
                .and().doNotHaveFullyQualifiedName(BASE + "app.Entities")
                .should().dependOnClassesThat(entity).check(CLASSES);
    }

    @Test
    void featuresKeepOutOfEachOthersInsides() {
        for (String room : BELOW.keySet()) {
            noClasses().that(DescribedPredicate.not(resideInAnyPackage(BASE + room + "..", BASE + "app..")))
                    .should().dependOnClassesThat(resideInAnyPackage(BASE + room + ".store..",
                            BASE + room + ".service..", BASE + room + ".ui.."))
                    .allowEmptyShould(true).check(CLASSES);
        }
    }
}
