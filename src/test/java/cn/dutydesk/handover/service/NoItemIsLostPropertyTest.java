package cn.dutydesk.handover.service;

import static cn.dutydesk.desk.DeskFixture.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.HandoverLine;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.handover.HandoverFixture;
import cn.dutydesk.handover.HandoverForm;
import cn.dutydesk.handover.HandoverForm.Mark;
import cn.dutydesk.handover.HandoverSheet;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.handover.HandoverView;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/**
 * No sequence of what people do at the desk loses an open item: every one that is open when a handover is signed stands
 * in the record, and is open afterwards.
 */
class NoItemIsLostPropertyTest {
    enum Deed { OPEN, ORDER, CLOSE, PROGRESS, FILL, TICK, SIGN, REFUSE, LATE, RESTART, NEXT_DAY, SIGN_IN }

    private HandoverFixture bureau;
    private HandoverRoom room;
    private final Set<Long> expected = new TreeSet<>();
    private int count;

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void nothingIsLost(@ForAll @Size(min = 12, max = 40) List<Deed> deeds) {
        expected.clear();
        bureau = new HandoverFixture();
        room = bureau.room;
        try {
            bureau.desk.time.forward(Duration.ofMinutes(12));
            deeds.forEach(this::does);
            does(Deed.FILL);
            does(Deed.TICK);
            does(Deed.SIGN);
        } finally {
            bureau.close();
        }
    }

    private void does(Deed deed) {
        try {
            act(deed);
        } catch (Refusal refused) {
            // A refusal is an answer like any other; what counts is that nothing is lost by it.
            assertThat(refused.code()).isNotBlank();
        }
        assertThat(open()).as("after " + deed).isEqualTo(expected);
    }

    private void act(Deed deed) {
        switch (deed) {
            case OPEN -> expected.add(bureau.item("事项 " + count++).id());
            case ORDER -> expected.add(bureau.desk.items.open(DESK, new NewItem("交办 " + count++, LimitKind.NONE, null,
                    null, "办公室", "", null, "周建国")).id());
            case CLOSE -> first().ifPresent(item -> {
                bureau.desk.items.finish(DESK, item.id(), "已办");
                if (item.giver().isEmpty()) {
                    expected.remove(item.id());
                }
            });
            case PROGRESS -> first().ifPresent(item -> bureau.desk.items.progress(DESK, item.id(), "在办"));
            case FILL -> room.sheets.keep(DESK, shift(), filled());
            case TICK -> room.sheets.keep(DESK, shift(),
                    sheet().form().ticked(HandoverFixture.keys(sheet())));
            case SIGN -> sign();
            case REFUSE -> room.handovers.refuse(DESK, shift(), by(sheet().incoming()), "有异议");
            case LATE -> {
                bureau.desk.time.forward(Duration.ofMinutes(20));
                room.pass.pass(bureau.desk.clock.now());
            }
            case RESTART -> room = bureau.room();
            case NEXT_DAY -> {
                LocalDateTime now = bureau.desk.clock.local(bureau.desk.clock.now());
                bureau.desk.time.forward(Duration.between(now, now.toLocalDate().plusDays(1).atTime(8, 22)));
                room.pass.pass(bureau.desk.clock.now());
            }
            case SIGN_IN -> bureau.signIn(DeskFixture.FENG);
        }
    }

    private void sign() {
        HandoverSheet sheet = sheet();
        if (sheet.outgoing().isEmpty() || sheet.signed() != null) {
            return;
        }
        Set<Long> before = open();
        HandoverView signed = room.handovers.sign(DESK, new Signing(sheet.shift(), sheet.form(),
                by(sheet.outgoing()), by(sheet.incoming()), null));
        HandoverText text = room.reads.file(DESK, signed.id()).text();
        assertThat(new TreeSet<>(text.entries().stream().filter(entry -> entry.part() == HandoverLine.Part.OPEN_ITEM)
                .map(HandoverText.Entry::subjectId).toList())).isEqualTo(before);
        assertThat(text.unfinished()).isEqualTo(before.size());
    }

    private TimeRange shift() {
        return room.sheets.shifts(DESK).getFirst();
    }

    private HandoverSheet sheet() {
        return room.sheets.sheet(DESK, shift());
    }

    private HandoverForm filled() {
        Map<Long, Mark> marks = new HashMap<>();
        sheet().lines().forEach(line -> marks.put(line.id(), new Mark(true, "")));
        HandoverForm form = sheet().form();
        return new HandoverForm(marks, "无", "无", "", form.earlyReason(), form.ticks(), "");
    }

    private static Credentials by(List<HandoverSheet.Signer> signers) {
        return new Credentials(signers.getFirst().user(), HandoverFixture.PASSWORD.toCharArray());
    }

    private java.util.Optional<ItemView> first() {
        return bureau.desk.items.open().stream().findFirst();
    }

    private Set<Long> open() {
        return new TreeSet<>(bureau.desk.items.open().stream().map(ItemView::id).toList());
    }
}
