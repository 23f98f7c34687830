package cn.dutydesk.people.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.PeopleFixture;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.Phone;
import cn.dutydesk.people.PhoneKind;
import cn.dutydesk.people.domain.PersonWish;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleServiceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private final PeopleFixture fixture = new PeopleFixture().withStaff();
    private final PeopleService service = fixture.bureau.people;

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<String> found(String text) {
        return service.search(fixture.officer, text).stream().map(PersonCard::name).toList();
    }

    @Test
    void findsPeopleByNameSpellingInitialsAndNumber() {
        assertThat(found("曾强")).containsExactly("曾强");
        assertThat(found("zengq")).containsExactly("曾强");
        assertThat(found("zq").getFirst()).isEqualTo("曾强");
        assertThat(found("kongyan")).contains("孔䶮");
        assertThat(found("7921")).containsExactly("范振一");
        assertThat(found("158-7921-7421")).containsExactly("范振一");
        assertThat(found("查无此人")).isEmpty();
        assertThat(found("")).hasSize(72);
    }

    @Test
    void theSecondEditorIsRefusedAndTheFirstOnesChangeStays() {
        PersonFile file = service.file(fixture.keeper, fixture.person("曾强").id());
        PersonWish wish = new PersonWish("曾强", "稽查局", "副科长", "男", false,
                List.of(new Phone(PhoneKind.MOBILE, "138 0000-0001")), "");
        service.edit(fixture.keeper, file.card().id(), file.version(), wish);
        assertThatThrownBy(() -> service.edit(fixture.keeper, file.card().id(), file.version(), wish))
                .isInstanceOf(Refusal.class).hasMessageContaining("data.version-conflict");
        assertThatThrownBy(() -> service.setStatus(fixture.keeper, file.card().id(), file.version(),
                PersonStatus.SICK, "住院")).hasMessageContaining("data.version-conflict");
        PersonCard card = fixture.person("曾强");
        assertThat(card.department()).isEqualTo("稽查局");
        assertThat(card.mobile()).isEqualTo("13800000001");
        assertThat(card.order()).isEqualTo(3);
    }

    @Test
    void aPhoneAloneChangedIsAChangeTheSecondEditorSees() {
        PersonFile file = service.file(fixture.keeper, fixture.person("曾强").id());
        PersonCard card = file.card();
        service.edit(fixture.keeper, card.id(), file.version(), new PersonWish(card.name(), card.department(),
                card.title(), file.sex(), card.leader(), List.of(new Phone(PhoneKind.MOBILE, "13800000009")),
                card.note()));
        assertThat(service.file(fixture.keeper, card.id()).version()).isGreaterThan(file.version());
    }

    @Test
    void addsPeopleOnceADepartmentIsMadeWhereItIsMissing() {
        PersonWish wish = new PersonWish("新 人", "第九税务所", "科员", "女", false, List.of(), "");
        long id = service.add(fixture.keeper, wish);
        assertThat(service.file(fixture.keeper, id).card().department()).isEqualTo("第九税务所");
        assertThat(fixture.bureau.directory.directory().getLast().name()).isEqualTo("新人");
        assertThatThrownBy(() -> service.add(fixture.keeper, wish)).hasMessageContaining("people.refused.twice");
    }

    @Test
    void notesAndTakesBackDaysAway() {
        long id = fixture.person("熊健").id();
        AbsenceView outing = service.addAbsence(fixture.keeper, new AbsenceView(0, id, AbsenceKind.OUTING, MONDAY,
                MONDAY.plusDays(2), "省城", "参加会议", "范振一 15879217421"));
        assertThat(fixture.bureau.directory.absences(MONDAY.plusDays(2), MONDAY.plusDays(9)))
                .containsExactly(outing);
        assertThat(fixture.bureau.directory.absences(MONDAY.plusDays(3), MONDAY.plusDays(9))).isEmpty();
        assertThat(service.file(fixture.officer, id).absences()).containsExactly(outing);
        service.removeAbsence(fixture.keeper, outing.id());
        assertThat(service.file(fixture.officer, id).absences()).isEmpty();
        assertThatThrownBy(() -> service.removeAbsence(fixture.keeper, outing.id()))
                .hasMessageContaining("people.refused.absence-gone");
    }

    @Test
    void refusesAbsencesThatMakeNoSense() {
        long id = fixture.person("熊健").id();
        assertThatThrownBy(() -> service.addAbsence(fixture.keeper, new AbsenceView(0, id, AbsenceKind.LEAVE, MONDAY,
                MONDAY.minusDays(1), "", "年休假", ""))).hasMessageContaining("people.refused.absence-days");
        assertThatThrownBy(() -> service.addAbsence(fixture.keeper, new AbsenceView(0, id, AbsenceKind.OUTING, MONDAY,
                MONDAY, "", "开会", ""))).hasMessageContaining("people.refused.absence-place");
        assertThatThrownBy(() -> service.addAbsence(fixture.keeper, new AbsenceView(0, id, AbsenceKind.LEAVE, MONDAY,
                MONDAY, "", "秘密★3年", ""))).hasMessageContaining("marking.refused");
        assertThatThrownBy(() -> service.addAbsence(fixture.officer, new AbsenceView(0, id, AbsenceKind.LEAVE, MONDAY,
                MONDAY, "", "年休假", ""))).hasMessageContaining("security.refused.permission");
    }
}
