package cn.dutydesk.app;

import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.vault.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A bureau on disk that was just set up, encrypted. Setting one up costs seconds, so it is done once and copied. */
public record EncryptedData(FirstAccounts first, byte[] database, byte[] keys) {
    private static final Map<String, EncryptedData> MADE = new ConcurrentHashMap<>();

    /** @param at when it was set up: wall-clock time in Beijing */
    public static EncryptedData at(String at) {
        return MADE.computeIfAbsent(at, EncryptedData::make);
    }

    private static EncryptedData make(String at) {
        try {
            Path directory = Files.createTempDirectory("encrypted");
            FirstAccounts first;
            try (DataHome home = DataHome.take(directory);
                 Bureau bureau = new Opening(TestClock.at(at).bureau(), "test").create(home)) {
                first = Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
            }
            EncryptedData made = new EncryptedData(first, Files.readAllBytes(Database.fileIn(directory)),
                    Files.readAllBytes(Keys.fileIn(directory)));
            try (Stream<Path> all = Files.walk(directory)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path one : deepestFirst) {
                    Files.delete(one);
                }
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts it into a directory. */
    public EncryptedData into(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.write(Database.fileIn(directory), database);
            Files.write(Keys.fileIn(directory), keys);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first password of the account made for the role. */
    public char[] password(Role role) {
        return first.accounts().stream().filter(a -> a.role() == role).findFirst().orElseThrow().password()
                .toCharArray();
    }
}
