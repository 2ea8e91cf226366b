package org.songnuan.fund;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.songnuan.split.Claim;
import org.songnuan.split.ClaimRow;
import org.songnuan.split.Division;
import org.songnuan.split.RowSplit;

/**
 * The rows of a pool that are divided together. Those that claim alike and have alike get alike, so
 * the division sees one line a <em>grade</em>, however many classes the rows belong to.
 *
 * <p>What is committed is the floor of a claim. Of a commitment that is no whole number of steps
 * the odd part stands aside, so that what is paid beyond it is in whole steps.
 */
final class Tier {
  private final Pool pool;
  private final Division division;
  private final ImmutableList<Integer> rows;
  private final Map<Integer, Integer> gradeOf = new HashMap<>();
  private final Grade[] grades;
  private final long[][] count;

  /** Claims alike: how much in all, and how much of it is committed. */
  private record Grade(long claim, long committed) {}

  Tier(Pool pool, Division division, List<Integer> rows) {
    this.pool = pool;
    this.division = division;
    this.rows = ImmutableList.copyOf(rows);
    Map<Grade, Integer> numbers = new HashMap<>();
    for (int i : rows) {
      Grade grade = new Grade(pool.row(i).claim(), pool.row(i).committed());
      gradeOf.put(i, numbers.computeIfAbsent(grade, next -> numbers.size()));
    }
    this.grades = new Grade[numbers.size()];
    numbers.forEach((grade, number) -> grades[number] = grade);
    this.count = new long[grades.length][pool.classes()];
    for (int i : rows) {
      count[gradeOf(i)][pool.classOf(i)] += pool.count(i);
    }
  }

  int gradeOf(int row) {
    return gradeOf.getOrDefault(row, -1);
  }

  /** Returns the classes of all rows. */
  BitSet classes() {
    BitSet classes = new BitSet();
    rows.forEach(i -> classes.set(pool.classOf(i)));
    return classes;
  }

  /** Returns the rows of these classes. */
  ImmutableList<Integer> rows(BitSet classes) {
    return rows.stream()
        .filter(i -> classes.get(pool.classOf(i)))
        .collect(ImmutableList.toImmutableList());
  }

  private long floor(int grade) {
    return grades[grade].committed() - grades[grade].committed() % division.step();
  }

  /** Returns the part of the tier that belongs to these classes. */
  Part part(BitSet classes) {
    return new Part(classes);
  }

  /** Some classes of the tier, to be divided without the others. */
  final class Part {
    private final BitSet classes;
    private final long[] inAll;
    private final ImmutableList<ClaimRow> claims;
    private final long most;
    private final long floors;

    private Part(BitSet classes) {
      this.classes = (BitSet) classes.clone();
      this.inAll = new long[grades.length];
      ImmutableList.Builder<ClaimRow> lines = ImmutableList.builder();
      long sum = 0;
      long sumOfFloors = 0;
      for (int g = 0; g < grades.length; g++) {
        inAll[g] = count(g, classes);
        if (inAll[g] > 0) {
          long odd = grades[g].committed() % division.step();
          lines.add(
              ClaimRow.of(inAll[g], grades[g].claim() - odd)
                  .withFloor(floor(g))
                  .withCap(division.ceiling() - odd));
          sum = LongMath.saturatedAdd(sum, LongMath.saturatedMultiply(grades[g].claim(), inAll[g]));
          sumOfFloors = Math.addExact(sumOfFloors, Math.multiplyExact(floor(g), inAll[g]));
        }
      }
      this.claims = lines.build();
      this.most = Math.min(Claim.UNLIMITED, sum);
      this.floors = sumOfFloors;
    }

    BitSet classes() {
      return classes;
    }

    /** Returns what everybody claims together, at most 2<sup>62</sup>. */
    long most() {
      return most;
    }

    /** Returns what everybody has already. */
    long floors() {
      return floors;
    }

    /** Returns what each grade gets of this estate beyond its floor. */
    Shares split(long estate) {
      RowSplit split = division.splitRows(estate, claims);
      long[] share = new long[grades.length];
      boolean[] tied = new boolean[grades.length];
      int line = 0;
      for (int g = 0; g < grades.length; g++) {
        if (inAll[g] > 0) {
          share[g] = split.share(line) - floor(g);
          tied[g] = split.isDrawn(line++);
        }
      }
      return new Shares(share, tied, split.places());
    }
  }

  /** Returns how many claims of the grade belong to these classes. */
  private long count(int grade, BitSet classes) {
    long sum = 0;
    for (int c = classes.nextSetBit(0); c >= 0; c = classes.nextSetBit(c + 1)) {
      sum = Math.addExact(sum, count[grade][c]);
    }
    return sum;
  }

  /** Adds to the demand what these shares come to in these classes. */
  void addTo(long[] demand, Shares shares, BitSet classes) {
    for (int g = 0; g < grades.length; g++) {
      if (shares.share()[g] > 0) {
        for (int c = classes.nextSetBit(0); c >= 0; c = classes.nextSetBit(c + 1)) {
          demand[c] += count[g][c] * shares.share()[g];
        }
      }
    }
  }

  /** Returns what these shares come to in these classes. */
  long sum(Shares shares, BitSet classes) {
    long sum = 0;
    for (int g = 0; g < grades.length; g++) {
      sum += shares.share()[g] > 0 ? count(g, classes) * shares.share()[g] : 0;
    }
    return sum;
  }

  /**
   * What each grade gets beyond its floor.
   *
   * @param share by grade, for certain
   * @param tied by grade, whether it takes part in the draw for one step more
   * @param places how many of those who take part get it
   */
  @SuppressWarnings("ArrayRecordComponent") // made for one step of the solver and never compared
  record Shares(long[] share, boolean[] tied, long places) {}
}
