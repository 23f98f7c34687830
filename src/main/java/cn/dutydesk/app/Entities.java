package cn.dutydesk.app;

import cn.dutydesk.admin.domain.AuditReading;
import cn.dutydesk.audit.domain.AuditEntry;
import cn.dutydesk.audit.domain.AuditHead;
import cn.dutydesk.audit.domain.SealRow;
import cn.dutydesk.backup.domain.BackupRow;
import cn.dutydesk.calendar.domain.KeyPeriodRow;
import cn.dutydesk.calendar.domain.OfficeDay;
import cn.dutydesk.calendar.domain.OfficeYear;
import cn.dutydesk.desk.domain.Draft;
import cn.dutydesk.desk.domain.FollowUpItem;
import cn.dutydesk.desk.domain.FollowUpNumber;
import cn.dutydesk.desk.domain.FollowUpStep;
import cn.dutydesk.desk.domain.FreshWording;
import cn.dutydesk.desk.domain.LogAddition;
import cn.dutydesk.desk.domain.LogCorrection;
import cn.dutydesk.desk.domain.LogEntry;
import cn.dutydesk.desk.domain.LogFile;
import cn.dutydesk.desk.domain.LogTemplate;
import cn.dutydesk.desk.domain.SignIn;
import cn.dutydesk.handover.domain.HandoverDraft;
import cn.dutydesk.handover.domain.HandoverRecord;
import cn.dutydesk.handover.domain.LineRow;
import cn.dutydesk.handover.domain.OverstayRow;
import cn.dutydesk.handover.domain.RefusedHandover;
import cn.dutydesk.incident.domain.AttachmentRow;
import cn.dutydesk.incident.domain.ClockRule;
import cn.dutydesk.incident.domain.CourseHead;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.domain.IncidentClock;
import cn.dutydesk.incident.domain.IncidentNote;
import cn.dutydesk.incident.domain.IncidentNumber;
import cn.dutydesk.incident.domain.IncidentType;
import cn.dutydesk.incident.domain.LinkRow;
import cn.dutydesk.incident.domain.ReaderRow;
import cn.dutydesk.incident.domain.Report;
import cn.dutydesk.incident.domain.ReportFileRow;
import cn.dutydesk.incident.domain.ReportHead;
import cn.dutydesk.incident.domain.ReportNumber;
import cn.dutydesk.incident.domain.RoleRow;
import cn.dutydesk.incident.domain.RoleTermRow;
import cn.dutydesk.incident.domain.SituationRow;
import cn.dutydesk.leader.domain.Instruction;
import cn.dutydesk.leak.domain.LeakClockRow;
import cn.dutydesk.leak.domain.LeakFinding;
import cn.dutydesk.leak.domain.LeakHead;
import cn.dutydesk.leak.domain.LeakIssue;
import cn.dutydesk.leak.domain.LeakLine;
import cn.dutydesk.leak.domain.LeakNumber;
import cn.dutydesk.leak.domain.LeakReport;
import cn.dutydesk.notify.domain.Address;
import cn.dutydesk.notify.domain.Notice;
import cn.dutydesk.notify.domain.NoticeAttempt;
import cn.dutydesk.people.domain.Absence;
import cn.dutydesk.people.domain.Department;
import cn.dutydesk.people.domain.Duty;
import cn.dutydesk.people.domain.Person;
import cn.dutydesk.playbook.domain.drill.DrillRow;
import cn.dutydesk.playbook.domain.kept.DowntimeRow;
import cn.dutydesk.playbook.domain.kept.LateRow;
import cn.dutydesk.playbook.domain.kept.PulseRow;
import cn.dutydesk.playbook.domain.kept.RunAskRow;
import cn.dutydesk.playbook.domain.kept.RunFileRow;
import cn.dutydesk.playbook.domain.kept.RunRow;
import cn.dutydesk.playbook.domain.kept.RunStepRow;
import cn.dutydesk.playbook.domain.kept.RunTraceRow;
import cn.dutydesk.playbook.domain.library.PlaybookRow;
import cn.dutydesk.playbook.domain.library.SummaryRow;
import cn.dutydesk.playbook.domain.library.VersionRow;
import cn.dutydesk.presence.domain.CheckDraw;
import cn.dutydesk.presence.domain.CheckWindowRow;
import cn.dutydesk.presence.domain.ClimbStep;
import cn.dutydesk.presence.domain.DeskLeave;
import cn.dutydesk.presence.domain.DutyFact;
import cn.dutydesk.presence.domain.DutyTask;
import cn.dutydesk.presence.domain.PassMark;
import cn.dutydesk.presence.domain.PresenceCheck;
import cn.dutydesk.presence.domain.TaskRuleRow;
import cn.dutydesk.register.domain.DocumentStep;
import cn.dutydesk.register.domain.PhoneRecord;
import cn.dutydesk.register.domain.PhoneTold;
import cn.dutydesk.register.domain.ReceivedDocument;
import cn.dutydesk.register.domain.RegisterNote;
import cn.dutydesk.register.domain.RegisterNumber;
import cn.dutydesk.roster.domain.Assignment;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.CalendarFileRow;
import cn.dutydesk.roster.domain.CreditRow;
import cn.dutydesk.roster.domain.ExemptionRow;
import cn.dutydesk.roster.domain.HistoryRow;
import cn.dutydesk.roster.domain.MarkRow;
import cn.dutydesk.roster.domain.NoticeRow;
import cn.dutydesk.roster.domain.Post;
import cn.dutydesk.roster.domain.ReplacementRow;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.domain.RuleRow;
import cn.dutydesk.roster.domain.Swap;
import cn.dutydesk.roster.domain.SwapHold;
import cn.dutydesk.roster.domain.SwapStepRow;
import cn.dutydesk.roster.domain.WishRow;
import cn.dutydesk.scan.domain.ScanFolder;
import cn.dutydesk.scan.domain.ScanGap;
import cn.dutydesk.scan.domain.ScanHit;
import cn.dutydesk.scan.domain.ScanRun;
import cn.dutydesk.secrecy.domain.ClearedPerson;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.secrecy.domain.DeviceMove;
import cn.dutydesk.secrecy.domain.ExitRow;
import cn.dutydesk.secrecy.domain.InventoryLine;
import cn.dutydesk.secrecy.domain.InventoryRow;
import cn.dutydesk.secrecy.domain.NoticeSigned;
import cn.dutydesk.secrecy.domain.Question;
import cn.dutydesk.secrecy.domain.Quiz;
import cn.dutydesk.secrecy.domain.QuizAnswer;
import cn.dutydesk.secrecy.domain.QuizTry;
import cn.dutydesk.secrecy.domain.RegisterLine;
import cn.dutydesk.secrecy.domain.ReminderRow;
import cn.dutydesk.secrecy.domain.TrainingSeat;
import cn.dutydesk.secrecy.domain.TrainingSession;
import cn.dutydesk.security.domain.Account;
import cn.dutydesk.security.domain.AccountSession;
import cn.dutydesk.security.domain.PasswordPast;
import cn.dutydesk.security.domain.Recovery;
import cn.dutydesk.security.domain.SecondFactor;
import cn.dutydesk.selfcheck.domain.Answer;
import cn.dutydesk.selfcheck.domain.AssignmentRow;
import cn.dutydesk.selfcheck.domain.Campaign;
import cn.dutydesk.selfcheck.domain.EvidenceFileRow;
import cn.dutydesk.selfcheck.domain.Finding;
import cn.dutydesk.selfcheck.domain.FindingFileRow;
import cn.dutydesk.selfcheck.domain.FindingNumber;
import cn.dutydesk.selfcheck.domain.FindingStepRow;
import cn.dutydesk.selfcheck.domain.PlanRow;
import cn.dutydesk.selfcheck.domain.QuestionRow;
import cn.dutydesk.selfcheck.domain.ResponsibilityLetter;
import cn.dutydesk.selfcheck.domain.ResponsibilityPost;
import cn.dutydesk.selfcheck.domain.ReviewRow;
import cn.dutydesk.selfcheck.domain.SignOffRow;
import cn.dutydesk.selfcheck.domain.SignedText;
import cn.dutydesk.selfcheck.domain.StandardRow;
import cn.dutydesk.selfcheck.domain.StandardVersion;
import cn.dutydesk.settings.domain.SettingChange;
import cn.dutydesk.warning.domain.Warning;
import cn.dutydesk.warning.domain.WarningMessage;
import cn.dutydesk.warning.domain.WarningReference;
import java.util.List;

/** Every stored class of every room. */
public final class Entities {
    public static final List<Class<?>> ALL = List.of(
            AuditEntry.class, AuditHead.class, SealRow.class, BackupRow.class, SettingChange.class, Account.class,
            AccountSession.class,
            PasswordPast.class, SecondFactor.class, AuditReading.class, Recovery.class,
            Department.class, Person.class, Absence.class, Duty.class,
            Address.class, Notice.class, NoticeAttempt.class,
            OfficeDay.class, OfficeYear.class, KeyPeriodRow.class,
            Board.class, Post.class, RosterVersion.class, Assignment.class, ReplacementRow.class, HistoryRow.class,
            RuleRow.class, MarkRow.class, ExemptionRow.class, WishRow.class, CreditRow.class,
            Swap.class, SwapStepRow.class, SwapHold.class, NoticeRow.class, CalendarFileRow.class,
            LogEntry.class, LogCorrection.class, LogAddition.class, LogFile.class, LogTemplate.class,
            FreshWording.class,
            SignIn.class, Draft.class, FollowUpItem.class, FollowUpStep.class,
            FollowUpNumber.class, Instruction.class,
            HandoverRecord.class, HandoverDraft.class, RefusedHandover.class, LineRow.class, OverstayRow.class,
            RegisterNumber.class, PhoneRecord.class, PhoneTold.class, ReceivedDocument.class, DocumentStep.class,
            RegisterNote.class,
            TaskRuleRow.class, DutyTask.class, CheckWindowRow.class, CheckDraw.class, PresenceCheck.class,
            DeskLeave.class, DutyFact.class, ClimbStep.class, PassMark.class,
            PlaybookRow.class, VersionRow.class, SummaryRow.class,
            RunRow.class, RunStepRow.class, RunAskRow.class, RunTraceRow.class, RunFileRow.class, PulseRow.class,
            DowntimeRow.class, LateRow.class,
            DrillRow.class,
            Warning.class, WarningMessage.class, WarningReference.class,
            IncidentType.class, IncidentNumber.class, Incident.class, IncidentNote.class, IncidentClock.class,
            CourseHead.class, ReaderRow.class, RoleRow.class, RoleTermRow.class, LinkRow.class,
            ClockRule.class, SituationRow.class, Report.class, ReportHead.class, ReportNumber.class,
            ReportFileRow.class,
            AttachmentRow.class,
            Finding.class, FindingStepRow.class, FindingNumber.class, FindingFileRow.class,
            Finding.class, ResponsibilityPost.class, ResponsibilityLetter.class, FindingStepRow.class,
            FindingNumber.class, FindingFileRow.class,
            ClearedPerson.class, ExitRow.class, RegisterLine.class, ReminderRow.class, Device.class, DeviceMove.class,
            InventoryRow.class, InventoryLine.class, NoticeSigned.class, TrainingSession.class, TrainingSeat.class,
            Question.class, Quiz.class, QuizTry.class, QuizAnswer.class,
            LeakReport.class, LeakNumber.class, LeakIssue.class, LeakClockRow.class, LeakLine.class, LeakHead.class,
            LeakFinding.class,
            StandardRow.class, StandardVersion.class, PlanRow.class, AssignmentRow.class, Campaign.class, Answer.class,
            QuestionRow.class, SignOffRow.class, ReviewRow.class, EvidenceFileRow.class, SignedText.class,
            ScanRun.class, ScanHit.class, ScanGap.class, ScanFolder.class);

    private Entities() {
    }
}
