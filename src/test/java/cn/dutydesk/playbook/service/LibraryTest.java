package cn.dutydesk.playbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.Difference;
import cn.dutydesk.playbook.PlaybookCard;
import cn.dutydesk.playbook.PlaybookChanged;
import cn.dutydesk.playbook.VersionState;
import cn.dutydesk.playbook.VersionView;
import cn.dutydesk.playbook.store.Pinned;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private static final String YAML = """
            # 注释也要原样保留
            playbook: pump
            name:   水泵故障
            for: incident
            types: [其他]
            steps:
              - check: look
                title: 现场查看
                limit: 10m from trigger
            """;

    private TestBureau test;
    private Library library;
    private Actor keeper;
    private Actor leader;
    private Actor officer;

    @BeforeEach
    void open() {
        test = new TestBureau("2026-11-22T09:00");
        library = test.bureau.playbooks.library;
        keeper = new Actor(92, "li", "李敏", Set.of(Role.ROSTER_KEEPER), null);
        leader = new Actor(91, "wang", "王局", Set.of(Role.LEADER), null);
        officer = new Actor(93, "zhao", "赵强", Set.of(Role.DUTY_OFFICER), null);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    @Test
    void aNewerBuiltInTextIsOfferedWhereTheOldOneIsUnchanged() {
        assertThat(library.list(officer)).noneMatch(PlaybookCard::newer);
        test.bureau.acts.keep(session -> session.createNativeMutationQuery("update playbook_version set content = "
                + "concat(content, '# 旧版') where playbook_id in (select id from playbook where code in ('fire', 'leak'))")
                .executeUpdate());
        assertThat(library.list(officer)).filteredOn(PlaybookCard::newer).extracting(PlaybookCard::code)
                .containsExactly("fire", "leak");
        refused("security.refused.permission", () -> library.takeBuiltIn(officer, "fire"));
        long draft = library.takeBuiltIn(keeper, "fire");
        assertThat(state(draft).state()).isEqualTo(VersionState.DRAFT);
        assertThat(state(draft).note()).isEqualTo("程序内置新版");
        refused("playbook.refused.draft-there", () -> library.takeBuiltIn(keeper, "fire"));
        library.review(leader, draft);
        library.publish(leader, draft);
        assertThat(library.list(officer)).filteredOn(PlaybookCard::newer).extracting(PlaybookCard::code)
                .containsExactly("leak");
        published(state(library.saveDraft(keeper, state(library.list(officer).stream()
                .filter(card -> card.code().equals("leak")).findFirst().orElseThrow().publishedId()).text(), "改了"))
                .text());
        assertThat(library.list(officer)).as("changed by the bureau").noneMatch(PlaybookCard::newer);
    }

    /** The playbooks somebody wrote here. */
    private List<PlaybookCard> own() {
        return library.list(officer).stream().filter(card -> !card.builtIn()).toList();
    }

    private VersionView state(long id) {
        return library.version(keeper, id);
    }

    private long published(String yaml) {
        long id = library.saveDraft(keeper, yaml, "");
        library.review(leader, id);
        library.publish(leader, id);
        return id;
    }

    @Test
    void aVersionGoesFromDraftToPublishedAndStaysAsItWasWritten() {
        List<PlaybookChanged> heard = new ArrayList<>();
        test.bureau.signals.hear(PlaybookChanged.class, heard::add);
        long id = library.saveDraft(keeper, YAML, "初稿");
        assertThat(state(id).state()).isEqualTo(VersionState.DRAFT);
        assertThat(state(id).note()).isEqualTo("初稿");
        assertThat(own()).extracting(PlaybookCard::draftId).containsExactly(id);
        refused("playbook.refused.not-reviewed", () -> library.publish(leader, id));
        library.review(leader, id);
        assertThat(state(id).reviewer()).isEqualTo(leader.name());
        test.clock.move(Duration.ofMinutes(5));
        library.publish(leader, id);
        VersionView view = state(id);
        assertThat(view.state()).isEqualTo(VersionState.PUBLISHED);
        assertThat(view.text()).isEqualTo(YAML);
        assertThat(view.number()).isEqualTo(1);
        assertThat(view.publisher()).isEqualTo(leader.name());
        assertThat(view.publishedAt()).isEqualTo(test.bureau.clock.now());
        assertThat(own()).singleElement().satisfies(card -> {
            assertThat(card.published()).isEqualTo(1);
            assertThat(card.publishedId()).isEqualTo(id);
            assertThat(card.draftId()).isNull();
            assertThat(card.name()).isEqualTo("水泵故障");
            assertThat(card.steps()).isEqualTo(1);
            assertThat(card.builtIn()).isFalse();
        });
        assertThat(heard).hasSize(3).containsOnly(new PlaybookChanged("pump"));
        refused("playbook.refused.frozen", () -> library.discard(keeper, id));
        refused("playbook.refused.frozen", () -> library.sendBack(leader, id, "再想想"));
        refused("playbook.refused.not-draft", () -> library.review(leader, id));
    }

    @Test
    void aSecondVersionRetiresTheFirstWhichStaysReadable() {
        long first = published(YAML);
        long second = published(YAML.replace("10m", "5m"));
        assertThat(second).isNotEqualTo(first);
        assertThat(state(first).state()).isEqualTo(VersionState.RETIRED);
        assertThat(state(first).text()).isEqualTo(YAML);
        assertThat(library.versions(officer, "pump")).extracting(VersionView::number).containsExactly(2, 1);
        Pinned pinned = test.bureau.database.tx().read(s -> test.bureau.playbooks.versions.published(s, "pump"))
                .orElseThrow();
        assertThat(pinned.versionId()).isEqualTo(second);
        assertThat(test.bureau.database.tx().read(s -> test.bureau.playbooks.versions.byId(s, first)).playbook())
                .isEqualTo(state(first).playbook());
        List<Difference> differences = library.compare(state(first).playbook(), state(second).playbook());
        assertThat(differences).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(Difference.Kind.CHANGED);
            assertThat(d.changes()).containsExactly(
                    new Difference.Change("limit", "10m from trigger", "5m from trigger"));
        });
        library.retire(leader, second);
        assertThat(own().getFirst().published()).isNull();
        refused("playbook.refused.not-published", () -> library.retire(leader, second));
    }

    @Test
    void nobodyReviewsTheOwnWork() {
        Actor both = new Actor(keeper.accountId(), keeper.user(), keeper.name(),
                Set.of(Role.ROSTER_KEEPER, Role.LEADER), null);
        long id = library.saveDraft(both, YAML, "");
        refused("playbook.refused.own-review", () -> library.review(both, id));
        assertThat(state(id).state()).isEqualTo(VersionState.DRAFT);
    }

    @Test
    void savingAgainWritesTheSameDraftAndTakesTheReviewBack() {
        long id = library.saveDraft(keeper, YAML, "");
        library.review(leader, id);
        assertThat(library.saveDraft(keeper, YAML.replace("现场", "到场"), "改措辞")).isEqualTo(id);
        assertThat(state(id).state()).isEqualTo(VersionState.DRAFT);
        assertThat(state(id).reviewer()).isEmpty();
        refused("playbook.refused.not-reviewed", () -> library.publish(leader, id));
        library.review(leader, id);
        refused("playbook.refused.no-reason", () -> library.sendBack(leader, id, "  "));
        library.sendBack(leader, id, "时限太长");
        assertThat(state(id).state()).isEqualTo(VersionState.DRAFT);
        assertThat(state(id).note()).isEqualTo("时限太长");
        library.discard(keeper, id);
        assertThat(own()).isEmpty();
        refused("playbook.refused.no-version", () -> state(id));
    }

    @Test
    void aDiscardedDraftLeavesThePublishedVersion() {
        published(YAML);
        long draft = library.saveDraft(keeper, YAML.replace("10m", "5m"), "");
        assertThat(state(draft).number()).isEqualTo(2);
        library.discard(keeper, draft);
        assertThat(state(library.saveDraft(keeper, YAML.replace("10m", "6m"), "")).number()).isEqualTo(3);
        assertThat(own().getFirst().published()).isEqualTo(1);
    }

    @Test
    void badTextsAreRefusedInWordsThatSayWhere() {
        assertThatThrownBy(() -> library.saveDraft(keeper, YAML + "    colour: red\n", ""))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.words(new Texts(Texts.CHINESE)))
                        .isEqualTo("不能读作预案：第 10 行第 5 列，没有“colour”这个字段（共 1 处）"));
        refused("marking.refused", () -> library.saveDraft(keeper, YAML.replace("现场查看", "机密★1年"), ""));
        refused("marking.refused", () -> library.saveDraft(keeper, YAML, "绝密★长期"));
        assertThat(own()).isEmpty();
    }

    @Test
    void whatCouldNotWorkMayBeADraftButIsNotReviewed() {
        long id = library.saveDraft(keeper, YAML.replace("10m from trigger", "10m from nowhere"), "");
        assertThatThrownBy(() -> library.review(leader, id)).isInstanceOfSatisfying(Refusal.class,
                r -> assertThat(r.words(new Texts(Texts.CHINESE)))
                        .isEqualTo("预案有 1 处错误，先改正。第 9 行第 12 列：没有步骤“nowhere”"));
        assertThat(state(id).state()).isEqualTo(VersionState.DRAFT);
    }

    @Test
    void everyRoleDoesItsPartOnly() {
        refused("security.refused.permission", () -> library.saveDraft(officer, YAML, ""));
        long id = library.saveDraft(keeper, YAML, "");
        refused("security.refused.permission", () -> library.review(officer, id));
        library.review(leader, id);
        refused("security.refused.permission", () -> library.publish(keeper, id));
        refused("security.refused.permission", () -> library.list(test.actor(Role.SYSTEM_ADMIN)));
    }

    @Test
    void builtInsAreInstalledOnceAndStayAsTheBureauMakesThem() {
        library.installBuiltIns();
        List<PlaybookCard> cards = library.list(officer);
        assertThat(cards).hasSizeGreaterThanOrEqualTo(15).allMatch(PlaybookCard::builtIn)
                .allMatch(card -> Integer.valueOf(1).equals(card.published()));
        String code = cards.getFirst().code();
        long own = published(library.versions(keeper, code).getFirst().text() + "# 本局改\n");
        library.installBuiltIns();
        assertThat(library.list(officer)).hasSameSizeAs(cards);
        assertThat(library.versions(officer, code)).hasSize(2).first()
                .satisfies(version -> assertThat(version.id()).isEqualTo(own));
    }

    @Test
    void theOneThatNamesTheTypeComesBeforeTheOneForEveryType() {
        published(YAML);
        published(YAML.replace("playbook: pump", "playbook: any-kind").replace("types: [其他]", "types: []"));
        published(YAML.replace("playbook: pump", "playbook: fire-x").replace("其他", "火灾"));
        published(YAML.replace("playbook: pump", "playbook: leak-x").replace("for: incident", "for: leak"));
        List<Pinned> found = test.bureau.database.tx().read(s -> test.bureau.playbooks.versions
                .publishedFor(s, "incident", "其他"));
        assertThat(found).extracting(pinned -> pinned.playbook().code())
                .containsExactly("pump", "any-kind", "general");
    }

    @Test
    void saysWhatATextWouldBecomeAndWhatItWouldWriteOver() {
        assertThat(library.incoming(keeper, YAML)).satisfies(fresh -> {
            assertThat(fresh.code()).isEqualTo("pump");
            assertThat(fresh.name()).isEqualTo("水泵故障");
            assertThat(fresh.draft()).isNull();
        });
        long draft = library.saveDraft(keeper, YAML, "");
        assertThat(library.incoming(leaderWhoWrites(), YAML.replace("故障", "检修"))).satisfies(other -> {
            assertThat(other.name()).isEqualTo("水泵检修");
            assertThat(other.draft()).isNotNull();
            assertThat(other.draft().id()).isEqualTo(draft);
            assertThat(other.draft().author()).isEqualTo("李敏");
        });
        assertThat(library.version(keeper, draft).text()).isEqualTo(YAML);
        refused("playbook.refused.unreadable", () -> library.incoming(keeper, "just words"));
        refused("security.refused.permission", () -> library.incoming(officer, YAML));
    }

    private static Actor leaderWhoWrites() {
        return new Actor(94, "sun", "孙悦", Set.of(Role.ROSTER_KEEPER), null);
    }
}
