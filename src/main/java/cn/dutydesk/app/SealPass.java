package cn.dutydesk.app;

import cn.dutydesk.audit.Seal;
import cn.dutydesk.audit.SealLines;
import cn.dutydesk.audit.Seals;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals the record once a day, and puts the seals of that month into the auditor's folder when one is named. */
final class SealPass implements DuePass {
    private static final Logger LOG = LoggerFactory.getLogger(SealPass.class);

    private final Seals seals;
    private final Settings settings;

    SealPass(Seals seals, Settings settings) {
        this.seals = seals;
        this.settings = settings;
    }

    @Override
    public int pass(Instant now) {
        return put(seals.sealDaily());
    }

    /** For the end of the program: what was written since the last seal is sealed now. */
    void last() {
        try {
            put(seals.seal());
        } catch (RuntimeException e) {
            LOG.warn("the record was not sealed at the end; the next start does it", e);
        }
    }

    private int put(Optional<Seal> made) {
        String folder = settings.text(Setting.SEAL_FOLDER).strip();
        if (made.isPresent() && !folder.isEmpty()) {
            YearMonth month = YearMonth.from(made.get().day());
            List<Seal> those = seals.all().stream().filter(seal -> YearMonth.from(seal.day()).equals(month)).toList();
            try {
                Files.writeString(Path.of(folder).resolve("dutydesk-seals-" + month + ".jsonl"),
                        SealLines.write(those));
            } catch (IOException | InvalidPathException e) {
                LOG.warn("the seals of the month were not put into the auditor's folder; tomorrow they are", e);
            }
        }
        return made.isPresent() ? 1 : 0;
    }
}
