package cn.dutydesk.admin.check;

import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.Bundled;
import cn.dutydesk.core.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The bundled Chinese font is there and has the rare characters that names in real offices use. */
public final class FontCheck implements Check {
    /** 䶮 U+4DAE and 𬭩 U+2CB69: beyond GB 2312, one of them beyond the basic plane. */
    public static final List<String> RARE = List.of("\u4dae", "\ud872\udf69");

    private final Texts texts;
    private final List<String> files;

    /** @param files resources of the bundled fonts */
    public FontCheck(Texts texts, List<String> files) {
        this.texts = texts;
        this.files = List.copyOf(files);
    }

    @Override
    public Topic topic() {
        return Topic.FONTS;
    }

    @Override
    public Finding look() {
        for (String name : files) {
            FontFile font;
            try (InputStream in = Bundled.open(name)) {
                if (in == null) {
                    return bad(texts.of("admin.doctor.font-missing", name), texts.of("admin.doctor.font-do"));
                }
                font = new FontFile(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                return bad(texts.of("admin.doctor.font-broken", name), texts.of("admin.doctor.font-do"));
            }
            List<String> lacking = RARE.stream().filter(rare -> !font.has(rare.codePointAt(0))).toList();
            if (!lacking.isEmpty()) {
                return warn(texts.of("admin.doctor.font-lacks", name, String.join(" ", lacking)),
                        texts.of("admin.doctor.font-do"));
            }
        }
        return ok(texts.of("admin.doctor.font", String.join(" ", RARE)));
    }
}
