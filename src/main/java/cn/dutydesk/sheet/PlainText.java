package cn.dutydesk.sheet;

import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Text in UTF-8, UTF-16 with mark, or GB18030, the way office programs save it. */
public final class PlainText {
    private PlainText() {
    }

    /**
     * Reads a text that somebody wrote.
     *
     * @param most bytes it may have
     * @throws Refusal when it is not there, cannot be read, is longer, or is no text
     */
    public static String read(Path file, int most) {
        Path name = Objects.requireNonNullElse(file.getFileName(), file);
        if (!Files.isRegularFile(file)) {
            throw new Refusal("sheet.refused.missing", file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Refusal("sheet.refused.long-text", name, most / 1024);
            }
            return decode(bytes).orElseThrow(() -> new Refusal("sheet.refused.no-text", name));
        } catch (IOException e) {
            throw new Refusal("sheet.refused.unreadable", name);
        }
    }

    /** @return empty when the bytes are none of these */
    public static Optional<String> decode(byte[] bytes) {
        return decoded(bytes).filter(text -> text.indexOf('\0') < 0);
    }

    private static Optional<String> decoded(byte[] bytes) {
        if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16));
        }
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
            } catch (CharacterCodingException e) {
                // the next one may fit
            }
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
