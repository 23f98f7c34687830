package cn.dutydesk.report.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.scan.GapView;
import cn.dutydesk.scan.HitView;
import cn.dutydesk.scan.ScanPapers;
import cn.dutydesk.scan.ScanView;
import cn.dutydesk.security.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/** The result of a kept scan as a workbook. */
public final class ScanPaperService implements ScanPapers {
    private final BiFunction<Actor, Long, List<HitView>> hits;
    private final BiFunction<Actor, Long, List<GapView>> gaps;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of papers: Chinese */
    public ScanPaperService(BiFunction<Actor, Long, List<HitView>> hits, BiFunction<Actor, Long, List<GapView>> gaps,
            Texts texts, BureauClock clock) {
        this.hits = hits;
        this.gaps = gaps;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String fileName(ScanView scan) {
        return texts.of("scan.paper.file", scan.workstation(), clock.local(scan.begun()).toLocalDate()) + ".xlsx";
    }

    @Override
    public void write(Actor who, ScanView scan, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            ScanPaper.xlsx(texts, texts.of("scan.paper.about", String.join("、", scan.roots()), scan.files()
                    + scan.skipped(), texts.date(clock.local(scan.begun()).toLocalDate())),
                    hits.apply(who, scan.id()).stream().map(hit -> new ScanPaper.Line(hit.path(), hit.inside(),
                            hit.level().word(), hit.mark(), hit.place().words(texts), hit.open() ? ""
                                    : texts.of("scan.paper.handled", hit.handledBy(), hit.handled())))
                            .toList(),
                    gaps.apply(who, scan.id()).stream().map(gap -> new ScanPaper.Line(gap.path(), gap.inside(), "", "",
                            "", texts.of("reading.why." + gap.reason()))).toList(),
                    out);
        } catch (IOException e) {
            throw new Refusal("scan.refused.unwritten", file);
        }
    }
}
