package cn.dutydesk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.CandidateView;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.SwapKind;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.roster.service.DutyReminders;
import cn.dutydesk.roster.service.KeptCalendars;
import cn.dutydesk.roster.service.NoticeService;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.service.StoredSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Draws 我的值班 and its dialogs to target/pictures, to be looked at; checks that every state can be drawn. */
@ResourceLock("window")
class MinePicturesTest {
    private static final String[] NAMES = {"李晓雨", "陈立", "郑海波", "冯琪", "王磊", "赵敏", "孙倩", "吴强", "何静", "林涛", "唐欣",
            "邓凯", "许洁", "欧阳文博", "韩梅", "曹阳", "彭飞", "袁丽", "于洋", "董卿云", "马骏", "朱琳"};
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final RosterFixture bureau = new RosterFixture(0, 0);
    private RosterMonth october;

    @BeforeEach
    void staff() {
        String[] leaders = {"周建国", "钱卫东", "沈月华", "蒋志明", "杨柳", "秦峰"};
        for (int i = 0; i < leaders.length; i++) {
            bureau.person(i + 1, leaders[i], true, PersonStatus.ON_POST);
        }
        for (int i = 0; i < NAMES.length; i++) {
            bureau.person(i + 101, NAMES[i], false, PersonStatus.ON_POST);
        }
        october = publish(bureau.officers(), OCTOBER);
        publish(bureau.leaders(), OCTOBER);
        publish(bureau.officers(), OCTOBER.plusMonths(1));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private RosterMonth publish(BoardCard on, YearMonth month) {
        RosterMonth draft = bureau.desk.generate(bureau.keeper, on.id(), month, 1);
        return bureau.desk.publish(bureau.keeper, draft.version().rosterId(), draft.edit(), true);
    }

    private static Actor person(long id, Role... roles) {
        return new Actor(1000 + id, "p" + id, NAMES[(int) id - 101], Set.of(roles), id);
    }

    private RosterSeat main(int day) {
        return october.days().get(day - 1).seats().getFirst();
    }

    private long free(RosterSeat seat, long not) {
        return bureau.desk.swapReads().candidates(bureau.keeper, bureau.officers().id(), seat.seat()).stream()
                .filter(CandidateView::free).map(CandidateView::personId).filter(id -> id != not).findFirst()
                .orElseThrow();
    }

    /** Requests in every state, all of one officer. @return the officer */
    private long live() {
        long officer = main(20).personId();
        long board = bureau.officers().id();
        bureau.time.set("2026-10-12T21:05");
        long other = free(main(20), officer);
        long first = bureau.desk.swaps().ask(person(officer, Role.DUTY_OFFICER),
                SwapTerms.standIn(board, main(20).seat(), officer, other), "20 日去省局参加培训");
        bureau.desk.swaps().consent(person(other, Role.DUTY_OFFICER), first);
        bureau.desk.swaps().approve(bureau.keeper, first);
        RosterSeat asked = IntStream.range(21, 28).mapToObj(this::main).filter(seat -> seat.personId() != officer)
                .filter(seat -> bureau.desk.swapReads().check(bureau.keeper, SwapTerms.standIn(board, seat.seat(),
                        seat.personId(), officer)).passes())
                .findFirst().orElseThrow();
        bureau.desk.swaps().ask(person(asked.personId(), Role.DUTY_OFFICER),
                SwapTerms.standIn(board, asked.seat(), asked.personId(), officer), "家中老人住院，需要陪护");
        RosterSeat third = main(28);
        long taker = free(third, officer);
        long waits = bureau.desk.swaps().ask(person(third.personId(), Role.DUTY_OFFICER),
                SwapTerms.standIn(board, third.seat(), third.personId(), taker), "执法资格考试");
        bureau.desk.swaps().consent(bureau.second, waits);
        RosterSeat now = main(12);
        bureau.desk.swaps().takeOver(bureau.officer, SwapTerms.takeOver(board, now.seat(), now.personId(),
                free(now, officer)), "突发胃痛送医", true);
        new DutyReminders(bureau.database.tx(), bureau.acts, bureau.calendars,
                new StoredSettings(bureau.database.tx(), bureau.clock), bureau.clock).pass();
        return officer;
    }

    @Test
    void anOfficersDuties() throws Exception {
        long officer = live();
        draw("officer", person(officer, Role.DUTY_OFFICER), 1256, 812, false, Texts.CHINESE, (view, model) -> {});
        draw("night", person(officer, Role.DUTY_OFFICER), 1182, 680, true, Texts.CHINESE, (view, model) -> {});
        draw("english", person(officer, Role.DUTY_OFFICER), 1256, 812, false, Texts.ENGLISH, (view, model) -> {});
    }

    @Test
    void whatALeaderDecides() throws Exception {
        live();
        draw("leader", new Actor(50, "leader", "周建国", Set.of(Role.LEADER), 1L), 1256, 812, false, Texts.CHINESE,
                (view, model) -> {});
        draw("filing", bureau.keeper, 1256, 812, false, Texts.CHINESE, (view, model) -> view.filing().show());
    }

    @Test
    void dialogs() throws Exception {
        long officer = live();
        Actor actor = person(officer, Role.DUTY_OFFICER);
        draw("stand-in", actor, 1256, 812, false, Texts.CHINESE, (view, model) -> {
            OnDuty duty = model.shownProperty().get().duties().ahead().getFirst().duty();
            view.swap().ask(duty, SwapKind.STAND_IN);
        });
        draw("trade", actor, 1182, 680, false, Texts.CHINESE, (view, model) -> {
            OnDuty duty = model.shownProperty().get().duties().ahead().getFirst().duty();
            view.swap().ask(duty, SwapKind.TRADE);
        });
        draw("calendar", actor, 1256, 812, false, Texts.CHINESE, (view, model) -> view.calendar());
        draw("take-over", bureau.officer, 1256, 812, true, Texts.CHINESE, (view, model) -> view.swap().takeOver());
    }

    @Test
    void nobodyToShow() throws Exception {
        draw("nobody", bureau.officer, 1256, 812, false, Texts.CHINESE, (view, model) -> {});
    }

    private void draw(String name, Actor actor, int width, int height, boolean night, Locale locale,
            BiConsumer<MineView, MineModel> then) throws Exception {
        Path file = Path.of("target", "pictures", "mine-" + name + ".png");
        Texts texts = new Texts(locale);
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            MineModel model = new MineModel(new MineModel.Services(bureau.desk.swaps(), bureau.desk.swapReads(),
                    bureau.desk.dutyReads(), new NoticeService(bureau.database.tx(), bureau.acts, bureau.clock),
                    new KeptCalendars(bureau.database.tx(), bureau.acts, bureau.rosters, bureau.people,
                            (title, duties, out) -> {}, bureau.clock, texts, "test"),
                    bureau.rosters, bureau.people, bureau.acts), () -> actor, new DirectWork(new Problems(texts)),
                    bureau.signals, bureau.clock);
            MineView view = new MineView(model, texts, new Dialogs(texts, layers));
            layers.content(view.node());
            view.shown();
            then.accept(view, model);
            assertThat(model.problemProperty().get()).isNull();
            Snapshots.draw(layers, width, height, night, file);
            view.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(15_000);
    }
}
