package cn.dutydesk.roster.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of a roster that could not be finished what stands in the way of each open seat. */
final class Obstacles {
    private final Model model;
    private final State state;

    private Obstacles(State state) {
        this.state = state;
        model = state.model;
    }

    /** Empties every seat that breaks a hard rule, and fills again whatever can be filled without breaking one. */
    static void gapsOnly(State state) {
        Model model = state.model;
        for (int s : model.open) {
            int person = state.who[s];
            if (person >= 0) {
                state.take(s);
                if (State.hard(state.costOf(s, person)) == -1) {
                    state.put(s, person);
                }
            }
        }
        for (int s : model.open) {
            for (int k = 0; state.who[s] < 0 && k < model.candidates[s].length; k++) {
                int person = model.candidates[s][k];
                if (!state.on(person, model.slotDay[s]) && State.hard(state.costOf(s, person)) == -1) {
                    state.put(s, person);
                }
            }
        }
    }

    /** Every open seat of a roster that breaks no rule. */
    static List<Obstacle> of(State state) {
        Obstacles obstacles = new Obstacles(state);
        List<Obstacle> found = new ArrayList<>();
        for (int s : state.model.open) {
            if (state.who[s] < 0) {
                found.add(obstacles.at(s));
            }
        }
        return found;
    }

    private Obstacle at(int slot) {
        Instance.Post post = model.instance.posts().get(model.slotPost[slot]);
        List<Obstacle.Bar> bars = new ArrayList<>();
        int others = 0;
        for (int i = 0; i < model.people; i++) {
            if (model.instance.people().get(i).posts().contains(post.id())) {
                bar(slot, i).ifPresent(bars::add);
            } else {
                others++;
            }
        }
        return new Obstacle(model.slotDay[slot], post.id(), model.slotSeat[slot], bars, others);
    }

    private Optional<Obstacle.Bar> bar(int slot, int person) {
        int day = model.slotDay[slot];
        Instance.Person who = model.instance.people().get(person);
        Optional<Instance.Span> away = who.absent().stream().filter(span -> span.from() <= day && day <= span.to())
                .findFirst();
        if (away.isPresent()) {
            return Optional.of(new Obstacle.Bar(who.id(), Obstacle.Rule.ABSENT, away.get().from(), away.get().to(),
                    ""));
        }
        if (!state.may(slot, person)) {
            return Optional.of(new Obstacle.Bar(who.id(), Obstacle.Rule.BARRED, day, day, ""));
        }
        if (state.on(person, day)) {
            return Optional.of(duty(who, Obstacle.Rule.DOUBLE, person, day));
        }
        int rest = model.rest[model.slotPost[slot]];
        for (int other = day - Math.min(Model.PAD, model.maxRest); other <= Math.min(model.days - 1, day + rest);
                other++) {
            if (state.on(person, other) && (other > day || day - other <= restAfter(person, other))) {
                return Optional.of(duty(who, Obstacle.Rule.REST, person, other));
            }
        }
        return state.full(person, model.monthOf[day])
                ? Optional.of(new Obstacle.Bar(who.id(), Obstacle.Rule.MONTH, day, day, "")) : Optional.empty();
    }

    private int restAfter(int person, int day) {
        return day < 0 ? model.tailRest[person * Model.PAD + Model.PAD + day]
                : model.rest[model.slotPost[state.slotAt(person, day)]];
    }

    private Obstacle.Bar duty(Instance.Person who, Obstacle.Rule rule, int person, int day) {
        String post = day < 0 ? "" : model.instance.posts().get(model.slotPost[state.slotAt(person, day)]).id();
        return new Obstacle.Bar(who.id(), rule, day, day, post);
    }
}
