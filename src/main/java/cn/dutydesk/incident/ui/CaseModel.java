package cn.dutydesk.incident.ui;

import cn.dutydesk.incident.Attachment;
import cn.dutydesk.incident.CaseFile;
import cn.dutydesk.incident.CaseRole;
import cn.dutydesk.incident.IncidentEdit;
import cn.dutydesk.incident.IncidentFilter;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.LinkKind;
import cn.dutydesk.incident.RoleTerm;
import cn.dutydesk.incident.service.Attachments;
import cn.dutydesk.incident.service.CaseService;
import cn.dutydesk.incident.service.ClosingService;
import cn.dutydesk.incident.service.IncidentService;
import cn.dutydesk.incident.service.RoleService;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is done to the opened incident beside its limits: its record, roles, links, who may see it, its review. FX thread. */
final class CaseModel {
    private final IncidentModel model;
    private final IncidentService incidents;
    private final Services services;
    private final CurrentActor actor;
    private final Work work;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<CaseFile> file = new ReadOnlyObjectWrapper<>();

    /** What it calls. */
    record Services(CaseService cases, RoleService roles, ClosingService closing, People people,
            Attachments attachments) {
    }

    CaseModel(IncidentModel model, IncidentService incidents, Services services, CurrentActor actor, Work work) {
        this.model = model;
        this.incidents = incidents;
        this.services = services;
        this.actor = actor;
        this.work = work;
        model.openedProperty().addListener((property, before, opened) -> {
            if (opened == null || before == null
                    || before.file().incident().id() != opened.file().incident().id()) {
                file.set(null);
            }
            if (opened != null) {
                read(opened.file().incident().id());
            }
        });
    }

    private void read(long id) {
        long request = latest.next();
        work.read(() -> services.closing().file(actor.get(), id), read -> {
            if (latest.is(request)) {
                file.set(read);
            }
        }, failed -> {});
    }

    /** Of the opened incident; null until read. */
    ReadOnlyObjectProperty<CaseFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    IncidentView incident() {
        return model.openedProperty().get().file().incident();
    }

    private long id() {
        return incident().id();
    }

    private void write(Consumer<Actor> act, Runnable done, Consumer<Problem> failed) {
        work.write(() -> {
            act.accept(actor.get());
            return null;
        }, written -> done.run(), failed);
    }

    void types(Consumer<List<IncidentTypeView>> ready, Consumer<Problem> failed) {
        work.read(() -> incidents.types(actor.get()), ready, failed);
    }

    void roles(Consumer<List<CaseRole>> ready, Consumer<Problem> failed) {
        work.read(() -> services.roles().roles(actor.get(), false), ready, failed);
    }

    /** Who had which role at an instant. */
    void ledAt(Instant at, Consumer<List<RoleTerm>> ready, Consumer<Problem> failed) {
        long id = id();
        work.read(() -> services.roles().at(actor.get(), id, at), ready, failed);
    }

    /** Everybody of the directory, in its order. */
    void people(Consumer<List<PersonCard>> ready, Consumer<Problem> failed) {
        work.read(services.people()::directory, ready, failed);
    }

    /** Background thread. */
    Collection<PersonCard> suggest(String typed) {
        return typed.isBlank() ? List.of() : services.people().search(typed);
    }

    /** Other incidents for a link. @param running whether only those that run */
    void others(boolean running, Consumer<List<IncidentView>> ready, Consumer<Problem> failed) {
        long id = id();
        work.read(() -> (running ? incidents.running(actor.get()) : incidents.list(actor.get(), IncidentFilter.ALL))
                .stream().filter(other -> other.id() != id).toList(), ready, failed);
    }

    void edit(int version, IncidentEdit edit, Runnable done, Consumer<Problem> failed) {
        long id = id();
        write(who -> services.cases().edit(who, id, version, edit), done, failed);
    }

    void grade(IncidentLevel level, String reason, Runnable done, Consumer<Problem> failed) {
        long id = id();
        write(who -> services.cases().grade(who, id, level, reason), done, failed);
    }

    void restrict(List<Long> personIds, Runnable done, Consumer<Problem> failed) {
        long id = id();
        write(who -> services.cases().restrict(who, id, personIds), done, failed);
    }

    void unrestrict(Runnable done, Consumer<Problem> failed) {
        long id = id();
        write(who -> services.cases().unrestrict(who, id), done, failed);
    }

    /** @param at null for now */
    void take(long roleId, @Nullable Long personId, String name, @Nullable Instant at, Runnable done,
            Consumer<Problem> failed) {
        long id = id();
        write(who -> services.roles().take(who, id, roleId, personId, name, at), done, failed);
    }

    void giveUp(long termId, Consumer<Problem> failed) {
        write(who -> services.roles().giveUp(who, termId, null), () -> {}, failed);
    }

    void link(long other, LinkKind kind, Runnable done, Consumer<Problem> failed) {
        long id = id();
        write(who -> services.closing().link(who, id, other, kind), done, failed);
    }

    void merge(long into, String reason, Runnable done, Consumer<Problem> failed) {
        long id = id();
        write(who -> services.closing().merge(who, id, into, reason), done, failed);
    }

    void learn(String causes, String lessons, String changes, Runnable done, Consumer<Problem> failed) {
        long id = id();
        write(who -> services.closing().learn(who, id, causes, lessons, changes), done, failed);
    }

    void sign(Runnable done, Consumer<Problem> failed) {
        long id = id();
        write(who -> services.closing().sign(who, id), done, failed);
    }

    void open(long other) {
        model.open(other);
    }

    /** Files of an incident. @param ready gets them in the order they were added */
    public void files(long incidentId, Consumer<List<Attachment>> ready, Consumer<Problem> failed) {
        work.read(() -> services.attachments().of(actor.get(), incidentId), ready, failed);
    }

    /** Adds a file to an incident. */
    public void attach(long incidentId, Path path, Runnable done, Consumer<Problem> failed) {
        work.write(() -> services.attachments().add(actor.get(), incidentId, path), added -> done.run(), failed);
    }

    /** Writes a file of an incident to where the person wants it. */
    public void saveFile(long fileId, Path target, Runnable done, Consumer<Problem> failed) {
        work.read(() -> {
            services.attachments().save(actor.get(), fileId, target);
            return fileId;
        }, saved -> done.run(), failed);
    }
}
