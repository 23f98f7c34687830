package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class SignInModelTest {
    private final Samples.Gate gate = new Samples.Gate();
    private final List<SignInModel.Admitted> admitted = new ArrayList<>();
    private final SignInModel model = new SignInModel(Samples.TEXTS, Samples.work(), gate, admitted::add);

    @Test
    void letsInAndClearsThePassword() {
        char[] password = Samples.PASSWORD.toCharArray();
        model.submit("  lixiaoyu ", password);
        assertThat(admitted).singleElement().satisfies(who -> {
            assertThat(who.actor().user()).isEqualTo("lixiaoyu");
            assertThat(who.oneTime()).isNull();
        });
        assertThat(password).containsOnly('\0');
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void saysWhyNotAndClearsThePassword() {
        char[] password = "wrong".toCharArray();
        model.submit("lixiaoyu", password);
        assertThat(admitted).isEmpty();
        assertThat(model.problemProperty().get()).isEqualTo("用户名或密码不对。");
        assertThat(password).containsOnly('\0');
    }

    @Test
    void asksForBothFieldsWithoutAskingTheGate() {
        model.submit("lixiaoyu", new char[0]);
        model.submit(" ", "x".toCharArray());
        assertThat(gate.calls).isEmpty();
        assertThat(model.problemProperty().get()).isEqualTo("请填写登录名和密码。");
    }

    @Test
    void handsOverAOneTimePasswordThatMustBeReplaced() {
        model.submit("new", Samples.PASSWORD.toCharArray());
        assertThat(admitted.getFirst().oneTime()).containsExactly(Samples.PASSWORD.toCharArray());
    }
}
