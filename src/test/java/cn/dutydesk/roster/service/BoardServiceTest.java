package cn.dutydesk.roster.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.PoolEntry;
import cn.dutydesk.roster.PoolRule;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.RosterFixture;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.Shift;
import cn.dutydesk.roster.ShiftPlan;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardServiceTest {
    private final RosterFixture bureau = new RosterFixture(4, 20);

    @AfterEach
    void close() {
        bureau.close();
    }

    private static BoardCard with(BoardCard board, ShiftPlan shifts, List<PostCard> posts) {
        return new BoardCard(board.id(), board.name(), board.kind(), board.order(), "8123456", shifts, posts,
                board.version());
    }

    private static PostCard pool(PostCard post, PoolRule rule, PoolEntry... entries) {
        return new PostCard(post.id(), post.name(), post.mark(), post.seats(), post.order(), post.phone(),
                post.restDays(), post.reinforced(), rule, List.of(entries));
    }

    @Test
    void aBureauBeginsWithTheTwoUsualBoards() {
        assertThat(bureau.rosters.boards()).extracting(BoardCard::name).containsExactly("值班表", "带班表");
        assertThat(bureau.officers().posts()).extracting(PostCard::mark).containsExactly("主", "副", "备", "驾");
        assertThat(bureau.leaders().posts()).extracting(PostCard::name).containsExactly("带班领导");
        assertThat(bureau.officers().shifts()).isEqualTo(ShiftPlan.always(Shift.WHOLE_DAY));
    }

    @Test
    void poolsHoursAndPostsAreEditedTogether() {
        BoardCard board = bureau.officers();
        List<PostCard> posts = new ArrayList<>(board.posts());
        posts.set(3, pool(posts.get(3), PoolRule.MEMBERS, new PoolEntry(7, false, ""), new PoolEntry(8, false, ""),
                new PoolEntry(9, false, "")));
        posts.set(0, pool(posts.get(0), PoolRule.STAFF, new PoolEntry(10, true, "新入职")));
        posts.remove(1);
        posts.add(new PostCard(0, "总值班室", "总", 2, 9, "8120000", 0, false, PoolRule.STAFF, List.of()));
        Shift night = new Shift(LocalTime.of(17, 0), 16);
        BoardCard saved = bureau.desk.saveBoard(bureau.keeper,
                with(board, new ShiftPlan(night, Shift.WHOLE_DAY, Shift.WHOLE_DAY), posts));
        assertThat(saved.posts()).extracting(PostCard::name).containsExactly("值班员主班", "备勤", "驾驶员", "总值班室");
        assertThat(saved.shifts().workday()).isEqualTo(night);
        assertThat(bureau.officers()).isEqualTo(saved);
        var month = bureau.desk.generate(bureau.keeper, saved.id(), YearMonth.of(2026, 10), 1);
        assertThat(month.days()).allSatisfy(day -> {
            assertThat(day.seats()).extracting(RosterSeat::post).containsExactly("值班员主班", "备勤", "驾驶员", "总值班室",
                    "总值班室");
            assertThat(day.seats().get(2).personId()).isBetween(7L, 9L);
            assertThat(day.seats().get(0).personId()).isNotEqualTo(10);
        });
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        BoardCard board = bureau.officers();
        PostCard first = board.posts().get(0);
        refused("roster.refused.pool-reason", with(board, board.shifts(),
                List.of(pool(first, PoolRule.STAFF, new PoolEntry(7, true, " ")))));
        refused("roster.refused.pool-twice", with(board, board.shifts(),
                List.of(pool(first, PoolRule.STAFF, new PoolEntry(7, true, "甲"), new PoolEntry(7, true, "乙")))));
        refused("roster.refused.post-twice", with(board, board.shifts(), List.of(first, first)));
        refused("marking.refused", with(board, board.shifts(),
                List.of(pool(first, PoolRule.STAFF, new PoolEntry(7, true, "秘密★1年")))));
        assertThatThrownBy(() -> bureau.desk.createBoard(bureau.keeper, BoardKind.OTHER, "值班表"))
                .hasMessageContaining("roster.refused.board-taken");
        assertThat(bureau.officers()).isEqualTo(board);
    }

    @Test
    void theSecondEditorIsRefusedAndAUsedPostStays() {
        BoardCard seen = bureau.officers();
        bureau.desk.saveBoard(bureau.second, with(seen, seen.shifts(), seen.posts()));
        refused("roster.refused.board-changed", with(seen, seen.shifts(), seen.posts()));
        BoardCard now = bureau.officers();
        bureau.desk.generate(bureau.keeper, now.id(), YearMonth.of(2026, 10), 1);
        refused("roster.refused.post-used", with(now, now.shifts(), now.posts().subList(0, 1)));
    }

    private void refused(String code, BoardCard edited) {
        assertThatThrownBy(() -> bureau.desk.saveBoard(bureau.keeper, edited)).isInstanceOf(Refusal.class)
                .extracting(e -> ((Refusal) e).code()).isEqualTo(code);
    }
}
