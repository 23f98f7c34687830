package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.kit.SuggestField;
import cn.dutydesk.people.PersonCard;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A field for one person of the directory, found by name or pinyin. */
final class Somebody {
    private static final int OFFERED = 8;

    private final SuggestField<PersonCard> field;
    private final String before;
    private final @Nullable Long beforeId;

    Somebody(SecrecyUi.Window window, @Nullable Long initial) {
        before = initial == null ? "" : window.people().byId(initial).map(PersonCard::name).orElse("");
        beforeId = initial;
        field = new SuggestField<>(typed -> typed.isBlank() ? List.of() : window.people().search(typed).stream()
                .limit(OFFERED).toList(), PersonCard::name, before);
    }

    Node node() {
        return field;
    }

    /** @throws Refusal when what stands there names nobody of the directory */
    long need() {
        if (field.chosen() != null) {
            return field.chosen().id();
        }
        if (beforeId != null && field.typed().equals(before)) {
            return beforeId;
        }
        throw new Refusal("secrecy.refused.person");
    }

    /** Puts somebody in, as if chosen before. For tests and for lists beside it. */
    SuggestField<PersonCard> field() {
        return field;
    }
}
