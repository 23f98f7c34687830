package cn.dutydesk.roster.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.roster.PoolEntry;
import cn.dutydesk.roster.PoolRule;
import cn.dutydesk.roster.PostCard;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** A stored post of a board with its pool. */
@Entity
@Table(name = "roster_post")
public class Post extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "board_id")
    private Board board;
    @Column(nullable = false, length = 60)
    private String name;
    @Column(nullable = false, length = 8)
    private String mark;
    @Column(nullable = false)
    private int seats;
    @Column(nullable = false)
    private int place;
    @Column(nullable = false, length = 40)
    private String phone;
    @Column(nullable = false)
    private int restDays;
    @Column(nullable = false)
    private boolean reinforced;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private PoolRule pool;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "roster_pool_entry", joinColumns = @JoinColumn(name = "post_id"))
    @BatchSize(size = 50)
    private List<PoolMember> entries = new ArrayList<>();

    protected Post() {
    }

    Post(Board board, PostCard card) {
        this.board = board;
        take(card);
    }

    /**
     * Takes over everything the card says.
     *
     * @throws Refusal when a name or mark is missing or too long, seats or rest days are out of bounds, a person is
     *                 named twice, or an exclusion has no reason
     */
    public void apply(PostCard card) {
        take(card);
    }

    private void take(PostCard card) {
        String newName = card.name().strip();
        String newMark = card.mark().strip();
        if (newName.isEmpty() || newName.length() > 60 || newMark.isEmpty() || newMark.length() > 4) {
            throw new Refusal("roster.refused.post-name");
        }
        if (card.seats() < 1 || card.seats() > 20 || card.restDays() < 0 || card.restDays() > 14) {
            throw new Refusal("roster.refused.post-numbers", newName);
        }
        checkEntries(card);
        name = newName;
        mark = newMark;
        seats = card.seats();
        place = card.order();
        phone = phone(card.phone());
        restDays = card.restDays();
        reinforced = card.reinforced();
        pool = card.pool();
        if (!card.entries().equals(entries())) {
            entries.clear();
            card.entries().forEach(entry -> entries.add(new PoolMember(entry)));
        }
    }

    private static void checkEntries(PostCard card) {
        Set<Long> named = new HashSet<>();
        for (PoolEntry entry : card.entries()) {
            if (!named.add(entry.personId())) {
                throw new Refusal("roster.refused.pool-twice", card.name());
            }
            if (entry.reason().length() > 200 || entry.excluded() && entry.reason().isBlank()) {
                throw new Refusal("roster.refused.pool-reason", card.name());
            }
        }
    }

    static String phone(String number) {
        String stripped = number.strip();
        if (stripped.length() > 40) {
            throw new Refusal("roster.refused.phone");
        }
        return stripped;
    }

    private List<PoolEntry> entries() {
        return entries.stream().map(PoolMember::entry).toList();
    }

    public Board board() {
        return board;
    }

    public String name() {
        return name;
    }

    public PostCard card() {
        return new PostCard(id(), name, mark, seats, place, phone, restDays, reinforced, pool, entries());
    }

    /** As the generator sees it. */
    public PostNeed need() {
        Set<Long> members = new HashSet<>();
        Map<Long, String> excluded = new HashMap<>();
        for (PoolEntry entry : entries()) {
            if (entry.excluded()) {
                excluded.put(entry.personId(), entry.reason());
            } else {
                members.add(entry.personId());
            }
        }
        return new PostNeed(id(), name, seats, reinforced, restDays, new Pool(pool, members, excluded));
    }
}
