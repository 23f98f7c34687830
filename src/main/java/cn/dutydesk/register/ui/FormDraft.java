package cn.dutydesk.register.ui;

import cn.dutydesk.desk.Drafts;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.StringProperty;

/**
 * Keeps what is typed into a form, each field as a draft of its own, so that one that must not be kept takes none of the
 * others with it. FX thread, except {@link #forget}.
 */
final class FormDraft {
    private record Field(StringProperty value, Predicate<String> keeps) {
    }

    private final String form;
    private final Drafts drafts;
    private final CurrentActor actor;
    private final Work work;
    private final Delay pause;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> typed = new TreeSet<>();
    private boolean following;

    /** @param form short name, first part of the drafts' names; @param pause how long typing rests before it is kept */
    FormDraft(String form, Drafts drafts, CurrentActor actor, Work work, Delay pause) {
        this.form = form;
        this.drafts = drafts;
        this.actor = actor;
        this.work = work;
        this.pause = pause;
    }

    /** @param keeps whether words may be kept at all; others leave no draft */
    void field(String name, StringProperty value, Predicate<String> keeps) {
        fields.put(name, new Field(value, keeps));
        value.addListener((property, before, now) -> {
            if (following) {
                typed.add(name);
                pause.run(this::keep);
            }
        });
    }

    /** Whether words may be kept has changed for every field: keeps, or takes away, all of them. */
    void again() {
        if (following) {
            typed.addAll(fields.keySet());
            pause.run(this::keep);
        }
    }

    private String key(String name) {
        return form + "-" + name;
    }

    private void keep() {
        Map<String, String> changed = new LinkedHashMap<>();
        for (String name : typed) {
            Field field = Objects.requireNonNull(fields.get(name));
            String words = field.value().get();
            changed.put(key(name), words != null && field.keeps().test(words) ? words : "");
        }
        typed.clear();
        work.write(() -> {
            changed.forEach((key, words) -> drafts.save(actor.get(), key, words));
            return null;
        }, done -> {}, failed -> {});
    }

    /**
     * Begins to follow, and brings back what was kept, unless something stands in the form already.
     *
     * @param ready told whether anything was brought back
     */
    void restore(Consumer<Boolean> ready) {
        if (following) {
            ready.accept(false);
            return;
        }
        List<String> names = List.copyOf(fields.keySet());
        work.read(() -> {
            Map<String, String> kept = new LinkedHashMap<>();
            names.forEach(name -> kept.put(name, drafts.load(actor.get(), key(name))));
            kept.values().removeIf(String::isEmpty);
            return kept;
        }, kept -> {
            kept.forEach((name, words) -> Objects.requireNonNull(fields.get(name)).value().set(words));
            following = true;
            ready.accept(!kept.isEmpty());
        }, failed -> {
            following = true;
            ready.accept(false);
        });
    }

    /** What stands in the form is stored, or thrown away: no draft is kept of it. Background thread. */
    void forget(Actor who) {
        fields.keySet().forEach(name -> drafts.save(who, key(name), ""));
    }

    /** Empties the fields without keeping that; the next opening reads again. */
    void clear() {
        pause.cancel();
        typed.clear();
        following = false;
        fields.values().forEach(field -> field.value().set(""));
    }
}
