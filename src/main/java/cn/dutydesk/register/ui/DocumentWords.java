package cn.dutydesk.register.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.register.DocumentState;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.Urgency;
import javafx.scene.control.Label;

/** How urgent a document is and where it stands, as tags. */
final class DocumentWords {
    private final Texts texts;
    private final Moments moments;

    DocumentWords(Texts texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
    }

    Label urgency(Urgency urgency) {
        return Ui.tag(texts.of("register.urgency." + urgency), switch (urgency) {
            case TOP, URGENT -> Tone.URGENT;
            case EXPEDITED -> Tone.WARN;
            case PROMPT, ORDINARY -> Tone.NEUTRAL;
        });
    }

    Label state(DocumentView document) {
        if (document.late(moments.now())) {
            return Ui.tag(texts.of("register.state.late"), Tone.URGENT);
        }
        return Ui.tag(texts.of("register.state." + document.state()), document.state() == DocumentState.CLOSED ? Tone.OK
                : document.state() == DocumentState.HANDLED ? Tone.ACCENT : Tone.WARN);
    }
}
