package cn.dutydesk.shell;

import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.SecondFactors;
import cn.dutydesk.security.SecondFactors.Enrolment;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Binding an authenticator app: a new secret, a first code that proves it, the spare codes shown once. FX thread. */
final class EnrolModel {
    private final Work work;
    private final SecondFactors factors;
    private final Actor who;
    private final Enrolment enrolment;
    private final ReadOnlyObjectWrapper<List<String>> spare = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    EnrolModel(Work work, SecondFactors factors, Actor who) {
        this.work = work;
        this.factors = factors;
        this.who = who;
        enrolment = factors.begin(who);
    }

    /** What the app is to be given. */
    Enrolment enrolment() {
        return enrolment;
    }

    void submit(String code) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        work.write(() -> factors.confirm(who, enrolment, code), codes -> {
            busy.set(false);
            spare.set(codes);
        }, failed -> {
            problem.set(failed.words());
            busy.set(false);
        });
    }

    /** Empty until the app is bound. */
    ReadOnlyObjectProperty<List<String>> spareProperty() {
        return spare.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
