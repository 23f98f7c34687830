package cn.dutydesk.notify.service;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.people.Phone;
import cn.dutydesk.people.PhoneKind;
import cn.dutydesk.people.domain.PersonWish;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Setting;
import java.time.Duration;
import java.util.List;

/** A bureau of two people whose notices go where a test says; time stands still. */
final class NotifyFixture implements AutoCloseable {
    static final String SECRET = "一把只有双方知道的钥匙";

    final TestBureau at = new TestBureau("2026-11-22T22:41");
    final NotifyRoom room;
    final Actor admin = at.actor(Role.SYSTEM_ADMIN);
    final Actor keeper = at.actor(Role.ROSTER_KEEPER);
    final long zhou;
    final long shen;

    NotifyFixture() {
        this(Duration.ofSeconds(10));
    }

    /** @param patience of the gateway's requests */
    NotifyFixture(Duration patience) {
        room = new NotifyRoom(new NotifyRoom.Ground(at.bureau.database.tx(), at.bureau.acts, at.bureau.signals,
                at.bureau.settings, at.clock.bureau(), new Texts(Texts.CHINESE)), at.bureau.directory, patience);
        zhou = person("周建国", "13800002201");
        shen = person("沈惠兰", "13800002202");
    }

    private long person(String name, String phone) {
        return at.bureau.people.add(keeper, new PersonWish(name, "局领导", "副局长", "", true,
                List.of(new Phone(PhoneKind.MOBILE, phone)), ""));
    }

    void set(Setting setting, Object value) {
        at.bureau.acts.writeAsSystem("settings.change", act -> {
            at.bureau.settings.change(act.unit(), "test", setting, String.valueOf(value));
            act.record("setting", setting.key(), null, null);
            return null;
        });
    }

    void mail(int port) {
        set(Setting.MAIL_HOST, "127.0.0.1");
        set(Setting.MAIL_PORT, port);
        set(Setting.MAIL_SECURITY, "NONE");
        set(Setting.MAIL_FROM, "zhiban@example.gov.cn");
        set(Setting.MAIL_ON, 1);
    }

    void webhook(int port) {
        set(Setting.WEBHOOK_URL, "http://127.0.0.1:" + port + "/notify");
        set(Setting.WEBHOOK_SECRET, SECRET);
        set(Setting.WEBHOOK_ON, 1);
    }

    /** A notice about run 7 to the deputy head. */
    NewNotice notice(String key) {
        return new NewNotice(key, "run", 7, zhou, "周建国", "13800002201", "请确认：系统全部无法登录",
                "突发事件 2026-0007 第一分局办税厅：系统全部无法登录。请回电值班室 8123456。");
    }

    void send(NewNotice notice) {
        at.bureau.acts.writeAsSystem("run.move", act -> {
            room.outbox.send(act, notice);
            act.record("run", notice.subjectId(), null, notice.key());
            return null;
        });
    }

    void cancel(String prefix) {
        at.bureau.acts.writeAsSystem("run.move", act -> {
            room.outbox.cancel(act, "run", 7, List.of(prefix));
            act.record("run", 7, null, prefix);
            return null;
        });
    }

    int pass() {
        return room.sender.pass(at.clock.bureau().now());
    }

    /** Time goes by, and whatever comes due meanwhile is tried: once a second, as if nothing else happened. */
    int passAfter(Duration span) {
        at.clock.move(span);
        return pass();
    }

    List<Notices.Attempt> trail() {
        return room.outbox.trail("run", 7);
    }

    @Override
    public void close() {
        room.close();
        at.close();
    }
}
