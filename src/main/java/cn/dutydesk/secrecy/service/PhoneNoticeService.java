package cn.dutydesk.secrecy.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.NoticeView;
import cn.dutydesk.secrecy.SecrecyChanged;
import cn.dutydesk.secrecy.domain.NoticeSigned;
import cn.dutydesk.secrecy.store.DeviceStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The year's notice on telephones: the twelve 不得 (手机使用保密管理), signed by everybody. Blocks. */
public final class PhoneNoticeService {
    private final Ground ground;
    private final Acts acts;
    private final Texts documents;

    /** @param documents the language of what is signed: Chinese */
    PhoneNoticeService(Ground ground, Texts documents) {
        this.ground = ground;
        acts = ground.acts();
        this.documents = documents;
    }

    /** What is signed. */
    public String text(int year) {
        return documents.of("device.notice.text", Integer.toString(year));
    }

    /** Everybody who works here, and whether he signed. */
    public List<NoticeView> list(Actor who, int year) {
        return acts.read(who, Permission.DEVICE_READ, session -> {
            Map<Long, Instant> signed = new HashMap<>();
            DeviceStore.notices(session, year).forEach(row -> signed.put(row.personId(), row.signedAt()));
            return ground.staff().stream().map(one -> new NoticeView(one.id(), one.name(), one.department(),
                    signed.get(one.id()))).toList();
        });
    }

    /** Whoever proves himself signs for this year. */
    public void sign(Actor who, Credentials with) {
        Actor signer = ground.prove(with);
        long person = Objects.requireNonNull(signer.personId());
        acts.write(who, Permission.DEVICE_READ, "device.notice.sign", act -> {
            int year = ground.day(act.now()).getYear();
            if (DeviceStore.notices(act.session(), year).stream()
                    .anyMatch(row -> row.personId() == person)) {
                throw new Refusal("device.refused.notice-twice", signer.name());
            }
            NoticeSigned row = new NoticeSigned(person, year, act.now(), text(year));
            act.session().persist(row);
            act.record("device-notice", row.id(), null, Map.of("person", person, "year", year));
            act.signal(new SecrecyChanged(Ground.DEVICE, row.id()));
            return null;
        });
    }
}
