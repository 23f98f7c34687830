package cn.dutydesk.playbook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A playbook in the library. What it says of itself is from the published version, or where there is none from the
 * newest.
 *
 * @param published   number of the published version, or null
 * @param publishedId id of it, or null
 * @param draftId     id of the version that is being worked on, or null
 * @param draftState  DRAFT or REVIEWED, or null
 * @param steps       all steps, those within others included
 * @param builtIn     whether it came with the program
 * @param newer       whether what is published is a text of the program as it came, and the program has another one now
 * @param publishedAt null when none is published
 */
public record PlaybookCard(String code, String name, String nameEn, String subject, List<String> types,
        @Nullable Integer published, @Nullable Long publishedId, @Nullable Long draftId,
        @Nullable VersionState draftState, int steps, boolean builtIn, boolean newer, @Nullable Instant publishedAt,
        Duration drillEvery) {
    public PlaybookCard {
        types = List.copyOf(types);
    }
}
