package cn.dutydesk.secrecy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device of the register.
 *
 * @param open  the move that runs or waits, or null
 * @param moves newest first
 * @param lines newest first
 */
public record DeviceView(long id, String number, DeviceKind kind, String model, UseGrade use, long keeperId,
        String keeper, String department, String place, DeviceState state, String note, LocalDate registeredOn,
        @Nullable LocalDate endedOn, @Nullable MoveView open, List<MoveView> moves, List<LineView> lines) {
    public DeviceView {
        moves = List.copyOf(moves);
        lines = List.copyOf(lines);
    }
}
