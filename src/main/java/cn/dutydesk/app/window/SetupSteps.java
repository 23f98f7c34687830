package cn.dutydesk.app.window;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Setup;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.ui.ImportModel;
import cn.dutydesk.people.ui.ImportPanel;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.VersionCard;
import cn.dutydesk.roster.VersionState;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.shell.SetupFlow;
import cn.dutydesk.shell.SetupStep;
import cn.dutydesk.shell.Shell;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The steps of 建立本单位: name and accounts with the two usual boards, staff list, this month. After the first the work is done as the
 * roster keeper just made; whether a step is done is asked of the data each time.
 */
public final class SetupSteps {
    private final Texts texts;
    private final Work work;
    private final Shell shell;
    private final Supplier<Bureau> open;
    private final Consumer<Bureau> opened;
    private volatile @Nullable Bureau bureau;
    private volatile @Nullable Actor keeper;

    /** @param open makes the data directory, background thread; @param opened told on the FX thread */
    public SetupSteps(Texts texts, Work work, Shell shell, Supplier<Bureau> open, Consumer<Bureau> opened) {
        this.texts = texts;
        this.work = work;
        this.shell = shell;
        this.open = open;
        this.opened = opened;
    }

    public SetupFlow flow(Runnable finished) {
        return SetupFlow.bureau(List.of(
                new SetupStep("accounts", "app.set-up.step.accounts", () -> keeper != null,
                        changed -> new AccountsStep(texts, shell.dialogs(), this::create, changed)),
                new SetupStep("staff", "app.set-up.step.staff", () -> bureau != null
                        && !bureau.directory.directory().isEmpty(),
                        changed -> new ImportPanel(
                                new ImportModel(bureau().staff, this::keeper, work, texts), texts, shell.dialogs(),
                                outcome -> changed.run())),
                new SetupStep("month", "app.set-up.step.month", this::published, changed -> new ActionStep(work,
                        texts.of("app.set-up.month.words", texts.month(month())),
                        texts.of("app.set-up.month.action", texts.month(month())), this::publish, changed))),
                finished);
    }

    private void create(String name, Consumer<AccountsStep.Made> done, Consumer<cn.dutydesk.kit.Problem> failed) {
        work.write(() -> {
            Bureau fresh = bureau == null ? open.get() : bureau;
            bureau = fresh;
            FirstAccounts first = Setup.create(fresh, name, texts);
            NewAccount account = first.accounts().stream().filter(a -> a.role() == Role.ROSTER_KEEPER).findFirst()
                    .orElseThrow();
            keeper = fresh.signIn.signIn(account.user(), account.password().toCharArray());
            return new AccountsStep.Made(first, fresh.seals.fingerprint());
        }, made -> {
            opened.accept(bureau());
            done.accept(made);
        }, failed);
    }

    /** After the first step. */
    private Bureau bureau() {
        return Objects.requireNonNull(bureau);
    }

    /** After the first step. */
    private Actor keeper() {
        return Objects.requireNonNull(keeper);
    }

    private YearMonth month() {
        return YearMonth.from(bureau().clock.today());
    }

    private boolean published() {
        return bureau != null && !bureau().rosters.boards().isEmpty() && bureau().rosters.boards().stream().allMatch(
                board -> {
                    VersionCard version = bureau().roster.month(keeper(), board.id(), month()).version();
                    return version != null && version.state() == VersionState.PUBLISHED;
                });
    }

    private String publish() {
        List<String> names = new ArrayList<>();
        for (BoardCard board : bureau().rosters.boards()) {
            RosterMonth draft = bureau().roster.generate(keeper(), board.id(), month(), month().hashCode());
            bureau().roster.publish(keeper(), Objects.requireNonNull(draft.version()).rosterId(), draft.edit(), false);
            names.add(board.name());
        }
        return texts.of("app.set-up.month.done", String.join(texts.of("app.and"), names), texts.month(month()));
    }
}
