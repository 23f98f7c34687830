package cn.dutydesk.playbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.service.SignInBook;
import cn.dutydesk.desk.service.SignInRequest;
import cn.dutydesk.people.Duties;
import cn.dutydesk.people.DutyCard;
import cn.dutydesk.people.DutyHolder;
import cn.dutydesk.playbook.domain.definition.Contact;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Target;
import cn.dutydesk.playbook.domain.definition.Target.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is called on 17 February 2026: 马志远 is out of town and 周建国 stands in for him, 冯琪 is on leave. */
class DutyRollTest {
    private static final Playbook PLAYBOOK = new Playbook("probe", "试", "", "incident", List.of(), "", "", "",
            Duration.ofDays(90), List.of(new Contact("police", "公安", "110")), List.of());
    private final DeskFixture desk = new DeskFixture(LocalDateTime.parse("2026-02-17T10:00"));

    /** 办公室分管 is held by 李晓雨. */
    private static final class OneDuty implements Duties {
        @Override
        public List<DutyCard> all() {
            return List.of();
        }

        @Override
        public Optional<DutyHolder> holder(String name, LocalDate day) {
            return name.equals("分管办公室") ? Optional.of(new DutyHolder(DeskFixture.LI, true, "陈立")) : Optional.empty();
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> called(Target target) {
        DutyRoll roll = new DutyRoll(new DutyRoll.Ground(desk.rosters, desk.people, new OneDuty(),
                new SignInBook(desk.database.tx(), desk.shifts, desk.signIns), desk.texts, desk.clock));
        return roll.callees(PLAYBOOK, target, desk.clock.now()).stream()
                .map(callee -> callee.name() + " " + callee.phone() + " " + callee.why()).toList();
    }

    private List<String> called(Kind kind, String name) {
        return called(new Target(kind, name, null));
    }

    @Test
    void postsAreThoseOfTheRosterNow() {
        assertThat(called(Kind.POST, "带班领导")).containsExactly("周建国 13800002201 带班领导");
        assertThat(called(Kind.POST, "带班局领导")).containsExactly("周建国 13800002201 带班局领导");
        assertThat(called(Kind.POST, "值班员")).hasSize(2);
        assertThat(called(Kind.POST, "大厅值班长")).isEmpty();
        desk.rosters.published = false;
        assertThat(called(Kind.POST, "带班领导")).isEmpty();
        assertThat(called(new Target(Kind.POST, "带班领导", new Target(Kind.CONTACT, "police", null))))
                .as("the deputy in the playbook").containsExactly("公安 110 ");
    }

    @Test
    void forWhoIsAwayTheDeputyIsCalled() {
        assertThat(called(Kind.HEAD, "")).containsExactly("周建国 13800002201 代马志远（外出）");
        assertThat(called(Kind.PERSON, "冯琪")).as("on leave, nobody named").isEmpty();
        assertThat(called(new Target(Kind.PERSON, "冯琪", new Target(Kind.HEAD, "", null))))
                .containsExactly("周建国 13800002201 代马志远（外出）");
        assertThat(called(Kind.DUTY, "分管办公室")).containsExactly("李晓雨 13900002117 陈立不在岗，代分管办公室");
        assertThat(called(Kind.DUTY, "无此分工")).isEmpty();
    }

    @Test
    void aPersonIsFoundByNameAndDepartment() {
        assertThat(called(Kind.PERSON, "陈立")).containsExactly("陈立 13900002043 ");
        assertThat(called(Kind.PERSON, "陈立/办公室")).hasSize(1);
        assertThat(called(Kind.PERSON, "陈立/纪检组")).isEmpty();
    }

    @Test
    void theDeskIsWhoeverSignedInElseTheRoster() {
        assertThat(called(Kind.DESK, "")).extracting(one -> one.substring(0, 3)).containsExactly("李晓雨", "陈立 ");
        desk.signIns.signIn(DeskFixture.DESK, SignInRequest.of(DeskFixture.CHEN.id()));
        assertThat(called(Kind.DESK, "")).containsExactly("陈立 13900002043 值班台");
    }
}
