package cn.dutydesk.notify.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.people.People;
import cn.dutydesk.security.Acts;
import cn.dutydesk.settings.Settings;
import java.time.Duration;
import java.util.List;

/** The room's services, wired. */
public final class NotifyRoom implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    public final Outbox outbox;
    public final Sender sender;
    public final AddressService addresses;
    public final ChannelDesk channels;
    private final WebhookPost webhook;

    /** What the room stands on. @param texts of documents: Chinese */
    public record Ground(Tx tx, Acts acts, Signals signals, Settings settings, BureauClock clock, Texts texts) {
    }

    public NotifyRoom(Ground ground, People people) {
        this(ground, people, TIMEOUT);
    }

    /** @param timeout how long one request to the gateway may take */
    NotifyRoom(Ground ground, People people, Duration timeout) {
        webhook = new WebhookPost(ground.settings(), ground.texts(), ground.clock(), timeout);
        List<Post> posts = List.of(new MailPost(ground.settings(), ground.texts()), webhook);
        outbox = new Outbox(ground.tx(), posts, ground.texts());
        sender = new Sender(ground.tx(), ground.acts(), posts, ground.settings(), ground.clock(), ground.signals());
        addresses = new AddressService(ground.acts(), people);
        channels = new ChannelDesk(ground.acts(), ground.settings(), ground.clock(), posts, ground.texts());
    }

    /** Ends what runs in the background. */
    @Override
    public void close() {
        webhook.close();
        sender.close();
    }
}
