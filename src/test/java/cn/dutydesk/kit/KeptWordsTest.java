package cn.dutydesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class KeptWordsTest {
    private static final String FIELD = "answer";

    private final Map<String, String> drafts = new ConcurrentHashMap<>();
    private final Work work = new DirectWork(new Problems(new Texts(Texts.CHINESE)));
    private final KeptWords.Place place = new KeptWords.Place(() -> drafts.getOrDefault(FIELD, ""),
            words -> drafts.put(FIELD, words));

    /** Longer than the pause after which what is typed is kept. */
    private static void pause() throws InterruptedException {
        Thread.sleep(1500);
        FxToolkit.run(() -> {});
    }

    @Test
    void whatWasTypedComesBackUntilItIsStored() throws InterruptedException {
        AtomicReference<TextArea> field = new AtomicReference<>();
        AtomicReference<KeptWords> kept = new AtomicReference<>();
        FxToolkit.run(() -> {
            field.set(new TextArea("原来的话"));
            kept.set(KeptWords.in(field.get(), work, place));
            field.get().setText("新打的半句");
        });
        pause();
        assertThat(drafts).containsEntry(FIELD, "新打的半句");

        FxToolkit.run(() -> {
            field.set(new TextArea("原来的话"));
            kept.set(KeptWords.in(field.get(), work, place));
            assertThat(field.get().getText()).isEqualTo("新打的半句");
            field.get().appendText("，写完了");
            kept.get().stored();
        });
        pause();
        assertThat(drafts).containsEntry(FIELD, "");
    }

    @Test
    void whatCannotBeKeptDisturbsNobody() {
        FxToolkit.run(() -> {
            TextArea field = new TextArea("");
            KeptWords.in(field, work, new KeptWords.Place(() -> {
                throw new IllegalStateException("no drafts today");
            }, words -> {}));
            field.setText("照样能写");
            assertThat(field.getText()).isEqualTo("照样能写");
        });
    }
}
