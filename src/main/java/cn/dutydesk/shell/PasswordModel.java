package cn.dutydesk.shell;

import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.PasswordRules;
import cn.dutydesk.security.SignIn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Replacing a password, its rules ticked while one types. */
public final class PasswordModel {
    /** Keys of the rules in the order they are shown. */
    public static final List<String> RULES = List.of("security.password.length", "security.password.kinds",
            "security.password.name", "security.password.common", "security.password.same", "shell.password.twice");

    private final Work work;
    private final SignIn signIn;
    private final Actor who;
    private final char @Nullable [] known;
    private final Runnable changed;
    private final Map<String, ReadOnlyBooleanWrapper> met = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param known the one-time password just used, so that it need not be typed again; null to ask for the old one
     * @param changed called once the new password holds
     */
    public PasswordModel(Work work, SignIn signIn, Actor who, char @Nullable [] known, Runnable changed) {
        this.work = work;
        this.signIn = signIn;
        this.who = who;
        this.known = known;
        this.changed = changed;
        RULES.forEach(rule -> met.put(rule, new ReadOnlyBooleanWrapper()));
    }

    /** Whether the old password must be typed. */
    public boolean asksForOld() {
        return known == null;
    }

    /** Ticks the rules; call at every change of a field. */
    public void check(String old, String fresh, String again) {
        List<String> broken = signIn.rules().broken(who.user(), fresh.toCharArray());
        met.forEach((rule, property) -> property.set(!fresh.isEmpty() && !broken.contains(rule)));
        String before = known == null ? old : String.valueOf(known);
        Objects.requireNonNull(met.get("security.password.same")).set(!fresh.isEmpty() && !fresh.equals(before));
        Objects.requireNonNull(met.get("shell.password.twice")).set(!fresh.isEmpty() && fresh.equals(again));
        good.set(met.values().stream().allMatch(ReadOnlyBooleanWrapper::get) && (known != null || !old.isEmpty()));
        problem.set("");
    }

    /** @param old ignored when the one-time password is known; both arrays are cleared once used */
    public void submit(char[] old, char[] fresh) {
        if (busy.get() || !good.get()) {
            return;
        }
        busy.set(true);
        char[] before = known == null ? old : known;
        work.write(() -> {
            try {
                signIn.changePassword(who, before, fresh);
                return true;
            } finally {
                Arrays.fill(fresh, '\0');
                Arrays.fill(old, '\0');
            }
        }, done -> {
            busy.set(false);
            if (known != null) {
                Arrays.fill(known, '\0');
            }
            changed.run();
        }, failed -> {
            busy.set(false);
            problem.set(failed.words());
        });
    }

    /** What a new password must have here. */
    public PasswordRules rules() {
        return signIn.rules();
    }

    public ReadOnlyBooleanProperty metProperty(String rule) {
        return Objects.requireNonNull(met.get(rule)).getReadOnlyProperty();
    }

    /** All rules are met. */
    public ReadOnlyBooleanProperty goodProperty() {
        return good.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
