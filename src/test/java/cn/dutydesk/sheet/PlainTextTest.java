package cn.dutydesk.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static final String WORDS = "\u503c\u73ed\u53f0";
    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("words.txt"), bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "GB18030", "GBK"})
    void readsWhatOfficeProgramsSave(String charset) throws IOException {
        assertThat(PlainText.read(file(WORDS.getBytes(Charset.forName(charset))), 100)).isEqualTo(WORDS);
    }

    @Test
    void leavesTheMarkOfUtf8Away() throws IOException {
        assertThat(PlainText.read(file(("\ufeff" + WORDS).getBytes(StandardCharsets.UTF_8)), 100)).isEqualTo(WORDS);
    }

    @Test
    void saysWhyItDoesNotRead() throws IOException {
        refused("sheet.refused.missing", folder.resolve("gone.txt"), 100);
        refused("sheet.refused.missing", folder, 100);
        refused("sheet.refused.long-text", file(new byte[101]), 100);
        refused("sheet.refused.no-text", file(new byte[] {'a', 0, 'b'}), 100);
        refused("sheet.refused.no-text", file(new byte[] {(byte) 0xff, (byte) 0x80, 1}), 100);
    }

    private static void refused(String code, Path file, int most) {
        assertThatThrownBy(() -> PlainText.read(file, most)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
