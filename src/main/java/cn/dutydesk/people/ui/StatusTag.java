package cn.dutydesk.people.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import javafx.scene.control.Label;

/** A person's status as a small coloured word: quiet when on post, warning when the roster cannot count on them. */
final class StatusTag {
    private StatusTag() {
    }

    /** The status; days away today come before it. */
    static Label of(Texts texts, PeopleModel model, PersonCard card) {
        AbsenceView away = model.awayToday(card.id());
        if (away != null) {
            return Ui.tag(texts.of("people.absence." + away.kind()), Tone.WARN);
        }
        PersonStatus status = card.status();
        Tone tone = status == PersonStatus.ON_POST ? Tone.OK : status == PersonStatus.LEFT ? Tone.NEUTRAL : Tone.WARN;
        return Ui.tag(texts.of("people.status." + status), tone);
    }
}
