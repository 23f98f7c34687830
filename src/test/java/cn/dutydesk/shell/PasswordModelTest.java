package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class PasswordModelTest {
    private final Samples.Gate gate = new Samples.Gate();
    private final List<String> done = new ArrayList<>();

    private PasswordModel model(char[] known) {
        return new PasswordModel(Samples.work(), gate, Samples.LI, known, () -> done.add("changed"));
    }

    private static List<String> met(PasswordModel model) {
        return PasswordModel.RULES.stream().filter(rule -> model.metProperty(rule).get()).toList();
    }

    @Test
    void ticksEachRuleAsItIsMet() {
        PasswordModel model = model(Samples.PASSWORD.toCharArray());
        assertThat(met(model)).isEmpty();
        model.check("", "abc", "");
        assertThat(met(model)).containsExactly("security.password.name", "security.password.same");
        model.check("", "Better-2026", "");
        assertThat(met(model)).doesNotContain("shell.password.twice").hasSize(5);
        assertThat(model.goodProperty().get()).isFalse();
        model.check("", "Better-2026", "Better-2026");
        assertThat(model.goodProperty().get()).isTrue();
        model.check("", Samples.PASSWORD, Samples.PASSWORD);
        assertThat(met(model)).doesNotContain("security.password.same");
        model.check("", "Lixiaoyu-1", "Lixiaoyu-1");
        assertThat(met(model)).doesNotContain("security.password.name");
    }

    @Test
    void replacesAOneTimePasswordWithoutAskingForIt() {
        char[] known = Samples.PASSWORD.toCharArray();
        PasswordModel model = model(known);
        model.check("", "Better-2026", "Better-2026");
        model.submit(new char[0], "Better-2026".toCharArray());
        assertThat(done).containsExactly("changed");
        assertThat(gate.calls).containsExactly("change Better-2026");
        assertThat(known).containsOnly('\0');
    }

    @Test
    void saysWhenTheOldPasswordIsWrong() {
        PasswordModel model = model(null);
        model.check("bad", "Better-2026", "Better-2026");
        model.submit("bad".toCharArray(), "Better-2026".toCharArray());
        assertThat(done).isEmpty();
        assertThat(model.problemProperty().get()).isEqualTo("用户名或密码不对。");
    }

    @Test
    void doesNothingWhileARuleIsBroken() {
        PasswordModel model = model(null);
        model.check(Samples.PASSWORD, "short", "short");
        model.submit(Samples.PASSWORD.toCharArray(), "short".toCharArray());
        assertThat(gate.calls).isEmpty();
    }
}
