package cn.dutydesk.notify.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Work;
import cn.dutydesk.notify.service.NotifyRoom;
import cn.dutydesk.security.CurrentActor;
import java.util.function.DoubleConsumer;

/** What the room brings into the window: the channels in 系统, where people are reached in 通讯录. */
public final class NotifyUi {
    private static final String CHANNELS = "channels";
    private static final String REACH = "reach";
    /** Where addresses are kept: a part of the directory. */
    public static final String REACH_PLACE = "people/" + REACH;

    private final NotifyRoom room;
    private final Window window;

    /** Where it is shown. @param sound lets the alarm be heard once, at a volume from 0 to 1 */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            Dialogs dialogs, DoubleConsumer sound) {
    }

    public NotifyUi(NotifyRoom room, Window window) {
        this.room = room;
        this.window = window;
    }

    /** 通知渠道: setting up, trying, and the trail of what was delivered. */
    public Sections.Section channels() {
        return new Sections.Section(CHANNELS, "notify.channels.title", () -> new ChannelsView(new ChannelsModel(
                room.channels, window.actor(), window.work(), window.signals()), window.texts(), window.clock(),
                window.dialogs(), window.sound()));
    }

    /** 通知地址: e-mail and gateway names of people. */
    public Sections.Section addresses() {
        return new Sections.Section(REACH, "notify.reach.title", () -> new AddressesView(new AddressesModel(
                room.addresses, window.actor(), window.work()), window.texts(), window.dialogs()));
    }
}
