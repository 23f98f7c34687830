package cn.dutydesk.people.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.DutyCard;
import cn.dutydesk.people.PeopleFixture;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who answers for a duty, on the real database. */
class DutyServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String NAME = "分管纳税服务";

    private final PeopleFixture fixture = new PeopleFixture().withStaff();
    private PersonCard holder;
    private PersonCard deputy;
    private long id;

    @BeforeEach
    void duty() {
        List<PersonCard> on = fixture.bureau.directory.directory().stream()
                .filter(person -> person.status() == PersonStatus.ON_POST).toList();
        holder = on.get(0);
        deputy = on.get(1);
        id = fixture.bureau.dutyKeeping.keep(fixture.keeper, new DutyCard(0, NAME, holder.id(), "", deputy.id(), ""));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void away(PersonCard person, LocalDate from, LocalDate to) {
        fixture.bureau.people.addAbsence(fixture.keeper, new AbsenceView(0, person.id(), AbsenceKind.LEAVE, from, to,
                "", "年休假", ""));
    }

    @Test
    void theHolderAnswersAndWhileAwayTheDeputy() {
        assertThat(fixture.bureau.duties.holder(NAME, TODAY)).get().satisfies(found -> {
            assertThat(found.person()).isEqualTo(holder);
            assertThat(found.deputy()).isFalse();
        });
        away(holder, TODAY.plusDays(1), TODAY.plusDays(3));
        assertThat(fixture.bureau.duties.holder(NAME, TODAY)).get().extracting("deputy").isEqualTo(false);
        assertThat(fixture.bureau.duties.holder(NAME, TODAY.plusDays(1))).get().satisfies(found -> {
            assertThat(found.person()).isEqualTo(deputy);
            assertThat(found.deputy()).isTrue();
            assertThat(found.instead()).isEqualTo(holder.name());
        });
        assertThat(fixture.bureau.duties.holder(NAME, TODAY.plusDays(4))).get().extracting("deputy").isEqualTo(false);
        away(deputy, TODAY.plusDays(3), TODAY.plusDays(3));
        assertThat(fixture.bureau.duties.holder(NAME, TODAY.plusDays(3))).isEmpty();
        assertThat(fixture.bureau.duties.holder("没有的分工", TODAY)).isEmpty();
    }

    @Test
    void whoLeftForGoodAnswersNoMore() {
        fixture.bureau.people.setStatus(fixture.keeper, holder.id(),
                fixture.bureau.people.file(fixture.keeper, holder.id()).version(), PersonStatus.LEFT, "调离");
        assertThat(fixture.bureau.duties.holder(NAME, TODAY)).get().extracting("deputy").isEqualTo(true);
    }

    @Test
    void aChangeIsSeenAtOnceAndRecorded() {
        fixture.bureau.dutyKeeping.keep(fixture.keeper, new DutyCard(id, "分管信息化", deputy.id(), "", null, ""));
        assertThat(fixture.bureau.duties.all()).singleElement().satisfies(card -> {
            assertThat(card.name()).isEqualTo("分管信息化");
            assertThat(card.person()).isEqualTo(deputy.name());
            assertThat(card.deputyId()).isNull();
            assertThat(card.deputy()).isEmpty();
        });
        fixture.bureau.dutyKeeping.remove(fixture.keeper, id);
        assertThat(fixture.bureau.duties.all()).isEmpty();
        assertThatThrownBy(() -> fixture.bureau.dutyKeeping.remove(fixture.keeper, id))
                .hasMessageContaining("people.refused.duty-gone");
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused(new DutyCard(0, NAME, deputy.id(), "", null, ""), "people.refused.duty-twice");
        refused(new DutyCard(0, " ", deputy.id(), "", null, ""), "people.refused.duty-name");
        refused(new DutyCard(0, "分管法制", deputy.id(), "", deputy.id(), ""), "people.refused.duty-deputy");
        refused(new DutyCard(0, "分管法制", null, "", deputy.id(), ""), "people.refused.duty-deputy-alone");
        refused(new DutyCard(0, "分管法制", 987_654L, "", null, ""), "people.refused.gone");
        assertThatThrownBy(() -> fixture.bureau.dutyKeeping.keep(fixture.officer, new DutyCard(0, "x", null, "", null,
                ""))).isInstanceOf(Refusal.class).hasMessageContaining("security.refused.permission");
        assertThat(fixture.bureau.duties.all()).hasSize(1);
    }

    private void refused(DutyCard wish, String code) {
        assertThatThrownBy(() -> fixture.bureau.dutyKeeping.keep(fixture.keeper, wish))
                .isInstanceOf(Refusal.class).hasMessageContaining(code);
    }
}
