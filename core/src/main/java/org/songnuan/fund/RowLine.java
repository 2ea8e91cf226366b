package org.songnuan.fund;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import org.songnuan.benefit.Precedence;

/**
 * The line in which the rows of a tier stand when what is short goes in rank order: groups between
 * whom nothing decides, the first group first.
 *
 * <p>Need counts first, then a recorded order among those whom need leaves level, then the tickets
 * where lots are declared. Where several records name some of those who are level, none counts, for
 * nothing says which of them comes first.
 */
final class RowLine {
  /** The rank of everybody where nobody has one. */
  private static final Precedence LEVEL =
      new Precedence(false, ImmutableList.of(), 0, 0, OptionalLong.empty());

  private final Pool pool;
  private final ImmutableList.Builder<Group> line = ImmutableList.builder();

  /**
   * Rows between whom nothing decides.
   *
   * @param rows the rows, those of one recipient in their order
   * @param recipients how many recipients they are of
   * @param level how many recipients a lot orders of whom they are some; 0 if none does
   * @param ticket the place of the group among those, from 1
   */
  record Group(ImmutableList<Integer> rows, long recipients, long level, long ticket) {}

  private RowLine(Pool pool) {
    this.pool = pool;
  }

  static ImmutableList<Group> of(Pool pool, List<Integer> rows) {
    RowLine line = new RowLine(pool);
    for (List<Integer> level : line.parted(rows, comparing(line::rank), Precedence::isLevelWith)) {
      long orders =
          level.stream().mapToInt(i -> line.rank(i).order()).filter(n -> n > 0).distinct().count();
      if (orders == 1) {
        line.parted(level, comparing(i -> line.rank(i)), (a, b) -> a.place() == b.place())
            .forEach(line::draw);
      } else {
        line.draw(level);
      }
    }
    return line.line.build();
  }

  private Precedence rank(int row) {
    return pool.row(row).rank().orElse(LEVEL);
  }

  /** Parts those who are level by their tickets, if they have any. */
  private void draw(List<Integer> level) {
    boolean drawn = level.stream().allMatch(i -> rank(i).ticket().isPresent());
    long recipients = recipients(level);
    if (!drawn || recipients < 2) {
      line.add(group(level, 0, 0));
      return;
    }
    Comparator<Integer> byTicket = (a, b) -> Long.compareUnsigned(ticket(a), ticket(b));
    long number = 1;
    for (List<Integer> group : parted(level, byTicket, (a, b) -> a.ticket().equals(b.ticket()))) {
      Group one = group(group, recipients, number);
      line.add(one);
      number += one.recipients();
    }
  }

  private long ticket(int row) {
    return rank(row).ticket().orElse(0);
  }

  private Group group(List<Integer> rows, long level, long ticket) {
    List<Integer> inOrder = new ArrayList<>(rows);
    inOrder.sort(comparing((Integer i) -> pool.row(i).nth()).thenComparing(i -> i));
    return new Group(ImmutableList.copyOf(inOrder), recipients(rows), level, ticket);
  }

  /** Returns how many recipients the rows of a whole group are of: each has a first one. */
  private long recipients(List<Integer> rows) {
    int last = rows.stream().mapToInt(i -> pool.row(i).nth()).max().orElse(0);
    return LongStream.rangeClosed(0, last)
        .map(
            nth -> rows.stream().filter(i -> pool.row(i).nth() == nth).mapToLong(pool::count).sum())
        .max()
        .orElse(0);
  }

  /** Sorts and parts where two neighbours are not alike. */
  private List<List<Integer>> parted(
      List<Integer> rows, Comparator<Integer> order, BiPredicate<Precedence, Precedence> alike) {
    List<Integer> sorted = new ArrayList<>(rows);
    sorted.sort(order);
    List<List<Integer>> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !alike.test(rank(sorted.get(from)), rank(sorted.get(i)))) {
        parts.add(sorted.subList(from, i));
        from = i;
      }
    }
    return parts;
  }
}
