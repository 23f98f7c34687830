package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.desk.Seat;
import cn.dutydesk.desk.SignInView;
import cn.dutydesk.desk.Watch;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who is on duty, post by post, with the telephone; until when, and who follows. */
final class WatchStrip extends HBox {
    /** Posts with a cell of their own; those after share one. */
    private static final int OWN_CELLS = 3;
    private static final String LEADER = "带班";

    private final Texts texts;
    private final BureauClock clock;
    private final Spans spans;
    private final Runnable openRoster;
    private final Label left = Ui.headline("");
    private @Nullable Watch watch;

    /** @param openRoster where rosters are made */
    WatchStrip(Texts texts, BureauClock clock, Runnable openRoster) {
        this.texts = texts;
        this.clock = clock;
        this.spans = new Spans(texts, clock);
        this.openRoster = openRoster;
        Ui.styled(this, "card", "watch-strip");
    }

    void show(Watch now) {
        watch = now;
        getChildren().clear();
        if (now.seats().isEmpty()) {
            nobody(now);
        } else {
            Map<String, List<Seat>> posts = posts(now.seats());
            List<List<Seat>> groups = List.copyOf(posts.values());
            groups.stream().limit(OWN_CELLS).forEach(seats -> add(cell(seats.getFirst().post(), seats, now)));
            List<Seat> rest = groups.stream().skip(OWN_CELLS).flatMap(List::stream).toList();
            if (!rest.isEmpty()) {
                add(cell(rest.stream().map(Seat::post).distinct().collect(Collectors.joining(" · ")), rest, now));
            }
            add(handover(now));
        }
        tick();
    }

    /** The time left changes every minute. */
    void tick() {
        if (watch != null) {
            left.setText(spans.left(Duration.between(clock.now(), watch.shift().to())));
        }
    }

    private void nobody(Watch now) {
        Label words = Ui.wrapped(texts.of("desk.watch.nobody"));
        words.getStyleClass().add("strong");
        VBox text = Ui.column(4, words, Ui.small(texts.of("desk.watch.nobody-help")));
        text.setMinWidth(0);
        HBox row = Ui.row(16, Ui.dot(Tone.WARN), Ui.grow(text),
                Ui.button(texts.of("desk.watch.open-roster"), openRoster));
        getChildren().add(Ui.grow(Ui.styled(row, "watch-plain")));
        now.others().stream().findFirst().ifPresent(other -> text.getChildren().add(state(other)));
    }

    private void add(VBox cell) {
        HBox.setHgrow(cell, Priority.ALWAYS);
        cell.setMinWidth(0);
        cell.setPrefWidth(160);
        cell.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(cell);
    }

    /** Leaders first, then the desk, then the rest, each in the order of the roster. */
    private static Map<String, List<Seat>> posts(List<Seat> seats) {
        List<Seat> sorted = new ArrayList<>(seats);
        sorted.sort(Comparator.comparingInt(WatchStrip::rank));
        return sorted.stream().collect(Collectors.groupingBy(Seat::post, LinkedHashMap::new, Collectors.toList()));
    }

    private static int rank(Seat seat) {
        return seat.post().contains(LEADER) ? 0 : seat.desk() ? 1 : 2;
    }

    private VBox cell(String post, List<Seat> seats, Watch now) {
        String phone = seats.stream().map(Seat::phone).filter(number -> !number.isEmpty()).findFirst().orElse("");
        VBox cell = Ui.styled(Ui.column(2, Ui.small(post), names(seats),
                Ui.muted(phone.isEmpty() ? texts.of("desk.watch.no-phone") : PhoneWords.spaced(phone))), "watch-cell");
        Node state = state(seats, now);
        if (state != null) {
            cell.getChildren().add(Ui.padded(Ui.row(0, state), 4, 0, 0, 0));
        }
        return cell;
    }

    /** Names beside each other as far as there is room; a line breaks between names, not inside one. */
    private Node names(List<Seat> seats) {
        FlowPane names = new FlowPane(4, 0);
        for (Seat seat : seats) {
            Label name = Ui.headline(seat == seats.getLast() ? name(seat) : name(seat) + " ·");
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            names.getChildren().add(name);
        }
        names.setMinHeight(Region.USE_PREF_SIZE);
        return names;
    }

    private String name(Seat seat) {
        return seat.name().isEmpty() ? texts.of("desk.watch.unknown") : seat.name();
    }

    /** How the seats were taken; null where nobody has to sign in and nobody did. */
    private @Nullable Node state(List<Seat> seats, Watch now) {
        long missing = seats.stream().filter(seat -> seat.desk() && seat.signIn() == null).count();
        if (missing > 0 && missing < seats.size()) {
            return Ui.tag(texts.of("desk.watch.some-unsigned", missing), Tone.WARN);
        }
        SignInView signIn = seats.stream().map(Seat::signIn).filter(view -> view != null).findFirst().orElse(null);
        if (signIn != null) {
            return state(signIn);
        }
        SignInView standIn = now.others().stream()
                .filter(other -> seats.stream().anyMatch(seat -> seat.name().equals(other.standInFor())))
                .findFirst().orElse(null);
        if (standIn != null) {
            return state(standIn);
        }
        if (!seats.getFirst().desk()) {
            return null;
        }
        long late = Duration.between(seats.getFirst().shift().from(), clock.now()).toMinutes();
        // How late is said in the list of things to do; here is room for one word.
        return Ui.tag(texts.of("desk.watch.unsigned"), late < 1 ? Tone.NEUTRAL : Tone.WARN);
    }

    private Label state(SignInView signIn) {
        String at = spans.time(signIn.signedAt());
        if (!signIn.reason().isEmpty()) {
            return Ui.tag(texts.of("desk.watch.stand-in", signIn.name(), at), Tone.ACCENT);
        }
        return signIn.lateMinutes() == 0 ? Ui.tag(texts.of("desk.watch.signed", at), Tone.OK)
                : Ui.tag(texts.of("desk.watch.late", signIn.lateMinutes()), Tone.WARN);
    }

    private VBox handover(Watch now) {
        Instant end = now.shift().to();
        String followers = now.followers().stream().filter(Seat::desk).map(this::name)
                .collect(Collectors.joining(" · "));
        Label who = Ui.wrapped(followers.isEmpty() ? texts.of("desk.watch.no-follower")
                : texts.of("desk.watch.followers", followers));
        who.getStyleClass().add("muted");
        return Ui.styled(Ui.column(2, Ui.small(texts.of("desk.watch.until", spans.time(end))), left, who), "watch-cell",
                "last");
    }
}
