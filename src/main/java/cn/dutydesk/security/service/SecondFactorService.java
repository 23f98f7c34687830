package cn.dutydesk.security.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.SecondFactors;
import cn.dutydesk.security.domain.OneTimeSecret;
import cn.dutydesk.security.domain.SecondFactor;
import cn.dutydesk.security.domain.Totp;
import cn.dutydesk.security.store.Accounts;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Second factors on the stored accounts. */
public final class SecondFactorService implements SecondFactors {
    private static final String ISSUER = "DutyDesk";
    private static final String SUBJECT = "second-factor";
    private static final int SPARE_CODES = 10;

    private final Acts acts;
    private final SignInService signIn;
    private final Settings settings;
    private final BureauClock clock;

    public SecondFactorService(Acts acts, SignInService signIn, Settings settings, BureauClock clock) {
        this.acts = acts;
        this.signIn = signIn;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether an account of this actor's roles must have one to work in the window. */
    static boolean demanded(Settings settings, Actor who) {
        return settings.number(Setting.SECOND_FACTOR) == 1
                && !Collections.disjoint(who.roles(), Role.ADMINISTRATORS);
    }

    @Override
    public Standing standing(Actor who) {
        return acts.read(who, Permission.PASSWORD_CHANGE, session -> Accounts.factor(session, who.accountId())
                .map(factor -> new Standing(factor.enrolledAt(), factor.codesLeft(), demanded(settings, who)))
                .orElseGet(() -> new Standing(null, 0, demanded(settings, who))));
    }

    @Override
    public Enrolment begin(Actor who) {
        String secret = Totp.secret();
        return new Enrolment(secret, Totp.uri(ISSUER, who.user(), secret));
    }

    @Override
    public List<String> confirm(Actor who, Enrolment enrolment, String code) {
        return acts.write(who, Permission.PASSWORD_CHANGE, "security.second-bind", act -> {
            if (Accounts.factor(act.session(), who.accountId()).isPresent()) {
                throw new Refusal("security.second.already");
            }
            OptionalLong step = Totp.match(enrolment.secret(), code.strip().replace(" ", ""), clock.now(), 0);
            if (step.isEmpty()) {
                throw new Refusal("security.second.no-match");
            }
            List<String> spare = Stream.generate(OneTimeSecret::spareCode).limit(SPARE_CODES).toList();
            act.session().persist(new SecondFactor(who.accountId(), enrolment.secret(), act.now(), step.getAsLong(),
                    spare));
            act.record(SUBJECT, who.accountId(), null, Map.of("user", who.user(), "codes", SPARE_CODES));
            return spare;
        });
    }

    @Override
    public void stop(Actor who, char[] password, String code) {
        if (code.isBlank()) {
            throw new Refusal("security.second.no-match");
        }
        signIn.proveFully(who, password, code);
        acts.write(who, Permission.PASSWORD_CHANGE, "security.second-stop", act -> {
            SecondFactor factor = Accounts.factor(act.session(), who.accountId())
                    .orElseThrow(() -> new Refusal("security.second.none"));
            act.session().remove(factor);
            act.record(SUBJECT, who.accountId(), Map.of("user", who.user()), null);
            return null;
        });
    }
}
