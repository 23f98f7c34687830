package cn.dutydesk.roster.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * How even each category of an instance can be at all, as {@link FairnessBound} proves it.
 *
 * @param category   its id
 * @param known      whether each day has people enough; nothing can be said otherwise
 * @param sumSquares least sum of the squared loads
 * @param least      smallest load where it is reached, and no roster has a larger smallest one
 * @param most       largest load where it is reached, and no roster has a smaller largest one
 */
public record Fairest(String category, boolean known, long sumSquares, int least, int most) {
    /** Every category, in the order of the instance. */
    public static List<Fairest> of(Instance instance) {
        Model model = new Model(instance);
        List<Fairest> all = new ArrayList<>();
        for (int c = 0; c < model.categories; c++) {
            FairnessBound.Bound bound = FairnessBound.of(model, c);
            all.add(new Fairest(instance.categories().get(c).id(), bound.feasible(), bound.sumSquares(), bound.least(),
                    bound.most()));
        }
        return all;
    }
}
