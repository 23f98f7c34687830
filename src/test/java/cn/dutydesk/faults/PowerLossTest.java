package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.data.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes at any moment: of what the program had not yet waited for, the disk has all, nothing or some sectors.
 * Every commit that was told must be there. A long run is asked for by {@code -Ddutydesk.losses=5000}.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no colon in the name of a folder there")
class PowerLossTest {
    private static final int LOSSES = Length.of("losses", 150, 5000);
    private static final int COMMITS = 400;
    /** H2's own; the program leaves it so. */
    private static final int RETENTION = 45_000;

    @TempDir
    private Path folder;

    /** Moment at which the commit of this number was told. */
    private final List<Integer> told = new ArrayList<>();

    @Test
    void whatWasToldIsThereInAPlainFile() throws Exception {
        lose(null);
    }

    @Test
    void whatWasToldIsThereInAnEncryptedFile() throws Exception {
        lose("0123456789abcdef".toCharArray());
    }

    private void lose(char[] password) throws Exception {
        Random chance = new Random(20261122);
        try (FaultDisk disk = new FaultDisk(folder)) {
            CommitsUnderFire.prepare(disk.folder(), password, RETENTION);
            disk.keep();
            try (Database database = Database.file(disk.folder(), password, List.of())) {
                told.add(disk.now());
                for (int number = 1; number <= COMMITS; number++) {
                    CommitsUnderFire.commit(database, number, chance);
                    told.add(disk.now());
                }
            }
            assertThat(disk.waits()).as("the program waits for the disk").isGreaterThanOrEqualTo(COMMITS);
            for (int loss = 0; loss < LOSSES; loss++) {
                int moment = told.getFirst() + chance.nextInt(disk.now() - told.getFirst());
                Path image = folder.resolve("image");
                if (loss % 3 == 0) {
                    disk.afterKill(moment, chance, image);
                } else {
                    disk.afterPowerLoss(moment, chance, image);
                }
                long before = told.stream().filter(at -> at <= moment).count() - 1;
                assertThat(CommitsUnderFire.stored(image, password))
                        .as("loss %d at moment %d of %d", loss, moment, disk.now())
                        .isBetween(before, before + 1);
                Files.delete(Database.fileIn(image));
            }
        }
    }
}
