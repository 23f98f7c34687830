package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.register.Channel;
import cn.dutydesk.register.Direction;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.NewDocument;
import cn.dutydesk.register.NewPhoneRecord;
import cn.dutydesk.register.NewStep;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.StepKind;
import cn.dutydesk.register.Told;
import cn.dutydesk.register.Urgency;
import cn.dutydesk.security.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Calls and documents of the invented bureau's last weeks; some documents still wait. */
final class SampleRegisters {
    private static final int CALL_COLUMNS = 9;
    private static final int DOCUMENT_COLUMNS = 14;

    private final Bureau bureau;
    private final Actor officer;

    SampleRegisters(Bureau bureau, Actor officer) {
        this.bureau = bureau;
        this.officer = officer;
    }

    /** @param plan takes when something happens, and what */
    void plan(LocalDate today, BiConsumer<LocalDateTime, Runnable> plan) {
        for (String[] row : SampleText.rows("calls.csv")) {
            List<String> cells = cells(row, CALL_COLUMNS);
            plan.accept(at(today, cells), () -> call(cells));
        }
        for (String[] row : SampleText.rows("documents.csv")) {
            document(today, cells(row, DOCUMENT_COLUMNS), plan);
        }
    }

    /** Empty cells at the end of a line are lost when it is split. */
    private static List<String> cells(String[] row, int columns) {
        List<String> cells = new ArrayList<>(List.of(row));
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    private static LocalDateTime at(LocalDate today, List<String> cells) {
        return today.minusDays(Long.parseLong(cells.get(0))).atTime(LocalTime.parse(cells.get(1)));
    }

    private void call(List<String> cells) {
        List<Told> told = cells.get(8).isEmpty() ? List.of() : List.of(Told.of(cells.get(8), null));
        bureau.phones.record(officer, new NewPhoneRecord(Direction.valueOf(cells.get(2)), null,
                Map.of(PhoneField.UNIT, cells.get(3), PhoneField.NAME, cells.get(4), PhoneField.POST, cells.get(5),
                        PhoneField.PHONE, cells.get(6), PhoneField.CONTENT, cells.get(7)),
                told, ""));
    }

    private void document(LocalDate today, List<String> cells, BiConsumer<LocalDateTime, Runnable> plan) {
        LocalDateTime at = at(today, cells);
        List<DocumentView> made = new ArrayList<>();
        plan.accept(at, () -> made.add(bureau.documents.register(officer, new NewDocument(null,
                Channel.valueOf(cells.get(2)), cells.get(4), cells.get(5), cells.get(6), cells.get(7),
                Urgency.valueOf(cells.get(3)), 1, ""))));
        step(at.plusMinutes(40), made, StepKind.PROPOSAL, "办公室", cells.get(8), plan);
        step(at.plusHours(3), made, StepKind.INSTRUCTION, cells.get(9), cells.get(10), plan);
        if (!cells.get(11).isEmpty()) {
            int days = Integer.parseInt(cells.get(12));
            plan.accept(at.plusHours(4), () -> bureau.documents.step(officer, made.getFirst().id(), new NewStep(
                    StepKind.HANDLING, cells.get(11), null, "", bureau.clock.now().plus(Duration.ofDays(days)))));
            step(at.plusDays(days).minusHours(2), made, StepKind.CLOSED, cells.get(11), cells.get(13), plan);
        }
    }

    private void step(LocalDateTime at, List<DocumentView> made, StepKind kind, String who, String words,
            BiConsumer<LocalDateTime, Runnable> plan) {
        if (!words.isEmpty()) {
            plan.accept(at, () -> bureau.documents.step(officer, made.getFirst().id(),
                    new NewStep(kind, who, null, words, null)));
        }
    }
}
