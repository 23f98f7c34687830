package cn.dutydesk.admin.check;

import cn.dutydesk.admin.DataState;
import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.Texts;
import cn.dutydesk.vault.Keys;
import java.nio.file.Path;

/** The data are encrypted, and the file of keys is there, sensible, and has a slot for the recovery key. */
public final class EncryptionCheck implements Check {
    private final Texts texts;
    private final Path directory;

    public EncryptionCheck(Texts texts, Path directory) {
        this.texts = texts;
        this.directory = directory;
    }

    @Override
    public Topic topic() {
        return Topic.ENCRYPTION;
    }

    @Override
    public Finding look() {
        Path place = directory.toAbsolutePath().normalize();
        return switch (DataState.of(directory)) {
            case NONE -> ok(texts.of("admin.doctor.encryption-nothing"));
            case PLAIN -> warn(texts.of("admin.doctor.encryption-plain"), texts.of("admin.doctor.encryption-plain-do"));
            case UNFINISHED ->
                    warn(texts.of("data.unfinished", place), texts.of("admin.doctor.encryption-unfinished-do"));
            case KEYS_MISSING -> bad(texts.of("data.keys-missing", place), texts.of("admin.doctor.encryption-keys-do"));
            case KEYS_DAMAGED -> bad(texts.of("data.keys-damaged", place), texts.of("admin.doctor.encryption-keys-do"));
            case CLOSED -> keys(Keys.read(directory));
        };
    }

    private Finding keys(Keys keys) {
        return keys.recoverable() ? ok(texts.of("admin.doctor.encryption", keys.count()))
                : warn(texts.of("admin.doctor.encryption-no-recovery", keys.count()),
                        texts.of("admin.doctor.encryption-no-recovery-do"));
    }
}
