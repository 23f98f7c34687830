package cn.dutydesk.selfcheck.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.selfcheck.CampaignView;
import cn.dutydesk.selfcheck.MonthBoard;
import cn.dutydesk.selfcheck.MonthBoard.Bar;
import cn.dutydesk.selfcheck.ScoreView;
import java.math.BigDecimal;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The right column: what it comes to now, and how the months before went. */
final class MonthAside {
    private static final double HIGH = 108;
    private static final double LOW = 60;
    private static final double BAR = 22;

    private final Texts texts;
    private final SelfCheckWords words;
    private final VBox score = Ui.column(8);
    private final HBox bars = new HBox(4);
    private final VBox scoreCard;
    private final VBox barCard;

    MonthAside(Texts texts, SelfCheckWords words) {
        this.texts = texts;
        this.words = words;
        scoreCard = Ui.card(texts.of("selfcheck.score.title"), "", score);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        barCard = Ui.card(texts.of("selfcheck.months.title"), "", bars);
        scoreCard.setMinHeight(Region.USE_PREF_SIZE);
        barCard.setMinHeight(Region.USE_PREF_SIZE);
    }

    List<Node> cards() {
        return List.of(scoreCard, barCard);
    }

    void show(MonthBoard board) {
        score.getChildren().clear();
        CampaignView campaign = board.campaign();
        ScoreView now = board.score();
        if (campaign == null || now == null || !campaign.dealt()) {
            score.getChildren().add(Ui.muted(texts.of("selfcheck.score.none")));
        } else {
            score(now, campaign);
        }
        bars.getChildren().setAll(board.history().stream().map(this::bar).toList());
        if (board.history().isEmpty()) {
            bars.getChildren().setAll(Ui.muted(texts.of("selfcheck.months.none")));
        }
    }

    private void score(ScoreView now, CampaignView campaign) {
        HBox top = Ui.row(12, Ui.figure(SelfCheckWords.rate(now.rate())));
        top.getChildren().add(now.grade() != null ? words.grade(now.grade())
                : Ui.tag(texts.of("selfcheck.score.open", now.open()), Tone.NEUTRAL));
        String veto = now.vetoed().isEmpty() ? texts.of("selfcheck.score.no-veto") : String.join("、", now.vetoed());
        score.getChildren().addAll(top, Ui.wrapped(texts.of("selfcheck.score.words",
                SelfCheckWords.number(now.available()), SelfCheckWords.number(now.got()), veto)));
        if (now.extra().signum() > 0) {
            score.getChildren().add(Ui.tone(Ui.wrapped(texts.of("selfcheck.score.extra",
                    SelfCheckWords.number(now.extra()))), Tone.URGENT));
        }
        if (campaign.signed()) {
            score.getChildren().add(Ui.styled(Ui.wrapped(texts.of("selfcheck.score.signed", campaign.signedBy(),
                    campaign.digest().substring(0, 12))), "muted"));
        }
    }

    private VBox bar(Bar bar) {
        BigDecimal rate = bar.rate() != null ? bar.rate() : bar.running();
        Region stick = Ui.styled(new Region(), "check-bar");
        if (bar.rate() == null) {
            stick.getStyleClass().add("running");
        }
        double height = rate == null ? 2 : Math.max(2, (rate.doubleValue() - LOW) / (100 - LOW) * HIGH);
        stick.setMinSize(BAR, height);
        stick.setMaxSize(BAR, height);
        stick.setAccessibleText(texts.month(bar.month()) + " " + SelfCheckWords.rate(rate));
        VBox box = Ui.column(2, stick, Ui.small(texts.of("selfcheck.months.name", bar.month().getMonthValue())),
                bar.rate() != null ? Ui.small(SelfCheckWords.number(bar.rate())) : bar.missed()
                        ? Ui.tone(Ui.small(texts.of("selfcheck.months.missed")), Tone.URGENT)
                        : Ui.small(texts.of("selfcheck.months.running")));
        VBox.setMargin(stick, new javafx.geometry.Insets(0, 0, 4, 0));
        box.setAlignment(Pos.BOTTOM_CENTER);
        box.setMinHeight(HIGH + 48);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
