package cn.dutydesk.selfcheck.service;

import cn.dutydesk.selfcheck.CheckText;
import cn.dutydesk.selfcheck.ScoreView;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.domain.Answer;
import cn.dutydesk.selfcheck.domain.Campaign;
import cn.dutydesk.selfcheck.domain.EvidenceFileRow;
import cn.dutydesk.selfcheck.domain.ItemMark;
import cn.dutydesk.selfcheck.domain.ReviewRow;
import cn.dutydesk.selfcheck.domain.Score;
import cn.dutydesk.selfcheck.domain.SignOffRow;
import cn.dutydesk.selfcheck.domain.StandardVersion;
import cn.dutydesk.selfcheck.store.SelfCheckStore;
import cn.dutydesk.selfcheck.store.SelfCheckStore.Sum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Scores and frozen texts from what is stored. Published checklists never change and are read once. */
final class Boards {
    private final Map<String, Standard> known = new ConcurrentHashMap<>();

    Standard standard(Session session, long versionId) {
        StandardVersion version = StandardService.find(session, versionId);
        return known.computeIfAbsent(version.digest(), digest -> version.standard());
    }

    static ScoreView score(Session session, Campaign campaign, Standard standard) {
        return Score.of(standard, marks(SelfCheckStore.sums(session, campaign.id())));
    }

    static List<ItemMark> marks(Collection<Sum> sums) {
        return sums.stream().map(sum -> new ItemMark(sum.item(), sum.state(), sum.minus(), (int) sum.hits())).toList();
    }

    /** The whole of it, as it is frozen when signed by that person at that time. */
    CheckText text(Session session, Campaign campaign, String signer, Instant at) {
        StandardVersion version = StandardService.find(session, campaign.standardVersionId());
        Standard standard = standard(session, campaign.standardVersionId());
        ScoreView score = score(session, campaign, standard);
        Map<Long, List<ReviewRow>> reviews = SelfCheckStore.reviewsOf(session, campaign.id()).stream()
                .collect(Collectors.groupingBy(row -> row.view().answerId()));
        Map<Long, List<EvidenceFileRow>> files = SelfCheckStore.filesOf(session, campaign.id()).stream()
                .collect(Collectors.groupingBy(EvidenceFileRow::answerId));
        Map<String, ScoreView.Line> lines = score.items().stream()
                .collect(Collectors.toMap(ScoreView.Line::item, line -> line));
        return new CheckText(campaign.month().toString(), campaign.edition(), campaign.view(null).reason(),
                new CheckText.Sheet(standard.code(), standard.name(), version.number(), version.digest()),
                new CheckText.Result(plain(score.available()), plain(score.got()), plain(score.extra()),
                        score.rate() == null ? null : plain(score.rate()), score.grade(), score.vetoed(),
                        standard.items().stream()
                                .map(item -> line(item, Objects.requireNonNull(lines.get(item.code())))).toList()),
                SelfCheckStore.answers(session, campaign.id()).stream().map(answer -> said(answer,
                        reviews.getOrDefault(answer.id(), List.of()), files.getOrDefault(answer.id(), List.of())))
                        .toList(),
                SelfCheckStore.signOffs(session, campaign.id()).stream().map(SignOffRow::view)
                        .map(part -> new CheckText.Part(part.department(), part.by(), part.at().toString(),
                                part.words()))
                        .toList(),
                campaign.submittedBy(), words(campaign.submittedAt()), signer, at.toString());
    }

    private static CheckText.Line line(Standard.Item item, ScoreView.Line line) {
        return new CheckText.Line(item.code(), item.text(), item.points(),
                line.got() == null ? null : plain(line.got()), plain(line.minus()), line.state());
    }

    private static CheckText.Said said(Answer answer, List<ReviewRow> reviews, List<EvidenceFileRow> files) {
        var view = answer.view();
        return new CheckText.Said(view.id(), view.item(), view.department(), view.person(), view.state(),
                plain(view.minus()), view.hits(), view.words(), view.fact(), view.scan(), view.answeredBy(),
                words(view.answeredAt()), reviews.stream().map(ReviewRow::view).map(review -> plain(review.minus())
                        .toPlainString() + " " + review.reason() + " " + review.by() + " " + review.at()).toList(),
                files.stream().map(file -> file.name() + " " + file.hash()).toList());
    }

    private static String words(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    /** The same number always reads the same, however the database pads it. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
