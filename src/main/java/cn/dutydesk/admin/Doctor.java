package cn.dutydesk.admin;

import cn.dutydesk.admin.check.BackupCheck;
import cn.dutydesk.admin.check.Check;
import cn.dutydesk.admin.check.ClockCheck;
import cn.dutydesk.admin.check.ComponentCheck;
import cn.dutydesk.admin.check.Components;
import cn.dutydesk.admin.check.DatabaseCheck;
import cn.dutydesk.admin.check.DirectoryCheck;
import cn.dutydesk.admin.check.DiskCheck;
import cn.dutydesk.admin.check.DisplayCheck;
import cn.dutydesk.admin.check.EncryptionCheck;
import cn.dutydesk.admin.check.FontCheck;
import cn.dutydesk.admin.check.InputCheck;
import cn.dutydesk.admin.check.JavaCheck;
import cn.dutydesk.admin.check.SettingsFileCheck;
import cn.dutydesk.admin.check.SoundCheck;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.settings.Fixed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the program can do its work on this machine, and says what to do where it cannot. Reads only. Blocks
 * for up to a few seconds.
 */
public final class Doctor {
    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

    private final Texts texts;
    private final List<Check> checks;

    /** @param checks in the order they are reported */
    public Doctor(Texts texts, List<Check> checks) {
        this.texts = texts;
        this.checks = List.copyOf(checks);
    }

    /**
     * The doctor with every check.
     *
     * @param directory data directory, which need not exist; null when the data live in memory only, which
     *                  leaves out what is asked of a disk
     * @param held      whether another program holds the data directory
     * @param fixed     what an administrator laid down for everybody
     * @param database  looks at the database once for each examination, without changing it
     * @param backup    when the newest good backup was made; null for never
     */
    public static Doctor of(Texts texts, Machine machine, BureauClock clock, @Nullable Path directory,
            BooleanSupplier held,
            Fixed fixed,
            Supplier<DatabaseLook> database, Supplier<Instant> backup) {
        OneLook look = new OneLook(database);
        List<Check> checks = new ArrayList<>(List.of(new JavaCheck(texts, machine), new DisplayCheck(texts, machine),
                new SoundCheck(texts, machine, SoundCheck::playable),
                new FontCheck(texts, List.of("/fonts/NotoSansSC-Regular.ttf", "/fonts/NotoSansSC-Bold.ttf")),
                new InputCheck(texts, machine)));
        if (directory != null) {
            checks.add(new DiskCheck(texts, directory, DiskCheck::usable));
            checks.add(new DirectoryCheck(texts, directory, held));
        }
        checks.add(new DatabaseCheck(texts, look::fresh));
        if (directory != null) {
            checks.add(new EncryptionCheck(texts, directory));
        }
        checks.add(new ClockCheck(texts, clock, machine.zone(), look::last));
        if (directory != null) {
            checks.add(new BackupCheck(texts, directory, clock, backup));
        }
        checks.add(new SettingsFileCheck(texts, fixed));
        checks.add(new ComponentCheck(texts, clock, Components.shipped(), Components::known));
        return new Doctor(texts, checks);
    }

    /** The database is opened once in each round: freshly for the first check that asks, remembered for the next. */
    private static final class OneLook {
        private final Supplier<DatabaseLook> source;
        private DatabaseLook last = DatabaseLook.none();

        OneLook(Supplier<DatabaseLook> source) {
            this.source = source;
        }

        synchronized DatabaseLook fresh() {
            last = DatabaseLook.none();
            last = source.get();
            return last;
        }

        synchronized DatabaseLook last() {
            return last;
        }
    }

    /** One finding for each check. A check that fails itself is a finding too. */
    public List<Finding> examine() {
        return checks.stream().map(this::examine).toList();
    }

    private Finding examine(Check check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            LOG.warn("the check of {} failed", check.topic().word(), e);
            return new Finding(check.topic(), Health.WARN,
                    texts.of("admin.doctor.failed", e.getClass().getSimpleName()), texts.of("admin.doctor.failed-do"));
        }
    }

    /** Whether all is fine. */
    public static boolean healthy(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.health() == Health.OK);
    }
}
