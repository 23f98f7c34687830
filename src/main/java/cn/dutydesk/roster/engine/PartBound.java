package cn.dutydesk.roster.engine;

/**
 * What every roster of a part costs at least.
 *
 * @param known   whether it has been computed
 * @param squares weighted sum of the squared loads of the fairest counts, by {@link FairnessBound}
 * @param points  further points beyond the squares
 */
record PartBound(boolean known, long squares, long points) {
    static final PartBound NONE = new PartBound(false, 0, 0);

    /** Fairness, and the wishes of people who are away. */
    static PartBound plain(Model model) {
        return new PartBound(true, squares(model), unmeetable(model));
    }

    static long squares(Model model) {
        long squares = 0;
        for (int c = 0; c < model.categories; c++) {
            squares += model.categoryWeight[c] * FairnessBound.of(model, c).sumSquares();
        }
        return squares;
    }

    /** Points of wishes for days on which the person may hold no seat. */
    private static long unmeetable(Model model) {
        return model.instance.preferences().stream().filter(Instance.Preference::want)
                .filter(wish -> {
                    int person = model.person(wish.person());
                    for (int s = model.dayFirst[wish.day()]; s < model.dayFirst[wish.day() + 1]; s++) {
                        if (model.eligible[s].get(person) || model.fixed[s] == person) {
                            return false;
                        }
                    }
                    return true;
                }).mapToLong(wish -> (long) wish.weight() * model.instance.weights().preference()).sum();
    }
}
