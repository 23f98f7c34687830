package cn.dutydesk.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is typed into a field of a dialog until it is stored, through a closed dialog, a lock, a crash. FX thread.
 */
public final class KeptWords {
    private static final Logger LOG = LoggerFactory.getLogger(KeptWords.class);
    private static final int PAUSE_MS = 600;

    private final TextInputControl field;
    private final Work work;
    private final Place place;
    private final Delay delay = new Delay(PAUSE_MS);
    private boolean stored;

    /** Where the words of one field are kept. Both are called on background threads; an empty text removes them. */
    public record Place(Supplier<String> load, Consumer<String> save) {
    }

    private KeptWords(TextInputControl field, Work work, Place place) {
        this.field = field;
        this.work = work;
        this.place = place;
    }

    /** Brings back what was typed here before, unless something was typed meanwhile, and keeps what is typed from now on. */
    public static KeptWords in(TextInputControl field, Work work, Place place) {
        KeptWords kept = new KeptWords(field, work, place);
        String given = field.getText();
        work.read(place.load(), words -> {
            if (!words.isEmpty() && field.getText().equals(given)) {
                field.setText(words);
            }
            field.textProperty().addListener(change -> kept.delay.run(kept::keep));
        }, KeptWords::told);
        return kept;
    }

    private void keep() {
        if (!stored) {
            save(field.getText());
        }
    }

    /** The words are stored now: nothing is kept any more. */
    public void stored() {
        stored = true;
        delay.cancel();
        save("");
    }

    private void save(String words) {
        work.write(() -> {
            place.save().accept(words);
            return null;
        }, done -> {}, KeptWords::told);
    }

    /** A draft that cannot be kept must not disturb whoever types. */
    private static void told(Problem problem) {
        LOG.warn("a draft could not be kept: {}", problem.code());
    }
}
