package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.IncidentEdit;
import cn.dutydesk.incident.IncidentFacts;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.Receipt;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportState;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.ReportWay;
import cn.dutydesk.incident.Sensitive;
import cn.dutydesk.incident.Situation;
import cn.dutydesk.incident.service.ReportService.Call;
import cn.dutydesk.leader.NewInstruction;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.security.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.BiConsumer;

/**
 * Incidents of the invented bureau from the call to the signed review: told by phone, reported in writing on both lines,
 * one of them late with its reason, approved, received, closed behind its gates.
 */
final class SampleIncidents {
    /** How long after the call the written report went out, and how long its limit was. */
    private static final int WRITTEN = 47;
    private static final int LATE = 63;

    private final Bureau bureau;
    private final Actor officer;
    private final Actor leader;

    SampleIncidents(Bureau bureau, Actor officer, Actor leader) {
        this.bureau = bureau;
        this.officer = officer;
        this.leader = leader;
    }

    /** @param plan takes when something happens, and what */
    void plan(LocalDate today, BiConsumer<LocalDateTime, Runnable> plan) {
        for (String[] row : SampleText.rows("incidents.csv")) {
            LocalDateTime at = today.minusDays(Long.parseLong(row[2])).atTime(LocalTime.parse(row[3]));
            new Case(row).plan(at, plan);
        }
    }

    /** One incident of the list. */
    private final class Case {
        private final String[] row;
        private final boolean grave;
        private long id;

        private Case(String[] row) {
            this.row = row;
            grave = row[1].equals("SERIOUS");
        }

        private void plan(LocalDateTime at, BiConsumer<LocalDateTime, Runnable> plan) {
            plan.accept(at, this::report);
            plan.accept(at.plusMinutes(3), () -> tick(ClockStep.LEADER));
            plan.accept(at.plusMinutes(8), () -> tick(ClockStep.CHIEF));
            plan.accept(at.plusMinutes(14), this::onTheScene);
            plan.accept(at.plusMinutes(21), () -> phone(ReportLine.TAX));
            plan.accept(at.plusMinutes(24), () -> phone(ReportLine.GOVERNMENT));
            plan.accept(at.plusMinutes(WRITTEN), () -> issue(ReportLine.TAX, ReportKind.FIRST, ""));
            plan.accept(at.plusMinutes(grave ? LATE : WRITTEN + 2), () -> issue(ReportLine.GOVERNMENT, ReportKind.FIRST,
                    grave ? "电子公文系统中断，改用传真" : ""));
            plan.accept(at.plusMinutes(88), () -> bureau.clocks.situation(officer, id, Situation.OVER));
            plan.accept(at.plusMinutes(93), () -> issue(ReportLine.TAX, ReportKind.FINAL, ""));
            plan.accept(at.plusMinutes(94), () -> issue(ReportLine.GOVERNMENT, ReportKind.FINAL, ""));
            plan.accept(at.plusMinutes(96), this::close);
            plan.accept(at.plusDays(3), this::review);
        }

        private void report() {
            IncidentTypeView type = bureau.incidents.types(officer).stream().filter(one -> one.name().equals(row[0]))
                    .findFirst().orElseThrow();
            id = bureau.incidents.report(officer, new NewIncident(type.id(), IncidentLevel.valueOf(row[1]), row[5],
                    row[4], null, null, row[6], "")).id();
        }

        private void tick(ClockStep step) {
            bureau.incidents.file(officer, id).incident().clocks().stream()
                    .filter(clock -> clock.step() == step && !clock.done())
                    .forEach(clock -> bureau.incidents.done(officer, clock.id()));
        }

        /** The leader on duty leads; what is known by then stands on record. */
        private void onTheScene() {
            bureau.incidents.progress(officer, id, null, "带班领导已到场，正在处置");
            bureau.rosters.onDutyAt(bureau.clock.now()).stream().filter(duty -> duty.post().contains("带班")).findFirst()
                    .map(OnDuty::personId).flatMap(bureau.directory::byId).ifPresent(person -> bureau.caseRoles
                            .roles(officer, false).stream().findFirst().ifPresent(role -> bureau.caseRoles.take(officer,
                                    id, role.id(), person.id(), person.name(), null)));
            IncidentView seen = bureau.incidents.file(officer, id).incident();
            IncidentEdit edit = IncidentEdit.of(seen);
            bureau.cases.edit(officer, id, seen.version(), new IncidentEdit(edit.typeId(), edit.what(), edit.place(),
                    edit.happenedAt(), edit.origin(), edit.reporterPhone(), new IncidentFacts("无人员伤亡", "影响"
                            + row[4] + "，秩序平稳", grave ? "预计两小时内恢复" : "趋于平稳", "增派人员引导，启用应急措施",
                            "带班领导已到场", Sensitive.NO)));
            if (grave) {
                bureau.instructions.give(leader, new NewInstruction("恢复前每半小时报我一次进展。", "incident", id, row[5], true,
                        null, "信息中心", bureau.clock.instant(bureau.clock.local(bureau.clock.now()).plusHours(4))));
            }
        }

        private void phone(ReportLine line) {
            bureau.reports.oral(officer, id, line, ReportKind.FIRST, null, new Call("", row[4] + "：" + row[5],
                    line == ReportLine.TAX ? "省局值班员刘洋" : "市委值班室王建", ""));
        }

        private void issue(ReportLine line, ReportKind kind, String lateReason) {
            ReportView draft = bureau.reports.begin(officer, id, line, kind);
            ReportView sent = bureau.reports.submit(officer, draft.id(), draft.version());
            ReportView approved = bureau.reports.approve(leader, sent.id(), sent.version());
            ReportView issued = bureau.reports.issue(officer, approved.id(), approved.version(),
                    lateReason.isEmpty() ? ReportWay.DOCUMENT_SYSTEM : ReportWay.FAX, lateReason);
            bureau.reports.receipt(officer, issued.id(), issued.version(), new Receipt(line == ReportLine.TAX ? "刘洋"
                    : "王建", null, ReportWay.PHONE, "", ""));
        }

        private void close() {
            bureau.followUps.of("incident", id).stream().filter(item -> !item.settled()).forEach(item -> {
                bureau.followUps.finish(officer, item.id(), row[7]);
                if (item.supervised()) {
                    bureau.followUps.accept(leader, item.id(), "知悉。");
                }
            });
            bureau.incidents.file(officer, id).runs().stream().filter(run -> run.status() == RunStatus.RUNNING)
                    .forEach(run -> bureau.playbooks.runs.stop(leader, run.id(), "现场处置完毕，按带班领导要求停止"));
            bureau.reports.of(officer, id).stream().filter(report -> report.oral()
                    && report.state() == ReportState.ISSUED && report.approver().isEmpty())
                    .forEach(report -> bureau.reports.confirm(leader, report.id(), report.version()));
            bureau.closing.close(officer, id, row[7]);
        }

        private void review() {
            tick(ClockStep.SUMMARY);
            bureau.closing.learn(officer, id, "见处置经过。", "接报和核实及时，现场分工明确。", "把本次做法写入预案，下季度演练检验。");
            bureau.closing.sign(leader, id);
        }
    }
}
