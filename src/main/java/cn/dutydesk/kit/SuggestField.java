package cn.dutydesk.kit;

import java.util.Collection;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/**
 * A line of text that offers what is known while one types, and takes anything else as it is: a person of the directory
 * found by name or pinyin, or any department in words.
 */
public final class SuggestField<T> extends TextField {
    private final Function<T, String> words;
    private @Nullable T chosen;

    /** @param suggest finds what is known; called on a background thread; @param words what then stands in the field */
    public SuggestField(Function<String, ? extends Collection<T>> suggest, Function<T, String> words, String initial) {
        super(initial);
        this.words = words;
        AutoCompletionBinding<T> completion = TextFields.bindAutoCompletion(this,
                request -> (Collection<T>) suggest.apply(request.getUserText()), new StringConverter<>() {
                    @Override
                    public String toString(T one) {
                        return words.apply(one);
                    }

                    @Override
                    public T fromString(String typed) {
                        throw new UnsupportedOperationException("what is known is chosen, not written");
                    }
                });
        completion.setOnAutoCompleted(done -> chosen = done.getCompletion());
    }

    /** What was chosen; null when the words name nothing known. */
    public @Nullable T chosen() {
        return chosen != null && words.apply(chosen).equals(typed()) ? chosen : null;
    }

    /** What stands in the field, without blanks at its ends. */
    public String typed() {
        return getText().strip();
    }
}
