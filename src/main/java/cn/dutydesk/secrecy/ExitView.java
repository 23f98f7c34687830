package cn.dutydesk.secrecy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A journey abroad of a person of the register.
 *
 * @param passport which papers it needs: 护照, 往来港澳通行证; never their numbers
 */
public record ExitView(long id, long clearedId, String destination, String purpose, String passport, LocalDate from,
        LocalDate to, ExitState state, String askedBy, @Nullable LocalDate decidedOn, String decidedBy,
        @Nullable LocalDate talkedOn,
        @Nullable LocalDate returnedOn, @Nullable LocalDate passportOn) {
}
