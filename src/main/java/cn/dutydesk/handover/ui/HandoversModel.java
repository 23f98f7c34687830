package cn.dutydesk.handover.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.OpenCopies;
import cn.dutydesk.core.Signals;
import cn.dutydesk.handover.CheckLine;
import cn.dutydesk.handover.HandoverChanged;
import cn.dutydesk.handover.HandoverFile;
import cn.dutydesk.handover.HandoverPapers;
import cn.dutydesk.handover.HandoverSigned;
import cn.dutydesk.handover.HandoverView;
import cn.dutydesk.handover.Overstay;
import cn.dutydesk.handover.service.HandoverReads;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Signed handovers of a month, one of them in full, and the checklist. FX thread. */
public final class HandoversModel {
    private final HandoverReads reads;
    private final HandoverPapers papers;
    private final Consumer<Path> opener;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final Latest latestFile = new Latest();
    private final ObjectProperty<YearMonth> month = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Listed> listed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<HandoverFile> file = new ReadOnlyObjectWrapper<>();
    private final Reading<Listed> reading;

    /** What a reading gave. @param overstay null for none @param lines whether the person may change the checklist */
    public record Listed(List<HandoverView> handovers, @Nullable Overstay overstay, boolean lines) {
        public Listed {
            handovers = List.copyOf(handovers);
        }
    }

    /** @param opener opens a file with the desktop's own program; background thread */
    public HandoversModel(HandoverReads reads, HandoverPapers papers, Consumer<Path> opener, CurrentActor actor,
            Work work, Signals signals, BureauClock clock) {
        this.reads = reads;
        this.papers = papers;
        this.opener = opener;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        reading = new Reading<Listed>(work, this::ask, this::show)
                .on(signals, HandoverSigned.class, HandoverChanged.class);
        month.addListener((property, before, now) -> {
            if (before != null) {
                reload();
            }
        });
    }

    public void shown() {
        if (month.get() == null) {
            month.set(YearMonth.from(clock.today()));
        }
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    public void reload() {
        reading.again();
    }

    /** Takes what is chosen on screen, and gives the job that reads it. */
    private Supplier<Listed> ask() {
        YearMonth asked = month.get();
        return () -> new Listed(reads.list(actor.get(), asked), reads.overstay().orElse(null),
                reads.mayKeepLines(actor.get()));
    }

    private void show(Listed read) {
        listed.set(read);
    }

    /** Shows a record in full. */
    public void choose(long id) {
        long request = latestFile.next();
        work.read(() -> reads.file(actor.get(), id), read -> {
            if (latestFile.is(request)) {
                file.set(read);
            }
        }, reading::failed);
    }

    /** Leads to a record: turns to its month and shows it. */
    public void open(long id) {
        work.read(() -> reads.file(actor.get(), id), read -> {
            latestFile.next();
            LocalDate day = clock.local(read.view().shift().from()).toLocalDate();
            month.set(YearMonth.from(day));
            file.set(read);
        }, reading::failed);
    }

    public void turn(int months) {
        month.set(month.get().plusMonths(months));
    }

    /** A name for the file. */
    public void fileName(PaperFormat format, Consumer<String> done, Consumer<Problem> failed) {
        HandoverFile what = file.get();
        work.read(() -> papers.fileName(actor.get(), what, format), done, failed);
    }

    public void export(PaperFormat format, Path to, Runnable done, Consumer<Problem> failed) {
        HandoverFile what = file.get();
        work.write(() -> {
            papers.write(actor.get(), what, format, to);
            return true;
        }, written -> done.run(), failed);
    }

    /** Writes a PDF beside the user's temporary files and opens it, from where it is printed. */
    public void print(Runnable done, Consumer<Problem> failed) {
        HandoverFile what = file.get();
        work.write(() -> {
            Path pdf = OpenCopies.place(papers.fileName(actor.get(), what, PaperFormat.PDF));
            papers.write(actor.get(), what, PaperFormat.PDF, pdf);
            opener.accept(pdf);
            return pdf;
        }, opened -> done.run(), failed);
    }

    public void lines(Consumer<List<CheckLine>> done, Consumer<Problem> failed) {
        work.read(() -> reads.lines(actor.get()), done, failed);
    }

    public void saveLines(List<CheckLine> lines, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            reads.saveLines(actor.get(), lines);
            return true;
        }, saved -> done.run(), failed);
    }

    public ObjectProperty<YearMonth> monthProperty() {
        return month;
    }

    public ReadOnlyObjectProperty<Listed> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<HandoverFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
