package cn.dutydesk.warning.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.warning.WarningColour;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of the standard's own appendix, and everything that must be refused in words. */
class CapReaderTest {
    private static final String HEAD = "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">\n";
    private static final String BEGIN = HEAD + "<identifier>1</identifier><sender>a@b</sender>"
            + "<sent>2026-02-17T10:00:00+08:00</sent><status>Actual</status><msgType>Alert</msgType>"
            + "<scope>Public</scope>\n";
    private final CapReader reader = new CapReader();

    static byte[] bytes(String name) {
        try (InputStream in = CapReaderTest.class.getResourceAsStream("/cap/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private CapAlert read(String words) {
        return reader.read(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String info(String severity, String headline, String more) {
        return "<info><language>zh-CN</language><category>Met</category><event>暴雨</event><urgency>Expected</urgency>"
                + "<severity>" + severity + "</severity><certainty>Likely</certainty><headline>" + headline
                + "</headline>" + more + "<area><areaDesc>示例市</areaDesc></area></info>";
    }

    @Test
    void homelandSecurity() {
        CapAlert alert = reader.read(bytes("oasis-a1-homeland-security.xml"));
        assertThat(alert.identifier()).isEqualTo("43b080713727");
        assertThat(alert.sender()).isEqualTo("hsas@dhs.gov");
        assertThat(alert.sent()).isEqualTo(Instant.parse("2003-04-02T19:39:01Z"));
        assertThat(alert.type()).isEqualTo("Alert");
        CapAlert.Info info = alert.taken().getFirst();
        assertThat(info.headline()).isEqualTo("Homeland Security Sets Code ORANGE");
        assertThat(info.parameters()).containsEntry("HSAS", "ORANGE");
        assertThat(info.areas()).containsExactly("U.S. nationwide and interests worldwide");
        assertThat(info.expires()).isNull();
        assertThat(Colours.of(info)).isEqualTo(WarningColour.ORANGE);
    }

    @Test
    void thunderstorm() {
        CapAlert.Info info = reader.read(bytes("oasis-a2-thunderstorm.xml")).taken().getFirst();
        assertThat(info.event()).isEqualTo("SEVERE THUNDERSTORM");
        assertThat(info.expires()).isEqualTo(Instant.parse("2003-06-17T23:00:00Z"));
        assertThat(info.instruction()).isEqualTo("TAKE COVER IN A SUBSTANTIAL SHELTER UNTIL THE STORM PASSES.");
        assertThat(info.language()).as("the standard's default").isEqualTo("en-US");
        assertThat(Colours.of(info)).isEqualTo(WarningColour.ORANGE);
    }

    @Test
    void earthquakeUpdate() {
        CapAlert alert = reader.read(bytes("oasis-a3-earthquake-update.xml"));
        assertThat(alert.type()).isEqualTo("Update");
        assertThat(alert.references()).containsExactly(new CapAlert.Reference("trinet@caltech.edu", "TRI13970876.1"));
        assertThat(Colours.of(alert.taken().getFirst())).isEqualTo(WarningColour.BLUE);
    }

    @Test
    void amberInTwoLanguages() {
        CapAlert alert = reader.read(bytes("oasis-a4-amber-multilingual.xml"));
        assertThat(alert.infos()).extracting(CapAlert.Info::language).containsExactly("en-US", "es-US");
        assertThat(alert.taken()).extracting(CapAlert.Info::event).containsExactly("Child Abduction");
    }

    @Test
    void theColourTheSenderSaysGoesBeforeTheSeverity() {
        assertThat(Colours.of(read(BEGIN + info("Minor", "示例市气象台发布暴雨红色预警", "") + "</alert>").taken().getFirst()))
                .isEqualTo(WarningColour.RED);
        assertThat(Colours.of(read(BEGIN + info("Minor", "暴雨预警", "<parameter><valueName>预警颜色</valueName>"
                + "<value>黄色</value></parameter>") + "</alert>").taken().getFirst())).isEqualTo(WarningColour.YELLOW);
        assertThat(Colours.of(read(BEGIN + info("Unknown", "暴雨黄色预警升级为橙色", "") + "</alert>").taken().getFirst()))
                .as("two colours are none").isEqualTo(WarningColour.NONE);
    }

    private void refused(String code, String xml, int line) {
        assertThatThrownBy(() -> read(xml)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            if (line > 0) {
                assertThat(refusal.args().getFirst()).isEqualTo(line);
            }
            assertThat(refusal.words(new Texts(Texts.CHINESE))).doesNotContain("{");
        });
    }

    @Test
    void brokenFilesAreRefusedWithTheirPlace() {
        refused("warning.refused.empty", "", 0);
        refused("warning.refused.xml", "不是 XML", 1);
        refused("warning.refused.xml", BEGIN + "\n<info>", 4);
        refused("warning.refused.not-cap", "<?xml version=\"1.0\"?>\n<html/>", 2);
        refused("warning.refused.not-cap", "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.1\"/>", 1);
        refused("warning.refused.schema", HEAD + "<identifier>1</identifier>\n<status>Actual</status></alert>", 3);
        refused("warning.refused.schema", BEGIN + info("Terrible", "", "") + "</alert>", 3);
        refused("warning.refused.schema", BEGIN.replace("+08:00", "Z") + "</alert>", 2);
        refused("warning.refused.schema", BEGIN.replace(">1<", ">一 号<") + "</alert>", 2);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] broken = (BEGIN + info("Minor", "X", "") + "</alert>").getBytes(StandardCharsets.UTF_8);
        int at = new String(broken, StandardCharsets.ISO_8859_1).indexOf(">X<") + 1;
        broken[at] = (byte) 0xFF;
        assertThatThrownBy(() -> reader.read(broken)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("warning.refused.encoding"));
    }

    @Test
    void nothingIsFetchedFromElsewhere(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "口令");
        refused("warning.refused.doctype", "<!DOCTYPE alert [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n"
                + BEGIN.replace("a@b", "&x;") + "</alert>", 1);
        refused("warning.refused.doctype",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE alert SYSTEM \"http://127.0.0.1:9/x.dtd\">\n"
                        + BEGIN + "</alert>",
                2);
        refused("warning.refused.doctype", "<!DOCTYPE alert [<!ENTITY % p SYSTEM \"" + secret.toUri()
                + "\"> %p;]>\n" + BEGIN + "</alert>", 1);
    }

    @Test
    @Timeout(10)
    void bombsAreRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE alert [<!ENTITY a0 \"笑\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1)
                    .append(";\">");
        }
        refused("warning.refused.doctype", bomb + "]>" + BEGIN.replace("a@b", "&a29;") + "</alert>", 1);
        refused("warning.refused.deep", BEGIN + "<ds:x xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"
                + "<y>".repeat(100_000), 3);
        refused("warning.refused.size", "x".repeat(CapReader.MOST_BYTES + 1), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oasis-a1-homeland-security.xml", "oasis-a2-thunderstorm.xml",
            "oasis-a3-earthquake-update.xml", "oasis-a4-amber-multilingual.xml"})
    void aMessageCutOffAnywhereIsRefusedNeverHalfRead(String name) {
        byte[] whole = bytes(name);
        String text = new String(whole, StandardCharsets.UTF_8);
        int end = text.substring(0, text.lastIndexOf('>')).getBytes(StandardCharsets.UTF_8).length;
        new Random(7).ints(60, 0, end).forEach(cut -> assertThatThrownBy(() -> reader.read(Arrays.copyOf(whole, cut)))
                .isInstanceOf(Refusal.class));
    }

    /** Whatever the bytes, the answer is a message or a refusal. */
    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll byte[] noise, @ForAll @net.jqwik.api.constraints.IntRange(max = 900) int at) {
        byte[] spoiled = bytes("oasis-a2-thunderstorm.xml");
        System.arraycopy(noise, 0, spoiled, at, Math.min(noise.length, spoiled.length - at));
        try {
            assertThat(reader.read(spoiled).identifier()).isNotEmpty();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).startsWith("warning.refused.");
        }
    }
}
