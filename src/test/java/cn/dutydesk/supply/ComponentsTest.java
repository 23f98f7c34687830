package cn.dutydesk.supply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.admin.Health;
import cn.dutydesk.admin.check.ComponentCheck;
import cn.dutydesk.admin.check.Components;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What ships beside the program's own code: named, licensed, pinned, and not known to be weak. */
class ComponentsTest {
    private static final Texts TEXTS = new Texts(Texts.CHINESE);
    /** Coordinates of what only tests use, and what it brings along. */
    private static final Pattern TESTS_ONLY = Pattern.compile("(junit|jqwik|assertj|archunit|testfx|ortools|greenmail|"
            + "opentest4j|apiguardian|hamcrest|jna|protobuf|jspecify|checker-qual|surefire|maven-|common-java5|common-junit|"
            + "angus-core|org.osgi|slf4j-nop).*");
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "0BSD", "BSD-3-Clause", "BSD-4-Clause",
            "EPL-2.0", "EPL-1.0", "MPL-2.0", "GPL-2.0-with-classpath-exception", "LGPL-2.1-only",
            "MIT (Bouncy Castle Licence)", "BSD-3-Clause (iCal4j - License)");

    @Test
    void everyJarOfTheProgramIsInTheListWithItsVersion() {
        Set<String> listed = Components.shipped().stream().map(one -> one.artifact() + '-' + one.version())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> missing = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String jar = Path.of(entry).getFileName().toString();
            if (jar.endsWith(".jar") && entry.contains("repository")) {
                String name = jar.replaceFirst("(-linux|-win|-mac|-linux-aarch64|-mac-aarch64)?\\.jar$", "");
                seen.add(name);
                if (!listed.contains(name) && !TESTS_ONLY.matcher(name).matches()) {
                    missing.add(name);
                }
            }
        }
        assertThat(missing).as("ships, but stands not in licences/third-party.txt").isEmpty();
        assertThat(seen).as("listed, but does not ship").containsAll(listed);
    }

    @Test
    void everyComponentHasALicenceWeMayShipUnder() {
        assertThat(Components.shipped()).hasSizeGreaterThan(50).allSatisfy(one -> {
            assertThat(one.licence()).as(one.artifact()).isNotBlank();
            assertThat(List.of(one.licence().split(" OR "))).as(one.artifact()).allMatch(ALLOWED::contains);
        });
    }

    @Test
    void noneIsKnownToBeWeak() {
        Components.Known known = Components.known();
        assertThat(known.weaknesses()).isNotEmpty();
        assertThat(Components.weak(Components.shipped(), known.weaknesses())).isEmpty();
    }

    @Test
    void aWeakComponentIsNamed() {
        List<Components.Component> old = List.of(new Components.Component("com.h2database", "h2", "2.1.209", "MPL-2.0"),
                new Components.Component("x", "bcprov-jdk18on", "1.86", "MIT"));
        assertThat(Components.weak(old, Components.known().weaknesses()))
                .containsExactly("h2 2.1.209: CVE-2022-23221");
    }

    @Test
    void anOldOrMissingListIsSaid() {
        TestClock clock = TestClock.at("2026-12-01T09:00");
        ComponentCheck check = new ComponentCheck(TEXTS, clock.bureau(), Components.shipped(), Components::known);
        assertThat(check.look().health()).isEqualTo(Health.OK);
        clock.set("2027-12-01T09:00");
        assertThat(check.look().health()).isEqualTo(Health.WARN);
        assertThat(new ComponentCheck(TEXTS, clock.bureau(), Components.shipped(), () -> null).look().health())
                .isEqualTo(Health.WARN);
    }

    @Test
    void everyVersionIsPinned() throws Exception {
        Element pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"))
                .getDocumentElement();
        List<String> loose = new ArrayList<>();
        for (String kind : List.of("dependency", "plugin")) {
            NodeList all = pom.getElementsByTagName(kind);
            for (int i = 0; i < all.getLength(); i++) {
                Element one = (Element) all.item(i);
                String name = text(one, "artifactId");
                String version = text(one, "version");
                // a profile configures a plugin pinned above, and the bill of JUnit pins its parts
                boolean pinnedElsewhere = version.isEmpty() && (name.equals("junit-jupiter")
                        || name.equals("exec-maven-plugin") || name.equals("maven-compiler-plugin"));
                if (!pinnedElsewhere && !version.matches("\\$\\{[a-z0-9.]+}|[0-9][0-9A-Za-z.-]*")
                        || version.contains("SNAPSHOT")) {
                    loose.add(name + " " + version);
                }
            }
        }
        assertThat(loose).isEmpty();
        Matcher properties = Pattern.compile("<([a-z0-9]+\\.version)>([^<]+)<")
                .matcher(Files.readString(Path.of("pom.xml")));
        while (properties.find()) {
            assertThat(properties.group(2)).as(properties.group(1)).matches("[0-9][0-9A-Za-z.-]*")
                    .doesNotContain("SNAPSHOT");
        }
    }

    private static String text(Element parent, String name) {
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (parent.getChildNodes().item(i).getNodeName().equals(name)) {
                return parent.getChildNodes().item(i).getTextContent().strip();
            }
        }
        return "";
    }
}
