package cn.dutydesk.roster;

import java.util.List;

/**
 * A board with its posts.
 *
 * @param id      number in the database; 0 in a card that describes a board yet to be made
 * @param phone   the duty room's number, "" if none
 * @param version optimistic version, to be handed back with an edit
 */
public record BoardCard(long id, String name, BoardKind kind, int order, String phone, ShiftPlan shifts,
        List<PostCard> posts, int version) {
    public BoardCard {
        posts = List.copyOf(posts);
    }
}
