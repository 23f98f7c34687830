package cn.dutydesk.people;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.data.Database;
import cn.dutydesk.data.MemoryCopy;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

/** A bureau in memory on 2026-11-22 at 09:00, without accounts. */
public final class PeopleFixture implements AutoCloseable {
    public static final Path STAFF = Path.of("src/test/resources/sheets/staff-a.xlsx");

    public final Actor keeper = new Actor(1, "paiban", "排班员", Set.of(Role.ROSTER_KEEPER), null);
    public final Actor officer = new Actor(2, "zhiban", "值班员", Set.of(Role.DUTY_OFFICER), null);
    public final Bureau bureau = new Bureau(
            Database.memory(MemoryCopy.empty("people-" + UUID.randomUUID()), Entities.ALL),
            TestClock.at("2026-11-22T09:00").bureau(), "test");

    /** The fixture with the office workbook imported. */
    public PeopleFixture withStaff() {
        bureau.staff.run(keeper, STAFF);
        return this;
    }

    public PersonCard person(String name) {
        return bureau.directory.search(name).getFirst();
    }

    /** Writes a staff list of lines with the columns 姓名,部门,职务,手机,备注. */
    public static Path list(Path folder, String... lines) {
        try {
            return Files.writeString(folder.resolve("名单.csv"),
                    "姓名,部门,职务,手机,备注\n" + String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        bureau.close();
    }
}
