package cn.dutydesk.selfcheck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.selfcheck.FindingFixture;
import cn.dutydesk.selfcheck.ResponsibilityYear;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponsibilityServiceTest {
    private static final String PASSWORD = "Mo-li-2026-hua";

    private final FindingFixture at = new FindingFixture();
    private final ResponsibilityRoom room = at.bureau.confidential.responsibility;
    private final ResponsibilityService service = room.service;

    @AfterEach
    void close() {
        at.close();
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static ResponsibilityYear.Post post(ResponsibilityYear year, String name) {
        return year.posts().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    /** An account of the person's own, its first password replaced. */
    private void account(String user, String name, long person) {
        Actor system = at.at.actor(Role.SYSTEM_ADMIN);
        NewAccount made = at.bureau.accounts.create(system, user, name, person);
        Actor self = at.bureau.signIn.signIn(user, made.password().toCharArray());
        at.bureau.signIn.changePassword(self, made.password().toCharArray(), PASSWORD.toCharArray());
    }

    @Test
    void begunFromWhatIsUsualThenFromTheYearBefore() {
        refused(() -> service.begin(at.liHerself, 2026), "security.refused.permission");
        ResponsibilityYear year = service.begin(at.keeper, 2026);
        assertThat(year.posts()).extracting(ResponsibilityYear.Post::name).startsWith("主要负责人", "分管保密工作负责人")
                .contains("分管业务工作负责人", "内设机构负责人", "保密员");
        assertThat(year.posts()).allSatisfy(post -> assertThat(post.words()).contains("\n"));
        refused(() -> service.begin(at.keeper, 2026), "responsibility.refused.begun");

        service.give(at.keeper, post(year, "主要负责人").id(), List.of(at.ma));
        service.give(at.keeper, post(year, "保密员").id(), List.of(at.chen));
        service.state(at.keeper, 2026, null, "机要员", "管好机要柜");
        ResponsibilityYear next = service.begin(at.keeper, 2027);
        assertThat(next.posts()).extracting(ResponsibilityYear.Post::name).contains("机要员");
        assertThat(next.total()).isEqualTo(2);
        assertThat(next.signed()).as("everybody signs anew").isZero();
        assertThat(service.year(at.keeper, 2026).next()).isTrue();
    }

    @Test
    void signedByThePersonAndFrozen() {
        account("lixiaoyu", "李晓雨", at.li);
        account("zhenghaibo", "郑海波", at.zheng);
        ResponsibilityYear year = service.begin(at.keeper, 2026);
        long heads = post(year, "内设机构负责人").id();
        year = service.give(at.keeper, heads, List.of(at.li, at.zheng));
        long lis = post(year, "内设机构负责人").letters().getFirst().id();
        String words = service.words(at.keeper, lis);

        refused(() -> service.sign(lis, "zhenghaibo", PASSWORD.toCharArray()), "responsibility.refused.another");
        assertThatThrownBy(() -> service.sign(lis, "lixiaoyu", "falsch".toCharArray())).isInstanceOf(Refusal.class);
        year = service.sign(lis, "lixiaoyu", PASSWORD.toCharArray());
        ResponsibilityYear.Letter letter = post(year, "内设机构负责人").letters().getFirst();
        assertThat(letter.content()).isEqualTo(words).contains("李晓雨");
        assertThat(letter.intact()).isTrue();
        assertThat(year.signed()).isEqualTo(1);
        refused(() -> service.sign(lis, "lixiaoyu", PASSWORD.toCharArray()), "responsibility.refused.signed");
        refused(() -> service.withdraw(at.keeper, lis), "responsibility.refused.signed");
        refused(() -> service.state(at.keeper, 2026, heads, "内设机构负责人", "少做一点"), "responsibility.refused.post-signed");
        refused(() -> service.remove(at.keeper, heads), "responsibility.refused.held");

        at.bureau.database.tx().write(unit -> unit.session().createNativeMutationQuery(
                "update responsibility_letter set content = '什么也不负责' where id = " + lis).executeUpdate());
        assertThat(post(service.year(at.keeper, 2026), "内设机构负责人").letters().getFirst().intact()).isFalse();
    }

    @Test
    void unsignedOnesComeUpByThemselves() {
        ResponsibilityTells tells = new ResponsibilityTells(service, at.bureau.acts, at.bureau.clock,
                new Texts(Texts.CHINESE));
        assertThat(tells.todos(at.keeper, at.at.clock.instant())).extracting(Todo::id)
                .containsExactly("responsibility-begin-2026");
        ResponsibilityYear year = service.begin(at.keeper, 2026);
        year = service.give(at.keeper, post(year, "内设机构负责人").id(), List.of(at.li));
        long letter = post(year, "内设机构负责人").letters().getFirst().id();
        assertThat(tells.todos(at.liHerself, at.at.clock.instant())).extracting(Todo::id)
                .containsExactly("responsibility-" + letter);
        assertThat(tells.todos(at.keeper, at.at.clock.instant())).extracting(Todo::id)
                .containsExactly("responsibility-open-2026");

        assertThat(room.pass.pass(at.at.clock.instant())).isEqualTo(1);
        assertThat(room.pass.pass(at.at.clock.instant())).as("once").isZero();
        at.at.clock.set("2026-03-30T10:00");
        assertThat(room.pass.pass(at.at.clock.instant())).as("again after two weeks").isEqualTo(1);
        assertThat(at.bureau.outgoing.outbox.trail("responsibility", letter)).hasSize(2);
        at.at.clock.set("2027-01-05T10:00");
        room.pass.pass(at.at.clock.instant());
        assertThat(at.bureau.outgoing.outbox.trail("responsibility", letter)).as("the year is over").hasSize(2);
        service.withdraw(at.keeper, letter);
        assertThat(service.year(at.keeper, 2026).total()).isZero();
    }
}
