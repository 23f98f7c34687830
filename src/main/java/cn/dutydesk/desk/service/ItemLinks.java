package cn.dutydesk.desk.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.Linked;
import cn.dutydesk.desk.Links;
import cn.dutydesk.desk.Places;
import java.util.List;

/** Follow-up items that came from a thing. */
public final class ItemLinks implements Links {
    private static final String SUBJECT = "item";

    private final FollowUps items;
    private final Texts texts;

    public ItemLinks(FollowUps items, Texts texts) {
        this.items = items;
        this.texts = texts;
    }

    @Override
    public List<Linked> of(String subject, long id) {
        return items.of(subject, id).stream().map(this::linked).toList();
    }

    private Linked linked(ItemView item) {
        return new Linked(SUBJECT, item.id(), texts.of("desk.item.linked", item.content().replace('\n', ' ')),
                texts.of("desk.item.state." + item.state()), Places.of(SUBJECT, item.id()));
    }
}
