package cn.dutydesk.roster.engine;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The same problem written down for CP-SAT, independently of the search, to prove optima. Takes the common terms;
 * an office's further wants are left out.
 */
final class ExactRoster {
    /** @param status as the solver names it; @param soft points of the best roster; @param bound proven */
    record Proof(CpSolverStatus status, long soft, long bound, int[] who) {
    }

    /** More duties than one person has in any test. */
    private static final int STEPS = 70;

    private final Model model;
    private final CpModel cp = new CpModel();
    /** x[slot][person], null where the person may not. */
    private final BoolVar[][] x;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    private ExactRoster(Model model) {
        this.model = model;
        x = new BoolVar[model.slots][model.people];
    }

    /** @param hint a roster to begin with, or null */
    static Proof solve(Model model, double seconds, int[] hint) {
        Loader.loadNativeLibraries();
        ExactRoster roster = new ExactRoster(model);
        roster.write();
        if (hint != null) {
            for (int s = 0; s < model.slots; s++) {
                for (int p : model.candidates[s]) {
                    roster.cp.addHint(roster.x[s][p], hint[s] == p);
                }
            }
        }
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds);
        solver.getParameters().setNumWorkers(2);
        CpSolverStatus status = solver.solve(roster.cp);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Proof(status, 0, 0, null);
        }
        int[] who = new int[model.slots];
        for (int s = 0; s < model.slots; s++) {
            for (int p : model.candidates[s]) {
                if (solver.booleanValue(roster.x[s][p])) {
                    who[s] = p;
                }
            }
        }
        return new Proof(status, Math.round(solver.objectiveValue()), (long) Math.ceil(solver.bestObjectiveBound()
                - 1e-6), who);
    }

    private void write() {
        for (int s = 0; s < model.slots; s++) {
            List<BoolVar> holders = new ArrayList<>();
            for (int p : model.candidates[s]) {
                x[s][p] = cp.newBoolVar("x" + s + "_" + p);
                holders.add(x[s][p]);
                cost.addTerm(x[s][p], model.dayCost[model.slotDay[s] * model.people + p]);
            }
            cp.addExactlyOne(holders.toArray(BoolVar[]::new));
        }
        cost.add(model.constant);
        for (int p = 0; p < model.people; p++) {
            person(p);
        }
        pairs();
        cp.minimize(cost);
    }

    /** On duty that day, as a sum of at most one. */
    private List<BoolVar> on(int person, int day) {
        List<BoolVar> on = new ArrayList<>();
        for (int s = model.dayFirst[day]; s < model.dayFirst[day + 1]; s++) {
            if (x[s][person] != null) {
                on.add(x[s][person]);
            }
        }
        return on;
    }

    private void person(int p) {
        List<List<BoolVar>> days = new ArrayList<>();
        for (int day = 0; day < model.days; day++) {
            List<BoolVar> on = on(p, day);
            days.add(on);
            if (on.size() > 1) {
                cp.addAtMostOne(on.toArray(BoolVar[]::new));
            }
        }
        rest(p, days);
        spacing(p, days);
        for (int month = 0; month < model.months; month++) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int day = 0; day < model.days; day++) {
                if (model.monthOf[day] == month) {
                    days.get(day).forEach(v -> sum.add(v));
                }
            }
            cp.addLessOrEqual(sum, model.cap[p]);
        }
        for (int c = 0; c < model.categories; c++) {
            load(p, c);
        }
    }

    private void rest(int p, List<List<BoolVar>> days) {
        for (int day = 0; day < model.days; day++) {
            for (int s = model.dayFirst[day]; s < model.dayFirst[day + 1]; s++) {
                int rest = model.rest[model.slotPost[s]];
                for (int g = 1; x[s][p] != null && g <= rest && day + g < model.days; g++) {
                    for (BoolVar later : days.get(day + g)) {
                        cp.addAtMostOne(new BoolVar[] {x[s][p], later});
                    }
                }
            }
            for (int g = day + 1; g <= Model.PAD; g++) {
                if (g <= model.tailRest[p * Model.PAD + Model.PAD + day - g]) {
                    days.get(day).forEach(v -> cp.addEquality(v, 0));
                }
            }
        }
    }

    private void spacing(int p, List<List<BoolVar>> days) {
        for (int day = 0; day < model.days; day++) {
            for (int g = 1; g < model.spacing[p]; g++) {
                int before = day - g;
                int points = (model.spacing[p] - g) * model.spacingWeight;
                if (before < 0) {
                    if ((model.tailBits[p] >>> Model.PAD + before & 1) != 0) {
                        days.get(day).forEach(v -> cost.addTerm(v, points));
                    }
                } else if (!days.get(day).isEmpty() && !days.get(before).isEmpty()) {
                    both(days.get(before), days.get(day), points);
                }
            }
        }
    }

    private void both(List<BoolVar> one, List<BoolVar> other, int points) {
        BoolVar both = cp.newBoolVar("");
        LinearExprBuilder sum = LinearExpr.newBuilder();
        one.forEach(v -> sum.add(v));
        other.forEach(v -> sum.add(v));
        sum.addTerm(both, -1);
        cp.addLessOrEqual(sum, 1);
        cost.addTerm(both, points);
    }

    /** The square of a load as steps that grow by two. */
    private void load(int p, int c) {
        List<BoolVar> counted = new ArrayList<>();
        for (int s = 0; s < model.slots; s++) {
            int category = c;
            if (x[s][p] != null && Arrays.stream(model.classCategories[model.slotClass[s]])
                    .anyMatch(k -> k == category)) {
                counted.add(x[s][p]);
            }
        }
        int opening = model.opening[c * model.people + p];
        LinearExprBuilder sum = LinearExpr.newBuilder();
        counted.forEach(v -> sum.add(v));
        int most = Math.min(counted.size(), STEPS);
        BoolVar last = null;
        for (int k = 0; k < most; k++) {
            BoolVar step = cp.newBoolVar("");
            sum.addTerm(step, -1);
            cost.addTerm(step, (long) model.categoryWeight[c] * (2L * (opening + k) + 1));
            if (last != null) {
                cp.addImplication(step, last);
            }
            last = step;
        }
        cp.addEquality(sum, 0);
        cost.add((long) model.categoryWeight[c] * opening * opening);
    }

    private void pairs() {
        for (int day = 0; day < model.days; day++) {
            for (int p = 0; p < model.people; p++) {
                for (int q = p + 1; q < model.people; q++) {
                    if (model.groupOf[p] >= 0 && model.groupOf[p] == model.groupOf[q]) {
                        List<BoolVar> one = on(p, day);
                        List<BoolVar> other = on(q, day);
                        if (!one.isEmpty() && !other.isEmpty()) {
                            both(one, other, model.groupWeight[0]);
                        }
                    }
                }
            }
        }
    }
}
