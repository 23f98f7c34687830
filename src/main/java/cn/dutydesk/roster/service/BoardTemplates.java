package cn.dutydesk.roster.service;

import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.PoolRule;
import cn.dutydesk.roster.PostCard;
import java.util.List;

/**
 * Boards as most bureaus keep them (DOMAIN.md 2.1); the office edits them afterwards. In key periods a second deputy
 * joins the duty room; the other posts stay as they are.
 */
final class BoardTemplates {
    static final String OFFICERS = "值班表";
    static final String LEADERS = "带班表";

    private BoardTemplates() {
    }

    static List<PostCard> posts(BoardKind kind) {
        return switch (kind) {
            case OFFICER -> List.of(post("值班员主班", "主", 1, 1, false), post("值班员副班", "副", 2, 1, true),
                    post("备勤", "备", 3, 0, false), post("驾驶员", "驾", 4, 1, false));
            case LEADER -> List.of(new PostCard(0, "带班领导", "带", 1, 1, "", 0, false, PoolRule.LEADERS, List.of()));
            case OTHER -> List.of();
        };
    }

    private static PostCard post(String name, String mark, int order, int restDays, boolean reinforced) {
        return new PostCard(0, name, mark, 1, order, "", restDays, reinforced, PoolRule.STAFF, List.of());
    }
}
