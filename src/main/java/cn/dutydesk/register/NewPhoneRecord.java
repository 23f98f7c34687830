package cn.dutydesk.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call to be recorded. Who called and what about is enough.
 *
 * @param happenedAt when; null for now
 * @param fields     what is said; what is missing counts as empty
 * @param told       who was told of it already
 * @param lateReason why it is written late; needed when it is
 */
public record NewPhoneRecord(Direction direction, @Nullable Instant happenedAt, Map<PhoneField, String> fields,
        List<Told> told,
        String lateReason) {
    public NewPhoneRecord {
        fields = Map.copyOf(fields);
        told = List.copyOf(told);
    }

    public String of(PhoneField field) {
        return fields.getOrDefault(field, "");
    }
}
