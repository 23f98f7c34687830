package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.app.UserNames;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.people.DutyCard;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** 示例市税务局: sixty invented people and a year of their duty, made by a seed through the program's own services. */
public final class SampleBureau {
    public static final String NAME = "国家税务总局示例市税务局";
    private static final long SEED = 20260217;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private SampleBureau() {
    }

    /** A sample bureau in memory, a year old by the clock. Takes some seconds; background thread. */
    public static Bureau inMemory(BureauClock clock, Texts texts) {
        Database database = Database.memory("sample" + COUNT.incrementAndGet(), Entities.ALL);
        fill(database, null, clock, NAME, texts);
        return new Bureau(database, clock, "sample");
    }

    /**
     * Fills an empty database with the sample bureau.
     *
     * @param vault the key the database was opened with; null in memory
     * @param clock its zone, and its now: where the year ends
     * @return the first accounts, as for any bureau
     */
    public static FirstAccounts fill(Database database, @Nullable Vault vault, BureauClock clock, String name,
            Texts texts) {
        Instant end = clock.now();
        SampleClock moved = new SampleClock(clock.instant(
                SampleYear.start(clock.today()).minusDays(10).atTime(9, 0)));
        Bureau bureau = new Bureau(database, vault, new BureauClock(moved, clock.zone()), "sample");
        FirstAccounts first = Setup.create(bureau, name, texts);
        set(bureau, Setting.DUTY_PHONE, "0000-8123456");
        // Its people's password is made at the beginning of a year that is over when somebody first looks at it.
        set(bureau, Setting.PASSWORD_DAYS, "0");
        Actor keeper = signIn(bureau, first, Role.ROSTER_KEEPER);
        importStaff(bureau, keeper);
        duties(bureau, keeper);
        new SampleYear(bureau, moved, keeper, signIn(bureau, first, Role.DUTY_OFFICER),
                account(bureau, first, "周建国", Role.LEADER),
                account(bureau, first, "冯琪", Role.CONFIDENTIALITY_OFFICER), end, SEED).live();
        return first;
    }

    private static void set(Bureau bureau, Setting setting, String value) {
        bureau.acts.writeAsSystem("settings.change", act -> {
            bureau.settings.change(act.unit(), act.actor().user(), setting, value);
            act.record("setting", setting.key(), null, value);
            return null;
        });
    }

    /** Somebody's own account, made as administrators make one, with the password all such accounts here have. */
    private static Actor account(Bureau bureau, FirstAccounts first, String name, Role role) {
        PersonCard person = bureau.directory.search(name).getFirst();
        NewAccount made = bureau.accounts.create(signIn(bureau, first, Role.SYSTEM_ADMIN),
                UserNames.of(person.name(), person.id()), person.name(), person.id());
        long id = bureau.signIn.signIn(made.user(), made.password().toCharArray()).accountId();
        bureau.accounts.giveRoles(signIn(bureau, first, Role.SECURITY_ADMIN), id, Set.of(role));
        Actor account = bureau.signIn.signIn(made.user(), made.password().toCharArray());
        bureau.signIn.changePassword(account, made.password().toCharArray(), SampleHandovers.PASSWORD.toCharArray());
        return bureau.signIn.signIn(made.user(), SampleHandovers.PASSWORD.toCharArray());
    }

    private static void importStaff(Bureau bureau, Actor keeper) {
        Path list = SampleText.copy("staff.csv");
        try {
            bureau.staff.run(keeper, list);
        } finally {
            delete(list);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who is in charge of what, as the built-in playbooks call it. */
    private static void duties(Bureau bureau, Actor keeper) {
        for (String[] row : SampleText.rows("duties.csv")) {
            bureau.dutyKeeping.keep(keeper, new DutyCard(0, row[0], bureau.directory.search(row[1]).getFirst().id(), "",
                    bureau.directory.search(row[2]).getFirst().id(), ""));
        }
    }

    /** Imports the invented staff into a bureau that was just set up, as the program itself. */
    public static void staff(Bureau bureau) {
        Actor importer = bureau.acts.writeAsSystem("sample.importer", act -> bureau.accounts.addVisitor(act,
                "sample", Set.of(Role.ROSTER_KEEPER)));
        importStaff(bureau, importer);
    }

    private static Actor signIn(Bureau bureau, FirstAccounts first, Role role) {
        NewAccount account = first.accounts().stream().filter(a -> a.role() == role).findFirst().orElseThrow();
        return bureau.signIn.signIn(account.user(), account.password().toCharArray());
    }

    /** Somebody who may look at everything a duty room does, for the sample in memory only. */
    public static Actor visitor(Bureau sample, Texts texts) {
        return sample.acts.writeAsSystem("sample.visitor", act -> sample.accounts.addVisitor(act,
                texts.of("app.sample.visitor"), Set.of(Role.ROSTER_KEEPER, Role.DUTY_OFFICER, Role.LEADER,
                        Role.CONFIDENTIALITY_OFFICER)));
    }
}
