package cn.dutydesk.admin.check;

import cn.dutydesk.admin.DatabaseLook;
import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Schema;
import java.util.Objects;
import java.util.function.Supplier;

/** The database opens, answers, and has the tables this program needs. */
public final class DatabaseCheck implements Check {
    private final Texts texts;
    private final Supplier<DatabaseLook> database;

    public DatabaseCheck(Texts texts, Supplier<DatabaseLook> database) {
        this.texts = texts;
        this.database = database;
    }

    @Override
    public Topic topic() {
        return Topic.DATABASE;
    }

    @Override
    public Finding look() {
        DatabaseLook look = database.get();
        return switch (look.state()) {
            case NONE -> ok(texts.of("admin.doctor.database-none"));
            case SEALED -> ok(texts.of("admin.doctor.database-sealed"));
            case HELD -> warn(texts.of("admin.doctor.database-held"), texts.of("admin.doctor.database-held-do"));
            case FAILED -> bad(look.problem(), texts.of("admin.doctor.database-do"));
            case ANSWERED -> answered(Objects.requireNonNull(look.schema()));
        };
    }

    private Finding answered(Schema schema) {
        if (schema.newer()) {
            return bad(texts.of("admin.doctor.database-newer", schema.current()),
                    texts.of("admin.doctor.database-newer-do"));
        }
        if (schema.missing() > 0) {
            return warn(texts.of("admin.doctor.database-older", schema.current(), schema.missing()),
                    texts.of("admin.doctor.database-older-do"));
        }
        return ok(texts.of("admin.doctor.database", schema.current()));
    }
}
