package org.songnuan.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Goes through the plots of a terrain in which several goals are met.
 *
 * <p>A literal narrows its dimension. Of an alternative the parts that are no longer possible are
 * left out; where one is left it must be so, and where several are they are tried one after the
 * other, those with the fewest alternatives first (the DPLL procedure, over classes of values). It
 * looks at a bounded number of parts of goals.
 *
 * <p>See M. Davis, G. Logemann and D. Loveland, A machine program for theorem-proving,
 * Communications of the ACM 5 (1962).
 */
final class PlotSearch {
  /** How many parts of goals one search looks at. */
  static final int MOST_PARTS = 60_000;

  private static final int IMPOSSIBLE = 0;
  private static final int OPEN = 1;
  private static final int MET = 2;

  private final Terrain terrain;
  private final Predicate<Plot> taker;
  private List<Goal.Any> pending = new ArrayList<>();
  private Plot plot;
  private int parts;

  /**
   * Makes the search.
   *
   * @param within where to look; it is changed
   * @param taker takes a plot, and says whether it has had enough
   */
  PlotSearch(Terrain terrain, Plot within, Predicate<Plot> taker) {
    this.terrain = terrain;
    this.taker = taker;
    this.plot = within;
  }

  /**
   * Hands over one plot after the other, until the taker has had enough. A subject of none of them
   * does not meet the goals.
   *
   * @return whether all were handed over that there are, or the taker had enough
   */
  boolean goThrough(Iterable<Goal> goals) {
    for (Goal goal : goals) {
      if (!require(goal)) {
        return true;
      }
    }
    go();
    return !hasGivenUp();
  }

  /** Returns how many parts were looked at. */
  int parts() {
    return parts;
  }

  private boolean hasGivenUp() {
    return parts > MOST_PARTS;
  }

  /** Returns whether the taker has had enough, or nothing more is looked at. */
  private boolean go() {
    if (!decide() || hasGivenUp()) {
      return hasGivenUp();
    } else if (pending.isEmpty()) {
      return taker.test(plot);
    }
    Goal.Any branch = fewest();
    Plot before = plot;
    List<Goal.Any> others = new ArrayList<>(pending);
    others.remove(branch);
    for (Goal part : branch.parts()) {
      plot = before;
      if (status(part) != IMPOSSIBLE) {
        plot = before.copy();
        pending = new ArrayList<>(others);
        if (require(part) && go()) {
          return true;
        }
      }
    }
    return hasGivenUp();
  }

  /**
   * Drops the alternatives that are met, and requires what has no alternative any more; false if
   * nothing is possible.
   */
  private boolean decide() {
    for (int i = 0; i < pending.size() && !hasGivenUp(); ) {
      Goal.Any any = pending.get(i);
      Goal only = null;
      int possible = 0;
      boolean met = false;
      for (Goal part : any.parts()) {
        int status = status(part);
        met |= status == MET;
        if (status != IMPOSSIBLE) {
          possible++;
          only = part;
        }
      }
      if (only == null) {
        return false;
      } else if (met) {
        pending.remove(i);
      } else if (possible == 1) {
        pending.remove(i);
        if (!require(only)) {
          return false;
        }
        i = 0;
      } else {
        i++;
      }
    }
    return true;
  }

  private Goal.Any fewest() {
    Goal.Any best = pending.get(0);
    int fewest = Integer.MAX_VALUE;
    for (Goal.Any any : pending) {
      int possible = 0;
      for (Goal part : any.parts()) {
        possible += status(part) == IMPOSSIBLE ? 0 : 1;
      }
      if (possible < fewest) {
        fewest = possible;
        best = any;
      }
    }
    return best;
  }

  /** Makes it so, and says whether it may be; alternatives wait. */
  private boolean require(Goal goal) {
    parts++;
    if (goal instanceof Goal.Literal literal) {
      return narrow(literal.number());
    } else if (goal instanceof Goal.All all) {
      for (Goal part : all.parts()) {
        if (!require(part)) {
          return false;
        }
      }
      return true;
    }
    pending.add((Goal.Any) goal);
    return true;
  }

  private boolean narrow(int literal) {
    int place = terrain.of(literal);
    plot.lowest[place] = Math.max(plot.lowest[place], terrain.first(literal));
    plot.highest[place] = Math.min(plot.highest[place], terrain.last(literal));
    plot.options[place] &= terrain.options(literal);
    return plot.lowest[place] <= plot.highest[place] && plot.options[place] != 0;
  }

  private int status(Goal goal) {
    parts++;
    if (goal instanceof Goal.Literal literal) {
      return status(literal.number());
    } else if (goal instanceof Goal.All all) {
      int status = MET;
      for (Goal part : all.parts()) {
        status = Math.min(status, status(part));
        if (status == IMPOSSIBLE) {
          return IMPOSSIBLE;
        }
      }
      return status;
    }
    int status = IMPOSSIBLE;
    for (Goal part : ((Goal.Any) goal).parts()) {
      status = Math.max(status, status(part));
      if (status == MET) {
        return MET;
      }
    }
    return status;
  }

  private int status(int literal) {
    int place = terrain.of(literal);
    int first = terrain.first(literal);
    int last = terrain.last(literal);
    long options = plot.options[place];
    if (plot.lowest[place] > last
        || plot.highest[place] < first
        || (options & terrain.options(literal)) == 0) {
      return IMPOSSIBLE;
    }
    boolean met =
        plot.lowest[place] >= first
            && plot.highest[place] <= last
            && (options & ~terrain.options(literal)) == 0;
    return met ? MET : OPEN;
  }
}
