package cn.dutydesk.vault;

import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong passwords while the data are closed: each costs a longer wait before the next try, and all are told to the audit
 * trail when the data open. It slows who sits at this machine; who carries the file off has only the price of Argon2id
 * against him. Names are not kept in clear.
 */
public final class Tries {
    private static final String FILE = "dutydesk.tries";
    private static final int FREE = 3;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final Path file;

    public Tries(Path directory) {
        file = directory.resolve(FILE);
    }

    /** @param at when @param holder name of the slot that was tried, see {@link Vault#named} @param place which machine */
    public record Try(Instant at, String holder, String place) {
    }

    /** @throws Refusal {@code vault.refused.wait} while it is too early for another try */
    public void demandPatience(Instant now) {
        List<Try> all = all();
        if (all.size() < FREE) {
            return;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(all.size() - FREE, 10));
        wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        Instant last = all.getLast().at();
        // A clock that was set back must not keep everybody out until it has caught up.
        if (!now.isBefore(last) && now.isBefore(last.plus(wait))) {
            throw new Refusal("vault.refused.wait", Duration.between(now, last.plus(wait)).toSeconds() + 1);
        }
    }

    /** Notes a wrong one. */
    public void failed(Instant now, Keys keys, String user, String place) {
        List<Try> all = new ArrayList<>(all());
        all.add(new Try(now, keys.holder(user.strip()), place));
        write(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** Oldest first. A line that is not to be read counts as a try nobody knows of. */
    public List<Try> all() {
        try {
            if (!Files.isRegularFile(file)) {
                return List.of();
            }
            List<Try> all = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] parts = line.split(" ", 3);
                if (parts.length == 3) {
                    all.add(new Try(Instant.parse(parts[0]), parts[1], parts[2]));
                }
            }
            return all;
        } catch (DateTimeException | java.nio.charset.CharacterCodingException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** They are in the audit trail now. */
    public void told() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Try> all) {
        StringBuilder lines = new StringBuilder();
        all.forEach(one -> lines.append(one.at()).append(' ').append(one.holder()).append(' ')
                .append(one.place().replace('\n', ' ')).append('\n'));
        try {
            SafeFile.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
