package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Encrypting;
import cn.dutydesk.backup.service.Restore;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.shell.CredentialsView;
import cn.dutydesk.shell.Failure;
import cn.dutydesk.shell.SetupFlow;
import cn.dutydesk.shell.SetupStep;
import cn.dutydesk.shell.Shell;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Encrypts the data of an earlier version from the window. The open bureau is closed for it and is not opened again: what
 * is shown at the end are the new passwords and the recovery key, and then the program ends. FX thread.
 */
final class Encryption {
    private final Bureau bureau;
    private final DataHome home;
    private final Texts texts;
    private final Work work;
    private final Shell shell;
    private final Runnable quiet;
    private final Runnable end;

    /**
     * @param bureau open and plain
     * @param quiet  stops everything that happens by the clock; called once the password was right
     * @param end    ends the program
     */
    Encryption(Bureau bureau, DataHome home, Texts texts, Work work, Shell shell, Runnable quiet, Runnable end) {
        this.bureau = bureau;
        this.home = home;
        this.texts = texts;
        this.work = work;
        this.shell = shell;
        this.quiet = quiet;
        this.end = end;
    }

    /** @param who asked before anything is done */
    void ask(Actor who) {
        new EncryptDialog(texts, shell.dialogs(), (password, refused) -> begin(who, password, refused)).open();
    }

    private void begin(Actor who, char[] password, Consumer<Problem> refused) {
        work.write(() -> {
            bureau.acts.demand(who, Permission.ACCOUNT_EDIT, "data.encrypt");
            return bureau.signIn.prove(who.user(), password);
        }, proved -> {
            quiet.run();
            shell.dialogs().closeAll();
            shell.opening(texts.of("app.encrypt.doing"));
            work.write(() -> encrypt(proved, password), this::given, problem -> {
                Arrays.fill(password, '\0');
                failed(problem);
            });
        }, problem -> {
            Arrays.fill(password, '\0');
            refused.accept(problem);
        });
    }

    /** @param plain backups that anybody can still read */
    private record Given(String bureau, FirstAccounts accounts, long plain) {
    }

    /** Background thread. */
    private Given encrypt(Actor who, char[] password) {
        String name = bureau.settings.text(Setting.BUREAU_NAME);
        bureau.seal();
        bureau.close();
        FirstAccounts accounts = Encrypting.run(home, who, password, bureau.clock, bureau.workstation);
        Arrays.fill(password, '\0');
        return new Given(name, accounts, Restore.plainOnes(home.directory(), bureau.clock.zone()));
    }

    private void given(Given given) {
        AtomicBoolean kept = new AtomicBoolean();
        shell.setUp(new SetupFlow("app.encrypt.done-title", "app.encrypt.done-hint", "app.encrypt.quit", List.of(
                new SetupStep("keys", "app.encrypt.step", kept::get, changed -> new CredentialsView(texts,
                        shell.dialogs(), given.bureau(), given.accounts().accounts(), given.accounts().recoveryKey(),
                        "",
                        () -> {
                            kept.set(true);
                            changed.run();
                        }))),
                end));
        if (given.plain() > 0) {
            shell.dialogs().modal(texts.of("app.encrypt.done-title")).content(Ui.column(16,
                    Ui.strip(texts.of("app.cli.encrypt.backups", given.plain()), Tone.WARN),
                    Ui.wrapped(texts.of("app.cli.encrypt.disk")))).action(texts.of("app.encrypt.read"), Modal::close)
                    .show();
        }
    }

    /** The plain data are as they were, but closed. */
    private void failed(Problem problem) {
        shell.failed(new Failure(texts.of("app.encrypt.failed", problem.words()),
                List.of(new Failure.Way(texts.of("app.window.quit"), end))));
    }
}
