/**
 * The roster engine: plain arithmetic on a duty-roster problem, without database, clock or screen.
 *
 * <pre>
 * Instance  the problem in words: days, posts, people, categories of fairness, wishes
 * Model     the same as numbers, prepared once
 * State     who sits where, with every cost kept up to date move by move
 * Annealing moves a State from bad to good; Solver runs one per thread and keeps the best
 * FairnessBound proves how even the counts can be at all
 * Repair    the fewest changes to a published roster
 * Obstacles why a seat cannot be filled
 * Score     counts a finished roster from nothing, to check all the others
 * </pre>
 *
 * <p>Soft costs are points, lower is better; what they count is said at {@link cn.dutydesk.roster.engine.Score}.
 */
package cn.dutydesk.roster.engine;
