package cn.dutydesk.register.service;

import static cn.dutydesk.register.RegisterFixture.DESK;
import static cn.dutydesk.register.RegisterFixture.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.BriefLine;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.register.Channel;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentState;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.Grade;
import cn.dutydesk.register.NewDocument;
import cn.dutydesk.register.NewStep;
import cn.dutydesk.register.RegisterFixture;
import cn.dutydesk.register.StepKind;
import cn.dutydesk.register.StepView;
import cn.dutydesk.register.Urgency;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentServiceTest {
    private final RegisterFixture f = new RegisterFixture(LocalDateTime.of(2026, 2, 18, 9, 30));

    @AfterEach
    void close() {
        f.close();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private DocumentView register(String reference, String title) {
        return f.documents.register(DESK, document("市政府办公室", reference, title, ""));
    }

    private DocumentView step(DocumentView document, StepKind kind, String who, String words) {
        return f.documents.step(DESK, document.id(), new NewStep(kind, who, null, words, null));
    }

    @Test
    void aDocumentIsNumberedAndInTheLog() {
        DocumentView view = f.documents.register(DESK, new NewDocument(f.desk.at(2026, 2, 18, 8, 50), Channel.TELEGRAM,
                "省局", "税总明电〔2026〕3 号", "关于做好节日期间值班工作的通知", "内部", Urgency.URGENT, 2, ""));
        assertThat(view.number()).isEqualTo("2026-0001");
        assertThat(view.grade()).isEqualTo(Grade.INTERNAL);
        assertThat(view.of(DocumentField.RECEIVER)).isEqualTo("值班席");
        assertThat(view.state()).isEqualTo(DocumentState.RECEIVED);
        assertThat(f.log()).containsExactly("关于做好节日期间值班工作的通知（来文 2026-0001，特急，值班席 08:50 签收）");
        assertThat(f.registers.title("document", view.id())).contains("来文 2026-0001");
    }

    @Test
    void aClassifiedDocumentLeavesNothingAtAll() {
        for (String grade : List.of("秘密", "机密", "绝 密", "秘密★1年")) {
            refused("register.refused.classified", () -> f.documents.register(DESK,
                    document("省局", "1 号", "关于……的通知", grade)));
        }
        refused("register.refused.marked", () -> register("", "关于……的通知（机密）"));
        refused("register.refused.marked", () -> register("机密 ★ ６个月", "关于……的通知"));
        DocumentView view = register("市政办〔2026〕1 号", "关于……的通知");
        refused("register.refused.marked", () -> step(view, StepKind.INSTRUCTION, "周建国", "密级：秘密，请阅"));
        refused("register.refused.marked",
                () -> f.documents.correct(DESK, view.id(), DocumentField.TITLE, "【绝密】通知", "误"));
        assertThat(view.number()).isEqualTo("2026-0001");
        assertThat(f.log()).hasSize(1);
        assertThat(f.documents.one(DESK, view.id())).isEqualTo(view);
    }

    @Test
    void theRefusalSaysWhyAndWhereTheDocumentBelongs() {
        assertThatThrownBy(() -> f.documents.register(DESK, document("省局", "", "通知", "机密")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.words(f.desk.texts))
                        .contains("机密", "第三十一条", "非涉密系统", "机要室", "保密员", "涉密载体登记簿"));
    }

    @Test
    void whatIsIncompleteIsRefused() {
        refused("register.refused.unit", () -> f.documents.register(DESK, document(" ", "", "通知", "")));
        refused("register.refused.title", () -> register("", ""));
        refused("register.refused.grade", () -> f.documents.register(DESK, document("省局", "", "通知", "特别")));
        refused("register.refused.urgency",
                () -> f.documents.register(DESK, new NewDocument(null, Channel.FAX, "省局", "",
                        "通知", "", Urgency.TOP, 1, "")));
        refused("register.refused.copies", () -> f.documents.register(DESK, new NewDocument(null, Channel.FAX, "省局", "",
                "通知", "", Urgency.ORDINARY, 0, "")));
        refused("register.refused.future", () -> f.documents.register(DESK, new NewDocument(
                f.desk.at(2026, 2, 18, 9, 31), Channel.FAX, "省局", "", "通知", "", Urgency.ORDINARY, 1, "")));
    }

    @Test
    void stepsAreFilledInOneByOneAndStay() {
        DocumentView view = register("市政办函〔2026〕18 号", "关于报送一季度工作的函");
        view = step(view, StepKind.PROPOSAL, "刘主任", "拟请周局长阅示，收入核算科办理");
        assertThat(view.state()).isEqualTo(DocumentState.PROPOSED);
        view = step(view, StepKind.INSTRUCTION, "周建国", "请收核科按时报送");
        view = step(view, StepKind.INSTRUCTION, "马志远", "同意");
        view = f.documents.step(DESK, view.id(),
                new NewStep(StepKind.HANDLING, "收入核算科", null, "", f.desk.at(2026, 2, 20,
                        18, 0)));
        assertThat(view.state()).isEqualTo(DocumentState.HANDLED);
        assertThat(view.handler()).isEqualTo("收入核算科");
        assertThat(view.late(f.desk.at(2026, 2, 20, 18, 1))).isTrue();
        view = step(view, StepKind.PROPOSAL, "刘主任", "补充拟办");
        assertThat(view.state()).isEqualTo(DocumentState.HANDLED);
        view = step(view, StepKind.CLOSED, "李晓雨", "已报送，复函 市税函〔2026〕5 号");
        assertThat(view.open()).isFalse();
        assertThat(view.closedAt()).isEqualTo(f.desk.at(2026, 2, 18, 9, 30));
        assertThat(view.steps()).extracting(StepView::who).containsExactly("刘主任", "周建国", "马志远", "收入核算科", "刘主任", "李晓雨");
        assertThat(view.last(StepKind.INSTRUCTION).orElseThrow().content()).isEqualTo("同意");
        assertThat(f.log()).contains("来文 2026-0001 承办（收入核算科）：（时限 2月20日 18:00）",
                "来文 2026-0001 办结（李晓雨）：已报送，复函 市税函〔2026〕5 号");
        DocumentView closed = view;
        refused("register.refused.closed", () -> step(closed, StepKind.PROPOSAL, "刘主任", "再拟"));
    }

    @Test
    void stepsAreChecked() {
        DocumentView view = register("", "通知");
        refused("register.refused.who.PROPOSAL", () -> step(view, StepKind.PROPOSAL, "", "拟"));
        refused("register.refused.words.CLOSED", () -> step(view, StepKind.CLOSED, "李晓雨", " "));
        refused("register.refused.before-received",
                () -> f.documents.step(DESK, view.id(), new NewStep(StepKind.PROPOSAL,
                        "刘", f.desk.at(2026, 2, 18, 9, 29), "拟", null)));
        refused("register.refused.future", () -> f.documents.step(DESK, view.id(), new NewStep(StepKind.PROPOSAL,
                "刘", f.desk.at(2026, 2, 18, 9, 31), "拟", null)));
        refused("register.refused.due", () -> f.documents.step(DESK, view.id(), new NewStep(StepKind.HANDLING, "收核科",
                null, "", f.desk.at(2026, 2, 18, 9, 30))));
        assertThat(f.documents.one(DESK, view.id()).steps()).isEmpty();
    }

    @Test
    void theSameReferenceIsSeenHoweverItsBracketsAreTyped() {
        DocumentView view = register("市政办函〔2026〕18 号", "关于报送一季度工作的函");
        for (String same : List.of("市政办函[2026]18号", "市政办函（２０２６）18 号", "市政办函【2026】 18号")) {
            assertThat(f.documents.same(DESK, same)).as(same).containsExactly(view);
        }
        assertThat(f.documents.same(DESK, "")).isEmpty();
        assertThat(f.documents.same(DESK, "市政办函〔2026〕1 号")).isEmpty();
        f.documents.correct(DESK, view.id(), DocumentField.REFERENCE, "市政办函〔2026〕81 号", "看错");
        assertThat(f.documents.same(DESK, "市政办函〔2026〕18 号")).isEmpty();
        assertThat(f.documents.same(DESK, "市政办函〔2026〕81号")).hasSize(1);
    }

    @Test
    void theNextOfficerAndTheLeaderAreToldOfWhatPresses() {
        DocumentView urgent = f.documents.register(DESK, new NewDocument(null, Channel.FAX, "省局", "", "特急通知", "",
                Urgency.URGENT, 1, ""));
        step(urgent, StepKind.PROPOSAL, "刘主任", "拟请周局长阅示");
        f.documents.step(DESK, register("", "一般通知").id(), new NewStep(StepKind.HANDLING, "收核科", null, "", null));
        RegisterHandover handover = new RegisterHandover(f.documents, f.desk.items, f.desk.texts, f.desk.clock);
        assertThat(handover.lines(DESK, f.desk.clock.now())).extracting(HandoverLine::words)
                .containsExactly("来文 2026-0001（特急）省局 特急通知：待批示");
        RegisterBrief brief = new RegisterBrief(f.documents, f.desk.items, f.desk.texts);
        TimeRange day = f.desk.day(f.desk.clock.today());
        assertThat(brief.lines(DESK, day)).extracting(BriefLine::kind)
                .containsExactly(BriefLine.Kind.NEEDS_WORD, BriefLine.Kind.HAPPENED);
        f.desk.items.open(DESK, NewItem.of("办特急通知", "document", urgent.id()));
        assertThat(handover.lines(DESK, f.desk.clock.now())).isEmpty();
    }

    @Test
    void documentsAreFoundByStateUrgencyMonthAndWords() {
        DocumentView first = register("市政办函〔2026〕18 号", "关于报送一季度工作的函");
        step(first, StepKind.CLOSED, "李晓雨", "已阅存");
        f.desk.time.forward(Duration.ofDays(30));
        DocumentView second = f.documents.register(DESK, new NewDocument(null, Channel.FAX, "省局办公室", "", "关于视频会议的通知",
                "", Urgency.URGENT, 1, "冯琪"));
        assertThat(f.documents.list(DESK, new DocumentFilter(null, false, null, ""))).containsExactly(second);
        assertThat(f.documents.list(DESK, new DocumentFilter(null, true, null, ""))).hasSize(1);
        assertThat(f.documents.list(DESK, new DocumentFilter(null, null, Urgency.URGENT, ""))).containsExactly(second);
        assertThat(f.documents.list(DESK, new DocumentFilter(YearMonth.of(2026, 2), null, null, ""))).hasSize(1);
        for (String text : List.of("函(2026)18", "一季度", "已阅存", "2026-0001", "李晓雨")) {
            assertThat(f.documents.list(DESK, new DocumentFilter(null, null, null, text))).as(text).hasSize(1);
        }
        assertThat(f.documents.units(DESK)).containsExactly("省局办公室", "市政府办公室");
    }

    @Test
    void whatPressesIsToBeDoneUntilAnItemStandsForIt() {
        DocumentView urgent = f.documents.register(DESK, new NewDocument(null, Channel.FAX, "省局", "", "特急通知", "",
                Urgency.URGENT, 1, ""));
        DocumentView plain = register("", "一般通知");
        f.documents.step(DESK, plain.id(),
                new NewStep(StepKind.HANDLING, "收核科", null, "", f.desk.at(2026, 2, 21, 18, 0)));
        f.documents.step(DESK, urgent.id(),
                new NewStep(StepKind.HANDLING, "办公室", null, "", f.desk.at(2026, 2, 18, 12, 0)));
        DocumentTodos todos = new DocumentTodos(f.documents, f.desk.items, f.desk.texts);
        assertThat(todos.todos(DESK, f.desk.clock.now())).extracting(Todo::title).containsExactly("承办中：省局 特急通知");
        List<Todo> late = todos.todos(DESK, f.desk.at(2026, 2, 21, 0, 0));
        assertThat(late).hasSize(2);
        assertThat(late).filteredOn(todo -> todo.weight() == Todo.Weight.URGENT).extracting(Todo::screen)
                .containsExactly("log/documents-" + urgent.id());
        f.desk.items.open(DESK, NewItem.of("办特急通知", "document", urgent.id()));
        assertThat(todos.todos(DESK, f.desk.clock.now())).isEmpty();
        step(plain, StepKind.CLOSED, "冯琪", "办毕");
        assertThat(todos.todos(DESK, f.desk.at(2026, 2, 22, 0, 0))).isEmpty();
    }
}
