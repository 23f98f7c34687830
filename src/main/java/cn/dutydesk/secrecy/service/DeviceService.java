package cn.dutydesk.secrecy.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.secrecy.Credentials;
import cn.dutydesk.secrecy.DeviceState;
import cn.dutydesk.secrecy.DeviceView;
import cn.dutydesk.secrecy.LineKind;
import cn.dutydesk.secrecy.LineView;
import cn.dutydesk.secrecy.MoveKind;
import cn.dutydesk.secrecy.MoveState;
import cn.dutydesk.secrecy.MoveView;
import cn.dutydesk.secrecy.UseGrade;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.secrecy.domain.DeviceMove;
import cn.dutydesk.secrecy.store.ClearanceStore;
import cn.dutydesk.secrecy.store.DeviceStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The register of devices and storage media. Blocks; background threads only. */
public final class DeviceService {
    private final Ground ground;
    private final Acts acts;

    DeviceService(Ground ground) {
        this.ground = ground;
        acts = ground.acts();
    }

    /** By number. */
    public List<DeviceView> list(Actor who) {
        return acts.read(who, Permission.DEVICE_READ, this::views);
    }

    /** Whether this account may see the register at all; change it; decide what is asked for. */
    public boolean mayRead(Actor who) {
        return acts.allows(who, Permission.DEVICE_READ);
    }

    public boolean mayEdit(Actor who) {
        return acts.allows(who, Permission.DEVICE_EDIT);
    }

    public boolean mayApprove(Actor who) {
        return acts.allows(who, Permission.SECRECY_APPROVE);
    }

    private List<DeviceView> views(Session session) {
        Map<Long, List<MoveView>> moves = DeviceStore.moves(session).stream()
                .map(move -> move.view(ground.name(move.personId())))
                .collect(Collectors.groupingBy(MoveView::deviceId));
        Map<Long, List<LineView>> lines = new HashMap<>();
        ClearanceStore.lines(session, Ground.DEVICE, ground.clock().today().minusYears(1))
                .forEach(line -> lines.computeIfAbsent(line.subjectId(),
                        id -> new ArrayList<>()).add(line.view()));
        return DeviceStore.all(session).stream().map(row -> view(row, moves.getOrDefault(row.id(), List.of()),
                lines.getOrDefault(row.id(), List.of()))).toList();
    }

    private DeviceView view(Device row, List<MoveView> moves, List<LineView> lines) {
        MoveView open = moves.stream().filter(move -> move.state() == MoveState.ASKED
                || move.state() == MoveState.APPROVED || move.state() == MoveState.RUNNING).findFirst().orElse(null);
        return new DeviceView(row.id(), row.number(), row.kind(), row.model(), row.useGrade(), row.keeperId(),
                ground.name(row.keeperId()), ground.people().byId(row.keeperId()).map(PersonCard::department)
                        .orElse(""),
                row.place(), row.state(), row.note(), row.registeredOn(), row.endedOn(), open,
                moves, lines);
    }

    private record At(Act act, Device device, LocalDate today) {
    }

    private void write(Actor who, Permission needed, String action, long id, Consumer<At> work) {
        acts.write(who, needed, action, act -> {
            work.accept(new At(act, device(act, id), ground.day(act.now())));
            return null;
        });
    }

    private static Device device(Act act, long id) {
        return Optional.ofNullable(act.session().find(Device.class, id))
                .orElseThrow(() -> new Refusal("secrecy.refused.gone"));
    }

    private void line(At at, LineKind kind, @Nullable LocalDate until, String words) {
        ground.line(at.act(), Ground.DEVICE, at.device().id(), kind, at.today(), until, words);
    }

    /** Registers a device. @return its id */
    public long register(Actor who, Device.Wish wish) {
        return acts.write(who, Permission.DEVICE_EDIT, "device.register", act -> register(act, wish));
    }

    private long register(Act act, Device.Wish wish) {
        ground.person(wish.keeperId());
        unique(act, wish.number(), null);
        Device device = new Device(wish, ground.day(act.now()));
        act.session().persist(device);
        line(new At(act, device, device.registeredOn()), LineKind.REGISTERED, null, "");
        return device.id();
    }

    /** Registers many, all of them or none. @return how many */
    public int registerAll(Actor who, List<Device.Wish> wishes) {
        return acts.write(who, Permission.DEVICE_EDIT, "device.import", act -> {
            wishes.forEach(wish -> {
                register(act, wish);
                act.session().flush();
            });
            act.record(Ground.DEVICE, null, null, Map.of("imported", wishes.size()));
            return wishes.size();
        });
    }

    private static void unique(Act act, String number, @Nullable Long id) {
        DeviceStore.number(act.session(), Device.number(number)).filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw new Refusal("device.refused.known", other.number());
                });
    }

    /** Another keeper, place, use. What changed stands in its course. */
    public void change(Actor who, long id, Device.Wish wish) {
        write(who, Permission.DEVICE_EDIT, "device.change", id, at -> {
            PersonCard keeper = ground.person(wish.keeperId());
            unique(at.act(), wish.number(), id);
            Device.Wish before = at.device().wish();
            at.device().state(wish);
            String words = Stream.of(differs(before.number(), at.device().number()),
                    differs(ground.name(before.keeperId()), keeper.name()), differs(before.place(), wish.place()),
                    differs(before.use().equals(wish.use()) ? "" : before.use().name(), before.use().equals(wish.use())
                            ? "" : wish.use().name()))
                    .filter(one -> !one.isEmpty()).collect(Collectors.joining("；"));
            line(at, LineKind.CHANGED, null, words);
        });
    }

    private static String differs(String before, String after) {
        return before.equals(after) ? "" : before + " → " + after;
    }

    private static void in(At at) {
        if (at.device().state() != DeviceState.IN_USE) {
            throw new Refusal("device.refused.not-there", at.device().number());
        }
        if (DeviceStore.moves(at.act().session(), at.device().id()).stream()
                .anyMatch(move -> move.state() == MoveState.ASKED || move.state() == MoveState.APPROVED)) {
            throw new Refusal("device.refused.waiting", at.device().number());
        }
    }

    /** Lends it to somebody, who signs with his own password. */
    public void lend(Actor who, long id, long personId, LocalDate due, String words, Credentials with) {
        Actor borrower = ground.prove(with, personId);
        write(who, Permission.DEVICE_EDIT, "device.lend", id, at -> {
            in(at);
            DeviceMove move = new DeviceMove(id, MoveKind.LEND, MoveState.RUNNING, personId, "", words, at.act().now(),
                    who.name());
            move.begin(at.today(), needed(due));
            move.signed(borrower.name());
            at.act().session().persist(move);
            at.device().move(DeviceState.LENT, at.today());
            line(at, LineKind.LENT, due, borrower.name());
        });
    }

    private static LocalDate needed(LocalDate due) {
        if (due == null) {
            throw new Refusal("device.refused.due");
        }
        return due;
    }

    /** Asks that it may be taken outside until a day. */
    public void askOutside(Actor who, long id, long personId, String place, String words, LocalDate due) {
        write(who, Permission.DEVICE_EDIT, "device.outside.ask", id, at -> {
            in(at);
            PersonCard carrier = ground.person(personId);
            if (place.isBlank() || words.isBlank()) {
                throw new Refusal("device.refused.outside-words");
            }
            if (needed(due).isBefore(at.today())) {
                throw new Refusal("device.refused.due");
            }
            DeviceMove move = new DeviceMove(id, MoveKind.OUTSIDE, MoveState.ASKED, personId, place, words,
                    at.act().now(), who.name());
            move.wants(due);
            at.act().session().persist(move);
            line(at, LineKind.OUTSIDE_ASKED, due, carrier.name() + "：" + place.strip());
        });
    }

    /** Asks that it may be destroyed. */
    public void askDestroy(Actor who, long id, String words) {
        write(who, Permission.DEVICE_EDIT, "device.destroy.ask", id, at -> {
            in(at);
            if (words.isBlank()) {
                throw new Refusal("secrecy.refused.why");
            }
            at.act().session().persist(new DeviceMove(id, MoveKind.DESTROY, MoveState.ASKED, null, "", words,
                    at.act().now(), who.name()));
            line(at, LineKind.DESTROY_ASKED, null, words);
        });
    }

    private DeviceMove move(Act act, long moveId) {
        return Optional.ofNullable(act.session().find(DeviceMove.class, moveId))
                .orElseThrow(() -> new Refusal("secrecy.refused.gone"));
    }

    /** Decides whether it may be taken outside or destroyed. Nobody decides what he takes himself. */
    public void decide(Actor who, long moveId, boolean yes, String words) {
        acts.write(who, Permission.SECRECY_APPROVE, "device.decide", act -> {
            DeviceMove move = move(act, moveId);
            At at = new At(act, device(act, move.deviceId()), ground.day(act.now()));
            if (who.personId() != null && who.personId().equals(move.personId())) {
                throw new Refusal("secrecy.refused.own");
            }
            if (!yes && words.isBlank()) {
                throw new Refusal("secrecy.refused.why");
            }
            move.decide(yes, at.today(), who.name(), who.personId());
            if (yes && move.kind() == MoveKind.OUTSIDE) {
                move.begin(at.today(), move.dueOn());
                at.device().move(DeviceState.OUTSIDE, at.today());
            } else if (yes) {
                at.device().move(DeviceState.TO_DESTROY, at.today());
            }
            line(at, yes ? LineKind.APPROVED : LineKind.REFUSED, move.dueOn(), words);
            return null;
        });
    }

    /**
     * Sends it to be repaired.
     *
     * @param removed whether what stores data was taken out; what may hold working secrets leaves without it only when
     *                somebody says how it is watched
     */
    public void repair(Actor who, long id, String place, LocalDate due, boolean removed, String words) {
        write(who, Permission.DEVICE_EDIT, "device.repair", id, at -> {
            in(at);
            if (place.isBlank()) {
                throw new Refusal("device.refused.repair-place");
            }
            if (!removed && at.device().useGrade() != UseGrade.OPEN && words.isBlank()) {
                throw new Refusal("device.refused.storage");
            }
            DeviceMove move = new DeviceMove(id, MoveKind.REPAIR, MoveState.RUNNING, null, place, words,
                    at.act().now(), who.name());
            move.begin(at.today(), needed(due));
            move.storageRemoved(removed);
            at.act().session().persist(move);
            at.device().move(DeviceState.REPAIR, at.today());
            line(at, LineKind.REPAIR_SENT, due, place);
        });
    }

    /** It is back from a loan, from outside or from repair. @param with who signs that it is; null when nobody does */
    public void back(Actor who, long moveId, String words, @Nullable Credentials with) {
        Actor signer = with == null ? null : ground.prove(with);
        acts.write(who, Permission.DEVICE_EDIT, "device.back", act -> {
            DeviceMove move = move(act, moveId);
            At at = new At(act, device(act, move.deviceId()), ground.day(act.now()));
            if (move.state() != MoveState.RUNNING) {
                throw new Refusal("secrecy.refused.state");
            }
            move.end(at.today(), signer == null ? who.name() : signer.name());
            at.device().move(DeviceState.IN_USE, at.today());
            line(at, LineKind.BACK, null, words);
            return null;
        });
    }

    /** Destroyed by two people who both sign. Needs an approval; neither of the two may be who approved. */
    public void destroy(Actor who, long moveId, String how, Credentials first, Credentials second) {
        Actor one = ground.prove(first);
        Actor other = ground.prove(second);
        acts.write(who, Permission.DEVICE_EDIT, "device.destroy", act -> {
            DeviceMove move = move(act, moveId);
            At at = new At(act, device(act, move.deviceId()), ground.day(act.now()));
            if (move.kind() != MoveKind.DESTROY || move.state() != MoveState.APPROVED) {
                throw new Refusal("device.refused.not-approved");
            }
            if (Objects.equals(one.personId(), other.personId())) {
                throw new Refusal("device.refused.two");
            }
            if (Objects.equals(one.personId(), move.decidedById())
                    || Objects.equals(other.personId(), move.decidedById())) {
                throw new Refusal("device.refused.approver");
            }
            if (how.isBlank()) {
                throw new Refusal("device.refused.how");
            }
            move.end(at.today(), one.name() + "、" + other.name());
            at.device().move(DeviceState.DESTROYED, at.today());
            line(at, LineKind.DESTROYED, null, how.strip() + "（" + one.name() + "、" + other.name() + "）");
            return null;
        });
    }

    /** It cannot be found any more. */
    public void lost(Actor who, long id, String words) {
        write(who, Permission.DEVICE_EDIT, "device.lost", id, at -> {
            if (words.isBlank()) {
                throw new Refusal("secrecy.refused.why");
            }
            if (!at.device().state().counted()) {
                throw new Refusal("secrecy.refused.state");
            }
            DeviceStore.moves(at.act().session(), id).stream().filter(move -> move.state() == MoveState.RUNNING)
                    .forEach(move -> move.end(at.today(), who.name()));
            at.device().move(DeviceState.LOST, at.today());
            line(at, LineKind.LOST, null, words);
        });
    }
}
