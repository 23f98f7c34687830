package cn.dutydesk.admin.ui;

import cn.dutydesk.admin.Doctor;
import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Program;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.data.Database;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

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
    private final Work work;
    private final BureauClock clock;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    public HealthModel(Doctor doctor, Program program, Work work, BureauClock clock) {
        this.doctor = doctor;
        this.program = program;
        this.work = work;
        this.clock = clock;
    }

    /** Looks again. */
    public void examine() {
        long request = latest.next();
        work.read(() -> new Report(clock.now(), doctor.examine(), size(program.directory()),
                Duration.between(program.started(), clock.now())), seen -> {
            if (latest.is(request)) {
                problem.set(null);
                report.set(seen);
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    private static long size(Path directory) {
        if (directory == null || !Database.exists(directory)) {
            return -1;
        }
        try {
            return Files.size(Database.fileIn(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return problem.getReadOnlyProperty();
    }
}
