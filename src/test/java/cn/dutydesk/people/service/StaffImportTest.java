package cn.dutydesk.people.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.PeopleFixture;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.people.domain.StaffUpdate;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffImportTest {
    private final PeopleFixture fixture = new PeopleFixture();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        fixture.close();
    }

    private StaffOutcome run(String... lines) {
        return fixture.bureau.staff.run(fixture.keeper, PeopleFixture.list(folder, lines));
    }

    private List<PersonCard> directory() {
        return fixture.bureau.directory.directory();
    }

    @Test
    void previewStoresNothingAndTheImportKeepsTheListsOrder() {
        StaffOutcome preview = fixture.bureau.staff.preview(fixture.keeper, PeopleFixture.STAFF);
        assertThat(preview.count(StaffOutcome.Change.NEW)).isEqualTo(72);
        assertThat(directory()).isEmpty();
        fixture.withStaff();
        assertThat(directory()).hasSize(72);
        assertThat(directory()).filteredOn(PersonCard::leader).extracting(PersonCard::name).containsExactly("范振一",
                "熊健", "杜兰诺", "孔䶮", "任国洋", "万芳", "姚梅伟", "陆芳东");
        assertThat(directory().get(8).department()).isEqualTo("办公室");
        assertThat(fixture.person("刘志霞").status()).isEqualTo(PersonStatus.VILLAGE);
    }

    @Test
    void importingTheSameListAgainChangesNobody() {
        fixture.withStaff();
        List<PersonCard> before = directory();
        StaffOutcome again = fixture.bureau.staff.run(fixture.keeper, PeopleFixture.STAFF);
        assertThat(again.count(StaffOutcome.Change.UNCHANGED)).isEqualTo(72);
        assertThat(again.missing()).isEmpty();
        assertThat(directory()).isEqualTo(before);
    }

    @Test
    void bringsKnownPeopleUpToDateAndReportsWhoIsNotListedAnyMore() {
        run("李一,法制科,科员,13800000001,", "李二,法制科,科长,13800000002,", "李三,办公室,,13800000003,");
        StaffOutcome second = run("李一,稽查局,副科长,13800000001,", "李二,法制科,科长,13900000002,借调省局",
                "赵四,办公室,,13800000004,");
        assertThat(second.lines()).extracting(StaffOutcome.Line::change).containsExactly(StaffOutcome.Change.CHANGED,
                StaffOutcome.Change.CHANGED, StaffOutcome.Change.NEW);
        assertThat(second.lines().get(1).fields()).containsExactlyInAnyOrder(StaffUpdate.Field.PHONES,
                StaffUpdate.Field.STATUS, StaffUpdate.Field.NOTE);
        assertThat(second.missing()).extracting(PersonCard::name).containsExactly("李三");
        assertThat(directory()).hasSize(4);
        assertThat(fixture.person("李一").department()).isEqualTo("稽查局");
        assertThat(fixture.person("李二").mobile()).isEqualTo("13900000002");
        assertThat(fixture.person("李三").department()).isEqualTo("办公室");
    }

    @Test
    void namesakesStayTwoPeople() {
        run("王伟,法制科,科员,13800000001,", "王伟,法制科,科长,13800000002,");
        StaffOutcome again = run("王伟,法制科,科长,13800000002,", "王伟,法制科,科员,13800000001,",
                "王伟,稽查局,科员,13800000003,");
        assertThat(again.lines()).extracting(StaffOutcome.Line::change).containsExactly(
                StaffOutcome.Change.UNCHANGED, StaffOutcome.Change.UNCHANGED, StaffOutcome.Change.NEW);
        assertThat(directory()).hasSize(3);
    }

    @Test
    void aStatusSetByHandOutlivesTheList() {
        run("李一,法制科,科员,13800000001,借调省局");
        PersonFile file = fixture.bureau.people.file(fixture.keeper, fixture.person("李一").id());
        fixture.bureau.people.setStatus(fixture.keeper, file.card().id(), file.version(), PersonStatus.ON_POST,
                "借调期满返岗");
        run("李一,法制科,科员,13800000001,借调省局");
        assertThat(fixture.person("李一").status()).isEqualTo(PersonStatus.ON_POST);
    }

    @Test
    void refusesMarkedFilesAndThoseWithoutPermission() {
        assertThatThrownBy(() -> run("李一,法制科,科员,13800000001,机密★5年")).isInstanceOf(Refusal.class)
                .hasMessageContaining("marking.refused");
        assertThatThrownBy(() -> fixture.bureau.staff.preview(fixture.officer, PeopleFixture.STAFF))
                .isInstanceOf(Refusal.class).hasMessageContaining("security.refused.permission");
        assertThat(directory()).isEmpty();
    }
}
