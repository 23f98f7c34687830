package cn.dutydesk.roster.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.marking.MarkingGuard;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.PoolEntry;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.RosterChanged;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.Post;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Boards, posts and pools as the office keeps them. */
public final class BoardService {
    private final Acts acts;
    private final BoardStore store;

    public BoardService(Acts acts, BoardStore store) {
        this.acts = acts;
        this.store = store;
    }

    /** In their order. @throws Refusal when the actor may not read rosters */
    public List<BoardCard> boards(Actor who) {
        return acts.read(who, Permission.ROSTER_READ, session -> store.all(session).stream().map(Board::card).toList());
    }

    /** As {@link RosterDesk#createBoard}. */
    public BoardCard create(Actor who, BoardKind template, String name) {
        return acts.write(who, Permission.ROSTER_EDIT, "roster.board.create", act -> create(act, template, name));
    }

    /** The two boards every bureau has, made when it is set up, as part of that act. */
    public void createFirst(Act act) {
        create(act, BoardKind.OFFICER, BoardTemplates.OFFICERS);
        create(act, BoardKind.LEADER, BoardTemplates.LEADERS);
    }

    private BoardCard create(Act act, BoardKind template, String name) {
        MarkingGuard.check(name);
        refuseTaken(act, name, null);
        int place = store.all(act.session()).stream().mapToInt(Board::place).max().orElse(0) + 1;
        Board board = new Board(template, place, name, act.actor().name(), act.now());
        BoardTemplates.posts(template).forEach(board::addPost);
        act.session().persist(board);
        act.session().flush();
        act.record("board", board.id(), null, board.card());
        act.signal(new RosterChanged());
        return board.card();
    }

    private void refuseTaken(Act act, String name, @Nullable Long own) {
        store.byName(act.session(), name.strip()).filter(other -> !other.id().equals(own)).ifPresent(other -> {
            throw new Refusal("roster.refused.board-taken", name.strip());
        });
    }

    /** As {@link RosterDesk#saveBoard}. */
    public BoardCard save(Actor who, BoardCard edited) {
        return acts.write(who, Permission.ROSTER_EDIT, "roster.board.save", act -> {
            Board board = store.get(act.session(), edited.id());
            BoardCard before = board.card();
            if (board.version() != edited.version()) {
                throw new Refusal("roster.refused.board-changed", board.name(), board.changedBy());
            }
            check(edited);
            refuseTaken(act, edited.name(), board.id());
            board.rename(edited.name());
            board.place(edited.order(), edited.phone());
            board.shifts(edited.shifts());
            board.changed(act.actor().name(), act.now());
            removeMissing(act, board, edited);
            var posts = board.posts().stream().collect(Collectors.toMap(Post::id, Function.identity()));
            for (PostCard card : edited.posts()) {
                Post post = posts.get(card.id());
                if (card.id() == 0) {
                    board.addPost(card);
                } else if (post == null) {
                    throw new Refusal("roster.refused.no-post", card.name());
                } else {
                    post.apply(card);
                }
            }
            act.session().flush();
            act.record("board", board.id(), before, board.card());
            act.signal(new RosterChanged());
            return board.card();
        });
    }

    private static void check(BoardCard edited) {
        MarkingGuard.check(edited.name());
        Set<String> names = new HashSet<>();
        for (PostCard post : edited.posts()) {
            MarkingGuard.check(post.name());
            post.entries().stream().map(PoolEntry::reason).forEach(MarkingGuard::check);
            if (!names.add(post.name().strip())) {
                throw new Refusal("roster.refused.post-twice", post.name().strip());
            }
        }
    }

    private void removeMissing(Act act, Board board, BoardCard edited) {
        Set<Long> kept = edited.posts().stream().map(PostCard::id).collect(Collectors.toSet());
        for (Post post : board.posts()) {
            if (!kept.contains(post.id())) {
                if (store.used(act.session(), post.id())) {
                    throw new Refusal("roster.refused.post-used", post.name());
                }
                board.removePost(post);
            }
        }
    }
}
