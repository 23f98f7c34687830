package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.desk.Places;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Hit;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.secrecy.SecrecyPapers;
import cn.dutydesk.secrecy.service.SecrecyRoom;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;

/** What the room brings into the window: 涉密人员, 设备介质, 教育培训. */
public final class SecrecyUi {
    private static final int FOUND = 6;

    private final SecrecyRoom room;
    private final Window window;
    private final Consumer<String> finding;

    /** Where it is shown. @param desktop opens a file with the desktop's own program */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            Dialogs dialogs, People people, SecrecyPapers papers, Drafts drafts, Consumer<Path> desktop) {
        /** A menu that puts one of the papers into a file. @param number null when there is nothing to print */
        MenuButton files(SecrecyPapers.Kind kind, Supplier<Long> number) {
            return new FileMenu(texts, dialogs, work, desktop).button(() -> number.get() == null ? null
                    : paper(kind, number.get()));
        }

        FileMenu.Paper paper(SecrecyPapers.Kind kind, long number) {
            return new FileMenu.Paper() {
                @Override
                public String name(String ending) {
                    return papers.fileName(actor.get(), kind, number,
                            PaperFormat.valueOf(ending.toUpperCase(Locale.ROOT)));
                }

                @Override
                public void write(String ending, Path file) {
                    papers.write(actor.get(), kind, number, PaperFormat.valueOf(ending.toUpperCase(Locale.ROOT)), file);
                }
            };
        }
    }

    /** @param finding begins a finding with these words: a device that is missing, or that nobody registered */
    public SecrecyUi(SecrecyRoom room, Window window, Consumer<String> finding) {
        this.room = room;
        this.window = window;
        this.finding = finding;
    }

    /** Devices by number and keeper, people of the register by name and post, for the command palette. */
    public Finder finder(Consumer<String> open) {
        return text -> {
            Actor who = window.actor().get();
            String wanted = text.strip().toUpperCase(Locale.ROOT);
            List<Hit> hits = new ArrayList<>();
            if (room.devices.mayRead(who)) {
                room.devices.list(who).stream().filter(one -> one.state().counted() && (one.number() + " "
                        + one.keeper()).toUpperCase(Locale.ROOT).contains(wanted)).limit(FOUND).forEach(one -> hits.add(
                                new Hit(one.number() + " " + window.texts().of("device.kind." + one.kind()),
                                        one.keeper(),
                                        "mdi2u-usb-flash-drive-outline", () -> open.accept(Places.of("device",
                                                one.id())))));
            }
            if (room.clearance.mayRead(who)) {
                room.clearance.list(who).stream()
                        .filter(one -> (one.person() + " " + one.post()).contains(text.strip()))
                        .limit(FOUND).forEach(one -> hits.add(new Hit(window.texts().of("secrecy.people.hit",
                                one.person()), one.post(), "mdi2a-account-key-outline",
                                () -> open.accept(
                                        Places.of("cleared-person", one.id())))));
            }
            return hits;
        };
    }

    /** 涉密人员. */
    public Sections.Section people() {
        return new Sections.Section("people", "secrecy.people.title",
                () -> new PeopleView(room.clearance, window).view());
    }

    /** 设备介质. */
    public Sections.Section devices() {
        return new Sections.Section("devices", "device.title", () -> new DevicesView(room, window, finding));
    }

    /** 教育培训. */
    public Sections.Section training() {
        return new Sections.Section("training", "training.title", () -> new TrainingView(room, window));
    }
}
