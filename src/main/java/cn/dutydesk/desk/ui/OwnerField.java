package cn.dutydesk.desk.ui;

import cn.dutydesk.people.PersonCard;
import java.util.Collection;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;

/** Who sees to something: somebody of the directory, found by name or pinyin, or any department or body in words. */
public final class OwnerField extends TextField {
    private PersonCard person;

    /** @param suggest finds people; called on a background thread */
    public OwnerField(Function<String, Collection<PersonCard>> suggest, String initial) {
        super(initial);
        AutoCompletionBinding<PersonCard> completion = TextFields.bindAutoCompletion(this,
                request -> suggest.apply(request.getUserText()), new StringConverter<>() {
                    @Override
                    public String toString(PersonCard card) {
                        return card.name();
                    }

                    @Override
                    public PersonCard fromString(String words) {
                        throw new UnsupportedOperationException("people are chosen, not written");
                    }
                });
        completion.setOnAutoCompleted(chosen -> person = chosen.getCompletion());
    }

    /** The person chosen, null when the words name none. */
    public PersonCard person() {
        return person != null && person.name().equals(name()) ? person : null;
    }

    /** What was typed or chosen. */
    public String name() {
        return getText().strip();
    }
}
