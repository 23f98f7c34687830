package cn.dutydesk.notify.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.notify.domain.Address;
import cn.dutydesk.notify.domain.Letter;
import cn.dutydesk.notify.domain.Notice;
import cn.dutydesk.notify.domain.Outcome;
import cn.dutydesk.notify.domain.Pauses;
import cn.dutydesk.notify.store.NotifyStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Setting up the channels, trying them, and looking at what they delivered. Background threads only. */
public final class ChannelDesk {
    /** What is written in place of a secret that is set. */
    public static final String MASK = "••••••";
    private static final int TRAIL = 500;

    private final Acts acts;
    private final Settings settings;
    private final BureauClock clock;
    private final Map<Channel, Post> posts = new EnumMap<>(Channel.class);
    private final Texts texts;

    ChannelDesk(Acts acts, Settings settings, BureauClock clock, List<Post> posts, Texts texts) {
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
        this.texts = texts;
        posts.forEach(post -> this.posts.put(post.channel(), post));
    }

    public boolean mayRead(Actor who) {
        return acts.allows(who, Permission.SETTINGS_READ);
    }

    public boolean mayEdit(Actor who) {
        return acts.allows(who, Permission.SETTINGS_EDIT);
    }

    /** The values of the channels; a secret that is set is {@link #MASK}. @throws Refusal when the actor may not */
    public Map<Setting, String> values(Actor who) {
        acts.demand(who, Permission.SETTINGS_READ, "settings.read");
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            if (setting.channel()) {
                values.put(setting, shown(setting, settings.text(setting)));
            }
        }
        return values;
    }

    private static String shown(Setting setting, String value) {
        return setting.secret() && !value.isEmpty() ? MASK : value;
    }

    /**
     * Keeps the values; those that are the same, or a secret left as {@link #MASK}, stay as they are. Secrets are
     * recorded as changed, never as what they are.
     *
     * @throws Refusal when one is out of its limits, or a channel is switched on that is not set up
     */
    public void keep(Actor who, Map<Setting, String> wanted) {
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        wanted.forEach((setting, value) -> {
            String plain = setting.secret() ? value : value.strip();
            boolean same = plain.equals(settings.text(setting)) || setting.secret() && plain.equals(MASK);
            if (setting.channel() && !same) {
                changed.put(setting, plain);
            }
        });
        changed.forEach(ChannelDesk::check);
        if (changed.isEmpty()) {
            return;
        }
        complete(changed);
        acts.write(who, Permission.SETTINGS_EDIT, "settings.change", act -> {
            changed.forEach((setting, value) -> {
                String before = settings.text(setting);
                settings.change(act.unit(), who.user(), setting, value);
                act.record("setting", setting.key(), shown(setting, before), shown(setting, value));
            });
            return null;
        });
    }

    private static void check(Setting setting, String value) {
        setting.check(value);
        boolean wrong = switch (setting) {
            case MAIL_HOST -> !value.matches("[A-Za-z0-9.:-]*");
            case MAIL_SECURITY -> List.of(MailPost.Guard.values()).stream().noneMatch(g -> g.name().equals(value));
            case MAIL_FROM -> !value.isEmpty() && !Address.isMail(value);
            case WEBHOOK_URL -> !value.isEmpty() && !isUrl(value);
            case NOTIFY_PAUSES -> !value.matches(Pauses.PATTERN);
            default -> false;
        };
        if (wrong) {
            throw new Refusal("notify.refused.value." + setting);
        }
    }

    private void complete(Map<Setting, String> changed) {
        if (on(changed, Setting.MAIL_ON) && (value(changed, Setting.MAIL_HOST).isEmpty()
                || value(changed, Setting.MAIL_FROM).isEmpty())) {
            throw new Refusal("notify.refused.mail-incomplete");
        }
        if (on(changed, Setting.WEBHOOK_ON) && (value(changed, Setting.WEBHOOK_URL).isEmpty()
                || value(changed, Setting.WEBHOOK_SECRET).isEmpty())) {
            throw new Refusal("notify.refused.webhook-incomplete");
        }
    }

    private boolean on(Map<Setting, String> changed, Setting setting) {
        return value(changed, setting).equals("1");
    }

    private String value(Map<Setting, String> changed, Setting setting) {
        return changed.getOrDefault(setting, settings.text(setting));
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = URI.create(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Sends one test over the channel as it is set up, switched on or not, and waits for what becomes of it.
     *
     * @param to an e-mail address, or a telephone number for the gateway
     * @throws Refusal when the actor may not, the channel is not set up, or that is no address
     */
    public Outcome test(Actor who, Channel channel, String to) {
        String where = to.strip();
        boolean mail = channel == Channel.MAIL;
        if (where.isEmpty()) {
            throw new Refusal("notify.refused.no-recipient");
        }
        if (mail ? !Address.isMail(where) : !where.matches("[0-9+-]{3,20}")) {
            throw new Refusal(mail ? "notify.refused.mail" : "notify.refused.phone", where);
        }
        if (settings.text(mail ? Setting.MAIL_HOST : Setting.WEBHOOK_URL).isEmpty()
                || settings.text(mail ? Setting.MAIL_FROM : Setting.WEBHOOK_SECRET).isEmpty()) {
            throw new Refusal(mail ? "notify.refused.mail-incomplete" : "notify.refused.webhook-incomplete");
        }
        acts.write(who, Permission.SETTINGS_EDIT, "notify.test", act -> {
            act.record("channel", channel, null, Map.of("to", where));
            return null;
        });
        String token = UUID.randomUUID().toString();
        return Objects.requireNonNull(posts.get(channel))
                .deliver(new Letter(token, "test-" + token, who.name(), mail ? "" : where,
                        mail ? where : "", texts.of("notify.test.title"), texts.of("notify.test.body"), clock.now()));
    }

    /** What left the room in the last days, the newest first. @param channel null for every one */
    public List<Notices.Attempt> trail(Actor who, Channel channel, int days) {
        return acts.read(who, Permission.SETTINGS_READ, session -> {
            List<Notice> notices = NotifyStore.since(session, clock.now().minus(Duration.ofDays(days)), channel,
                    TRAIL);
            return Outbox.lines(notices, NotifyStore.attempts(session, notices)).reversed();
        });
    }
}
