package cn.dutydesk.selfcheck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A checklist in a list. @param versions newest first */
public record StandardCard(long id, String code, String name, List<Version> versions) {
    public StandardCard {
        versions = List.copyOf(versions);
    }

    /** One of its versions. @param publishedAt null for a draft */
    public record Version(long id, int number, StandardState state, String note, Instant writtenAt, String writtenBy,
            @Nullable Instant publishedAt, String publishedBy) {
    }

    /** The newest one that was published. */
    public Optional<Version> published() {
        return versions.stream().filter(version -> version.state() == StandardState.PUBLISHED).findFirst();
    }
}
