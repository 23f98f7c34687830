package cn.dutydesk.admin.service;

import cn.dutydesk.audit.Seal;
import cn.dutydesk.audit.SealLines;
import cn.dutydesk.audit.SealPapers;
import cn.dutydesk.audit.Seals;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Seals of the audit record for the auditor: looked at, made, and taken out on paper or as a file. Blocks. */
public final class SealDesk {
    private final Acts acts;
    private final Seals seals;
    private final SealPapers papers;

    public SealDesk(Acts acts, Seals seals, SealPapers papers) {
        this.acts = acts;
        this.seals = seals;
        this.papers = papers;
    }

    /** What is shown. @param newest newest first @param fingerprint of the key that signs the next one */
    public record Shown(List<Seal> newest, String fingerprint) {
    }

    public boolean mayRead(Actor who) {
        return acts.allows(who, Permission.AUDIT_READ);
    }

    /** @throws Refusal when the actor may not read the record */
    public Shown list(Actor who) {
        acts.demand(who, Permission.AUDIT_READ, "audit.read");
        return new Shown(seals.all().reversed(), seals.fingerprint());
    }

    /** Seals what is not sealed yet. @return empty when everything is */
    public Optional<Seal> seal(Actor who) {
        acts.demand(who, Permission.AUDIT_READ, "audit.seal");
        return seals.seal();
    }

    public String name(YearMonth month, String ending) {
        return papers.name(month, ending);
    }

    /** Writes a month's sheet; that it was taken out is recorded. @throws Refusal when the month has no seal */
    public void sheet(Actor who, YearMonth month, String ending, Path file) {
        Shown shown = list(who);
        papers.write(month, shown.newest().reversed().stream()
                .filter(seal -> YearMonth.from(seal.day()).equals(month)).toList(), shown.fingerprint(), ending, file);
        taken(who, month.toString(), file);
    }

    /** Writes all seals, one JSON object to a line, as {@code audit verify --seals} reads them; recorded too. */
    public void lines(Actor who, Path file) {
        try {
            Files.writeString(file, SealLines.write(list(who).newest().reversed()));
        } catch (IOException e) {
            throw new Refusal("audit.refused.file", file);
        }
        taken(who, "all", file);
    }

    private void taken(Actor who, String what, Path file) {
        acts.write(who, Permission.AUDIT_READ, "audit.seals", act -> {
            act.record("seal", null, null, Map.of("what", what, "file", file.getFileName().toString()));
            return null;
        });
    }
}
