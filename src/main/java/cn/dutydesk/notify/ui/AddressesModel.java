package cn.dutydesk.notify.ui;

import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.notify.service.AddressService;
import cn.dutydesk.notify.service.AddressService.PersonAddress;
import cn.dutydesk.security.CurrentActor;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Addresses of people on screen. FX thread. */
public final class AddressesModel {
    private record Loaded(List<PersonAddress> all, boolean edit) {
    }

    private final AddressService service;
    private final CurrentActor actor;
    private final Work work;
    private final Latest latest = new Latest();
    private final ObservableList<PersonAddress> found = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private List<PersonAddress> all = List.of();
    private String query = "";

    public AddressesModel(AddressService service, CurrentActor actor, Work work) {
        this.service = service;
        this.actor = actor;
        this.work = work;
    }

    /** Reads the addresses again. */
    public void reload() {
        long request = latest.next();
        work.read(() -> new Loaded(service.list(actor.get()), service.mayEdit(actor.get())), loaded -> {
            if (latest.is(request)) {
                problem.set(null);
                editable.set(loaded.edit());
                all = loaded.all();
                filter();
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Shows whose name, department or address contains the text. */
    public void search(String text) {
        query = text.strip().toLowerCase(Locale.ROOT);
        filter();
    }

    private void filter() {
        found.setAll(all.stream().filter(one -> (one.person().name() + " " + one.person().department() + " "
                + one.mail() + " " + one.gateway()).toLowerCase(Locale.ROOT).contains(query)).toList());
    }

    /** Keeps a person's addresses. */
    public void keep(PersonAddress before, String mail, String gateway, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            service.keep(actor.get(), before.person().id(), mail, gateway);
            return true;
        }, kept -> {
            reload();
            done.run();
        }, failed);
    }

    /** The people to show. */
    public ObservableList<PersonAddress> found() {
        return found;
    }

    /** How many people have an e-mail address, and how many a name at the gateway. */
    public int[] known() {
        return new int[] {(int) all.stream().filter(one -> !one.mail().isEmpty()).count(),
                (int) all.stream().filter(one -> !one.gateway().isEmpty()).count(), all.size()};
    }

    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    /** Why they could not be read, null when they could. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
