package cn.dutydesk.admin.ui;

import cn.dutydesk.admin.Doctor;
import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Program;
import cn.dutydesk.admin.support.SupportBundle;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.data.Database;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How program and machine are, as the doctor saw them last. FX thread. */
public final class HealthModel {
    /**
     * One round of looking.
     *
     * @param at            when
     * @param databaseBytes size of the database file; -1 when the data live in memory only
     * @param running       how long the program has been running
     */
    public record Report(Instant at, List<Finding> findings, long databaseBytes, Duration running) {
    }

    private final Doctor doctor;
    private final Program program;
    private final SupportBundle bundle;
    private final Work work;
    private final BureauClock clock;
    private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>();
    private final Reading<Report> reading;

    /** @param bundle what support is given */
    public HealthModel(Doctor doctor, Program program, SupportBundle bundle, Work work, BureauClock clock) {
        this.doctor = doctor;
        this.program = program;
        this.bundle = bundle;
        this.work = work;
        this.clock = clock;
        reading = new Reading<>(work, this::ask, this::show);
    }

    /** Looks again. */
    public void examine() {
        reading.again();
    }

    /** Takes what is chosen on screen, and gives the job that reads it. */
    private Supplier<Report> ask() {
        return () -> new Report(clock.now(), doctor.examine(), size(program.directory()),
                Duration.between(program.started(), clock.now()));
    }

    private void show(Report seen) {
        report.set(seen);
    }

    private static long size(@Nullable Path directory) {
        if (directory == null || !Database.exists(directory)) {
            return -1;
        }
        try {
            return Files.size(Database.fileIn(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what support is given into a file. */
    public void support(Path file, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            bundle.write(file);
            return file;
        }, written -> done.run(), failed);
    }

    public Program program() {
        return program;
    }

    /** The last round; null before the first. */
    public ReadOnlyObjectProperty<Report> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why it could not look; null when it could. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
