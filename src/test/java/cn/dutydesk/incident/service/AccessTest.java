package cn.dutydesk.incident.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.incident.IncidentFacts;
import cn.dutydesk.incident.IncidentFilter;
import cn.dutydesk.incident.IncidentFixture;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentSource;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final String WORDS = "办公室发现涉密载体去向不明";

    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 18, 2, 2));
    private final IncidentService incidents = IncidentFixture.service(desk);

    @AfterEach
    void close() {
        desk.close();
    }

    private IncidentView restricted() {
        return incidents.report(DeskFixture.LI_HERSELF, new NewIncident(8, IncidentLevel.UNGRADED, WORDS, "档案室", null,
                null, "保密办", "", new IncidentSource("log-entry", 5), IncidentFacts.NONE, true));
    }

    @Test
    void onlyTheNamedSeeIt() {
        IncidentView view = restricted();
        assertThat(incidents.file(DeskFixture.LI_HERSELF, view.id()).incident().what()).isEqualTo(WORDS);
        assertThat(incidents.running(DeskFixture.LI_HERSELF)).hasSize(1);
        for (var other : java.util.List.of(DeskFixture.DESK, DeskFixture.LEADER)) {
            assertThat(incidents.running(other)).isEmpty();
            assertThat(incidents.list(other, IncidentFilter.ALL)).isEmpty();
            assertThat(incidents.list(other, new IncidentFilter(null, null, "载体"))).isEmpty();
            assertThat(new IncidentHandover(incidents, desk.texts, desk.clock).lines(other, desk.clock.now()))
                    .isEmpty();
            refused(() -> incidents.file(other, view.id()));
            refused(() -> incidents.progress(other, view.id(), null, "看看"));
            refused(() -> incidents.done(other, view.clocks().getFirst().id()));
            refused(() -> incidents.close(other, view.id(), "没有了"));
        }
    }

    @Test
    void logHandoverLinksAndTheRecordOfActsHoldTheNumberAlone() {
        IncidentView view = restricted();
        incidents.progress(DeskFixture.LI_HERSELF, view.id(), null, "已控制载体");
        assertThat(desk.log.between(DeskFixture.DESK, desk.day(LocalDate.of(2026, 2, 18)), null, 0, 99))
                .hasSize(2).extracting(EntryView::content)
                .containsOnly("突发事件 2026-0001（限定知悉范围事件）有新的记录");
        assertThat(new IncidentHandover(incidents, desk.texts, desk.clock).lines(DeskFixture.LI_HERSELF,
                desk.clock.now())).extracting(HandoverLine::words).singleElement().asString()
                .contains("2026-0001").doesNotContain(WORDS);
        assertThat(new IncidentLinks(desk.database.tx(), desk.texts).of("log-entry", 5)).singleElement()
                .satisfies(link -> assertThat(link.title() + link.state()).contains("2026-0001", "限定知悉范围事件"));
        assertThat(desk.audit.search("载体", Long.MAX_VALUE, 9)).isEmpty();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("incident.refused.restricted"));
    }
}
