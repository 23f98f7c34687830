package cn.dutydesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Name and password, then the code. */
@ResourceLock("window")
class CodeModelTest {
    private final Samples.Gate gate = new Samples.Gate();
    private final List<SignInModel.Admitted> admitted = new ArrayList<>();
    private char[] kept;
    private CodeModel model;

    @BeforeEach
    void password() {
        SignInModel first = new SignInModel(Samples.TEXTS, Samples.work(), gate, admitted::add);
        char[] typed = Samples.PASSWORD.toCharArray();
        first.submit("coded", typed);
        assertThat(typed).containsOnly('\0');
        SignInModel.Admitted half = admitted.removeFirst();
        assertThat(half.actor()).isNull();
        assertThat(half.waiting()).isEqualTo("coded");
        kept = half.oneTime();
        assertThat(kept).containsExactly(Samples.PASSWORD.toCharArray());
        model = new CodeModel(Samples.TEXTS, Samples.work(), gate, half.waiting(), kept, admitted::add);
    }

    @Test
    void theRightCodeLetsInAndForgetsThePassword() {
        model.submit("123456");
        assertThat(admitted).singleElement().satisfies(who -> {
            assertThat(who.actor().user()).isEqualTo("coded");
            assertThat(who.waiting()).isEmpty();
        });
        assertThat(kept).containsOnly('\0');
    }

    @Test
    void aWrongCodeMayBeTriedAgain() {
        model.submit(" ");
        assertThat(gate.calls).hasSize(1);
        model.submit("000000");
        assertThat(admitted).isEmpty();
        assertThat(model.problemProperty().get()).startsWith("验证码不对");
        model.submit("123456");
        assertThat(admitted).hasSize(1);
    }

    @Test
    void goingBackForgetsThePassword() {
        model.forget();
        assertThat(kept).containsOnly('\0');
    }
}
