package cn.dutydesk.incident.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Worded;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.incident.Receipt;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportPart;
import cn.dutydesk.incident.ReportState;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.ReportWay;
import cn.dutydesk.playbook.ReportKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report of an incident: drafted, approved, issued, and from then on frozen. */
@Entity
@Table(name = "incident_report")
public class Report extends Row {
    public static final int TITLE = 200;
    public static final int REASON = 500;
    private static final int NUMBER = 80;

    @Column(nullable = false)
    private long incidentId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ReportLine line;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ReportKind kind;
    @Column(nullable = false)
    private int ordinal;
    @Column(nullable = false)
    private int place;
    @Column(nullable = false)
    private int issueYear;
    @Column(nullable = false)
    private int issue;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ReportState state;
    @Column(nullable = false)
    private boolean oral;
    @Column(nullable = false, length = TITLE)
    private String title;
    @Column(nullable = false, length = TITLE)
    private String recipient;
    @ElementCollection
    @CollectionTable(name = "incident_report_part", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<ReportPiece> parts = new ArrayList<>();
    @Column(nullable = false, length = 64)
    private String author;
    @Column(nullable = false)
    private long authorAccount;
    @Column(nullable = false)
    private Instant writtenAt;
    @Column(nullable = false, length = 64)
    private String approver;
    private @Nullable Instant approvedAt;
    @Column(nullable = false, length = REASON)
    private String sentBack;
    @Column(nullable = false, length = 64)
    private String issuer;
    private @Nullable Instant issuedAt;
    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable ReportWay way;
    private @Nullable Instant dueAt;
    @Column(nullable = false, length = REASON)
    private String lateReason;
    @Column(nullable = false, length = 64)
    private String previousHash;
    @Column(nullable = false, length = 64)
    private String hash;
    @Column(nullable = false, length = NUMBER)
    private String receiptBy;
    private @Nullable Instant receiptAt;
    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable ReportWay receiptWay;
    @Column(nullable = false, length = NUMBER)
    private String receiptNumber;
    @Column(nullable = false, length = 64)
    private String receiptNoted;

    protected Report() {
    }

    /** What is written down at first. @param place provisional until it is issued, as the ordinal */
    public Report(long incidentId, ReportLine line, ReportKind kind, int ordinal, int place, boolean oral, Instant at,
            String by, long account) {
        this.incidentId = incidentId;
        this.line = line;
        this.kind = kind;
        this.ordinal = ordinal;
        this.place = place;
        this.oral = oral;
        this.state = ReportState.DRAFT;
        this.approver = "";
        this.title = "";
        this.recipient = "";
        this.author = by;
        this.authorAccount = account;
        this.writtenAt = at;
        this.sentBack = "";
        this.issuer = "";
        this.lateReason = "";
        this.previousHash = "";
        this.hash = "";
        this.receiptBy = "";
        this.receiptNumber = "";
        this.receiptNoted = "";
    }

    /** @throws Refusal when it is no draft any more, or a field is too long, empty where it may not be, or marked */
    public void write(String heading, String to, List<ReportPart> text, Instant at, String by, long account) {
        demand(ReportState.DRAFT);
        title = Wording.clean(heading, TITLE);
        recipient = Wording.clean(to, TITLE);
        List<ReportPiece> pieces = text.stream().map(ReportPiece::new).toList();
        if (title.isEmpty()) {
            throw new Refusal("chain.refused.title");
        }
        if (recipient.isEmpty()) {
            throw new Refusal("chain.refused.recipient");
        }
        parts.clear();
        parts.addAll(pieces);
        author = by;
        authorAccount = account;
        writtenAt = at;
    }

    /** @throws Refusal when it is no draft, or nothing is written in it */
    public void submit() {
        demand(ReportState.DRAFT);
        if (parts.stream().allMatch(part -> part.view().text().isEmpty())) {
            throw new Refusal("chain.refused.empty");
        }
        state = ReportState.SUBMITTED;
        sentBack = "";
    }

    /** @throws Refusal when it does not wait for approval, or whoever wrote it would approve it */
    public void approve(Instant at, String by, long account) {
        demand(ReportState.SUBMITTED);
        demandOther(by, account);
        state = ReportState.APPROVED;
        approver = by;
        approvedAt = at;
    }

    /** @throws Refusal when it does not wait for approval, or no reason is given */
    public void sendBack(String why) {
        demand(ReportState.SUBMITTED);
        String words = Wording.clean(why, REASON);
        if (words.isEmpty()) {
            throw new Refusal("chain.refused.send-back");
        }
        state = ReportState.DRAFT;
        sentBack = words;
    }

    /** To be written on again; an approval lapses. @throws Refusal when it was issued or discarded */
    public void takeBack() {
        if (state != ReportState.SUBMITTED && state != ReportState.APPROVED) {
            throw new Refusal("chain.refused.state", (Worded) texts -> texts.of("chain.state." + state));
        }
        state = ReportState.DRAFT;
        approver = "";
        approvedAt = null;
    }

    /** @throws Refusal when it was issued: what went out is not taken back */
    public void discard() {
        if (state == ReportState.ISSUED || state == ReportState.DISCARDED) {
            throw new Refusal("chain.refused.state", (Worded) texts -> texts.of("chain.state." + state));
        }
        state = ReportState.DISCARDED;
    }

    /**
     * It goes out and is frozen. An oral one needs no approval.
     *
     * @param last the report issued before it on its line; null for none
     * @throws Refusal when it is not approved
     */
    public void issue(Issue how, @Nullable ReportView last, int ordinalNow) {
        if (!oral) {
            if (state == ReportState.DRAFT || state == ReportState.SUBMITTED) {
                throw new Refusal("chain.refused.unapproved");
            }
            demand(ReportState.APPROVED);
        }
        state = ReportState.ISSUED;
        place = last == null ? 1 : last.place() + 1;
        ordinal = ordinalNow;
        issueYear = how.year();
        issue = how.number();
        issuer = how.by();
        issuedAt = how.at();
        way = how.way();
        dueAt = how.due();
        lateReason = Wording.clean(how.lateReason(), REASON);
        previousHash = last == null ? ReportChain.BEGIN : last.hash();
    }

    /** How a report goes out. @param due until when it was due, or null */
    public record Issue(int year, int number, Instant at, String by, ReportWay way, @Nullable Instant due,
            String lateReason) {
    }

    /** Freezes it. @param files hashes of its files in their order */
    public void seal(String incidentNumber, List<String> files) {
        hash = ReportChain.hash(view(incidentNumber), files, previousHash);
    }

    /** Confirms an oral report afterwards. @throws Refusal when there is nothing to confirm, or by who gave it */
    public void confirm(Instant at, String by, long account) {
        demand(ReportState.ISSUED);
        if (!oral || !approver.isEmpty()) {
            throw new Refusal("chain.refused.confirmed");
        }
        demandOther(by, account);
        approver = by;
        approvedAt = at;
    }

    /** @throws Refusal when it was not issued, was confirmed before, or a field is missing, too long or marked */
    public void receipt(Receipt taken) {
        demand(ReportState.ISSUED);
        if (receiptAt != null) {
            throw new Refusal("chain.refused.receipt-twice", receiptBy);
        }
        String by = Wording.clean(taken.by(), NUMBER);
        if (by.isEmpty()) {
            throw new Refusal("chain.refused.receipt");
        }
        Instant at = Objects.requireNonNull(taken.at());
        if (at.isBefore(issuedAt)) {
            throw new Refusal("chain.refused.receipt-early");
        }
        receiptNumber = Wording.clean(taken.number(), NUMBER);
        receiptBy = by;
        receiptAt = at;
        receiptWay = taken.way();
        receiptNoted = taken.noted();
    }

    private void demandOther(String by, long account) {
        if (account == authorAccount || by.equals(author)) {
            throw new Refusal("chain.refused.own");
        }
    }

    private void demand(ReportState needed) {
        if (state != needed) {
            throw new Refusal("chain.refused.state", (Worded) texts -> texts.of("chain.state." + state));
        }
    }

    public long incidentId() {
        return incidentId;
    }

    public ReportLine line() {
        return line;
    }

    public ReportKind kind() {
        return kind;
    }

    public ReportState state() {
        return state;
    }

    public boolean oral() {
        return oral;
    }

    public ReportView view(String incidentNumber) {
        return new ReportView(id() == null ? 0 : id(), version(), incidentId, incidentNumber, line, kind, ordinal,
                place,
                issue, state, oral, title, recipient, parts.stream().map(ReportPiece::view).toList(), author, writtenAt,
                approver, approvedAt, sentBack, issuer, issuedAt, way, dueAt, lateReason, hash,
                receiptAt == null ? null : new Receipt(receiptBy, receiptAt, receiptWay, receiptNumber, receiptNoted));
    }
}
