package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.MonthBoard;
import cn.dutydesk.selfcheck.ScoreGrade;
import cn.dutydesk.selfcheck.ScoreView;
import cn.dutydesk.selfcheck.ScoreView.State;
import java.math.BigDecimal;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** How the self-check says things on screen. */
final class SelfCheckWords {
    private final Texts texts;

    SelfCheckWords(Texts texts) {
        this.texts = texts;
    }

    /** 2.5 without useless zeros; empty for null. */
    static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The same number without useless zeros; null stays null. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : new BigDecimal(number(number));
    }

    /** 92.39%. */
    static String rate(@Nullable BigDecimal rate) {
        return rate == null ? "—" : number(rate) + "%";
    }

    Label tag(ScoreView.Line line) {
        return tag(line.state(), line.minus());
    }

    /** 符合, 扣 2, 不适用, 待答. */
    Label tag(State state, BigDecimal minus) {
        return switch (state) {
            case OPEN -> Ui.tag(texts.of("selfcheck.tag.open"), Tone.NEUTRAL);
            case NOT_APPLICABLE -> Ui.tag(texts.of("selfcheck.tag.absent"), Tone.NEUTRAL);
            case ANSWERED -> minus.signum() == 0 ? Ui.tag(texts.of("selfcheck.tag.good"), Tone.OK)
                    : Ui.tag(texts.of("selfcheck.tag.minus", number(minus)),
                            minus.compareTo(BigDecimal.ONE) > 0 ? Tone.URGENT : Tone.WARN);
        };
    }

    Label grade(ScoreGrade grade) {
        return Ui.tag(texts.of("selfcheck.grade." + grade), grade == ScoreGrade.MEETS ? Tone.OK
                : grade == ScoreGrade.MOSTLY ? Tone.WARN : Tone.URGENT);
    }

    /** What an item rests on, in one line. */
    String basis(MonthBoard.@Nullable Basis basis) {
        if (basis == null) {
            return "";
        }
        if (basis.asked() == 1) {
            return basis.words().replace('\n', ' ');
        }
        return basis.answered() == basis.asked() ? texts.of("selfcheck.basis.all", basis.asked())
                : texts.of("selfcheck.basis.some", basis.answered(), basis.asked());
    }
}
