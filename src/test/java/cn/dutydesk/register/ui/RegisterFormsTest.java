package cn.dutydesk.register.ui;

import static cn.dutydesk.register.RegisterFixture.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.register.Caller;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.register.RegisterFixture;
import cn.dutydesk.register.service.DocumentFilter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Both forms without a screen: what is refused stays, what must not be kept is kept nowhere. */
@ResourceLock("window")
class RegisterFormsTest {
    private final RegisterFixture f = new RegisterFixture(LocalDateTime.of(2026, 2, 18, 2, 14));
    private final DirectWork work = new DirectWork(new Problems(new Texts(Texts.CHINESE)));
    private final Moments moments = new Moments(f.desk.texts, f.desk.clock);

    @AfterEach
    void close() {
        f.close();
    }

    private PhoneFormModel phone() {
        return new PhoneFormModel(f.phones, f.callers, f.desk.drafts, () -> DESK, work, moments, new Delay(0));
    }

    private DocumentFormModel document() {
        return new DocumentFormModel(f.documents, f.desk.drafts, () -> DESK, work, moments, new Delay(0));
    }

    @Test
    void aClassifiedDocumentIsRefusedAndLeavesNoDraft() {
        DocumentFormModel form = document();
        form.begin(kept -> assertThat(kept).isFalse());
        form.field(DocumentField.UNIT).set("省局");
        form.field(DocumentField.TITLE).set("关于某项工作的通知");
        form.gradeProperty().set("机 密");
        assertThat(form.secret()).isTrue();
        List<Problem> problems = new ArrayList<>();
        form.store(view -> {}, problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly("register.refused.classified");
        assertThat(f.documents.list(DESK, DocumentFilter.ALL)).isEmpty();
        assertThat(form.field(DocumentField.TITLE).get()).isEqualTo("关于某项工作的通知");
        document().begin(kept -> assertThat(kept).as("the title of such a document may be secret too").isFalse());
        form.gradeProperty().set("内部");
        DocumentFormModel again = document();
        again.begin(kept -> assertThat(kept).isTrue());
        assertThat(again.field(DocumentField.TITLE).get()).isEqualTo("关于某项工作的通知");
        form.store(view -> assertThat(view.number()).isEqualTo("2026-0001"), problems::add);
        assertThat(problems).hasSize(1);
        document().begin(kept -> assertThat(kept).isFalse());
    }

    @Test
    void aMarkedTitleLeavesNoDraftOfItself() {
        DocumentFormModel form = document();
        form.begin(kept -> {});
        form.field(DocumentField.UNIT).set("省局");
        form.field(DocumentField.TITLE).set("关于……的通知（绝 密）");
        assertThat(f.desk.drafts.load(DESK, "document-title")).isEmpty();
        assertThat(f.desk.drafts.load(DESK, "document-unit")).isEqualTo("省局");
    }

    @Test
    void aRefusedCallStaysAndIsBroughtBackAfterARestart() {
        PhoneFormModel form = phone();
        form.begin(kept -> {});
        form.field(PhoneField.CONTENT).set("询问值班情况");
        List<Problem> problems = new ArrayList<>();
        form.store(view -> {}, problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly("register.refused.caller");
        PhoneFormModel again = phone();
        again.begin(kept -> assertThat(kept).isTrue());
        assertThat(again.field(PhoneField.CONTENT).get()).isEqualTo("询问值班情况");
        again.field(PhoneField.UNIT).set("市委办");
        List<PhoneView> stored = new ArrayList<>();
        again.store(stored::add, problems::add);
        assertThat(stored).extracting(PhoneView::number).containsExactly("2026-0001");
        assertThat(again.field(PhoneField.CONTENT).get()).isEmpty();
        phone().begin(kept -> assertThat(kept).isFalse());
    }

    @Test
    void aCallerIsTakenOverWholeAndALateCallAsksWhy() {
        f.call("市委值班室", "王磊", "8120011", "询问");
        PhoneFormModel form = phone();
        form.begin(kept -> {});
        form.field(PhoneField.NAME).set("王");
        assertThat(form.found()).hasSize(1);
        Caller caller = form.found().getFirst();
        form.choose(caller);
        assertThat(form.field(PhoneField.UNIT).get()).isEqualTo("市委值班室");
        assertThat(form.field(PhoneField.PHONE).get()).isEqualTo("8120011");
        assertThat(form.found()).isEmpty();
        assertThat(form.lateProperty().get()).isFalse();
        form.timeProperty().set("2:00");
        assertThat(form.lateProperty().get()).isTrue();
        form.timeProperty().set("晚上");
        assertThat(form.happenedAt()).isEmpty();
    }

    @Test
    void throwingAwayEmptiesFormAndDrafts() {
        PhoneFormModel form = phone();
        form.begin(kept -> {});
        form.field(PhoneField.CONTENT).set("询问");
        f.desk.time.forward(Duration.ofMinutes(30));
        form.discard();
        assertThat(form.field(PhoneField.CONTENT).get()).isEmpty();
        assertThat(form.timeProperty().get()).isEqualTo("02:44");
        phone().begin(kept -> assertThat(kept).isFalse());
    }
}
