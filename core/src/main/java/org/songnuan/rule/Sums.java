package org.songnuan.rule;

import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables over comparisons of up to three facts with each other, {@code a·x + b·y + c·z ≥ d}: the
 * answers of some of them, a bit each, are the number of a row.
 *
 * <p>So is decided whether one amount is so many times another, or whether several of them together
 * are. Where a fact is so large that 64 bits might not do, the tables cannot tell.
 */
final class Sums {
  private static final int MOST_TERMS = 3;
  private static final int IN_ROW = 8;
  private static final long ROOM = 1L << 61;

  /**
   * A comparison of which a clause wants to know the answer.
   *
   * @param axis what it looks at
   * @param cut where
   */
  private record Question(Axis axis, Cut cut) {}

  private final int width;
  private final int[] one;
  private final int[] two;
  private final int[] three;
  private final long[] ofOne;
  private final long[] ofTwo;
  private final long[] ofThree;
  private final long[] bound;
  private final int[] row;
  private final long[] words;
  private final int[] guarded;
  private final long[] rooms;

  private Sums(ClauseBits bits, List<Question> questions) {
    int count = questions.size();
    this.width = bits.words();
    this.one = new int[count];
    this.two = new int[count];
    this.three = new int[count];
    this.ofOne = new long[count];
    this.ofTwo = new long[count];
    this.ofThree = new long[count];
    this.bound = new long[count];
    this.row = new int[(count + IN_ROW - 1) / IN_ROW];
    Map<Integer, Long> largest = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      put(i, questions.get(i), largest);
    }
    this.guarded = largest.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.rooms =
        largest.values().stream().mapToLong(factor -> ROOM / MOST_TERMS / factor).toArray();
    ImmutableLongArray.Builder rows = ImmutableLongArray.builder();
    int filled = 0;
    for (int table = 0; table < row.length; table++) {
      int end = Math.min(count, (table + 1) * IN_ROW);
      row[table] = filled;
      filled += fill(bits, questions.subList(table * IN_ROW, end), rows);
    }
    this.words = rows.build().toArray();
  }

  private void put(int i, Question question, Map<Integer, Long> largest) {
    if (question.axis() instanceof Axis.OfRatio ratio) {
      one[i] = ratio.upper().get(0);
      two[i] = ratio.lower().get(0);
      ofOne[i] = question.cut().limit().denominator().longValueExact();
      ofTwo[i] = -question.cut().limit().numerator().longValueExact();
      bound[i] = question.cut().after() ? 1 : 0;
    } else {
      Axis.OfSum sum = (Axis.OfSum) question.axis();
      int terms = sum.products().size();
      one[i] = sum.products().get(0).get(0);
      ofOne[i] = sum.factors().get(0);
      two[i] = terms > 1 ? sum.products().get(1).get(0) : one[i];
      ofTwo[i] = terms > 1 ? sum.factors().get(1) : 0;
      three[i] = terms > 2 ? sum.products().get(2).get(0) : one[i];
      ofThree[i] = terms > 2 ? sum.factors().get(2) : 0;
      bound[i] = question.cut().bound();
    }
    largest.merge(one[i], Math.max(1, Math.abs(ofOne[i])), Math::max);
    largest.merge(two[i], Math.max(1, Math.abs(ofTwo[i])), Math::max);
    largest.merge(three[i], Math.max(1, Math.abs(ofThree[i])), Math::max);
  }

  /** Returns whether these tables decide the axis. */
  static boolean takes(Scale scale) {
    if (scale.axis() instanceof Axis.OfRatio ratio) {
      return ratio.upper().size() == 1 && ratio.lower().size() == 1;
    }
    return scale.axis() instanceof Axis.OfSum sum
        && sum.products().size() <= MOST_TERMS
        && sum.products().stream().allMatch(product -> product.size() == 1)
        && scale.cuts().stream().allMatch(cut -> Math.abs(cut.bound()) < ROOM);
  }

  static Sums of(ClauseBits bits, List<Scale> scales) {
    List<Question> questions = new ArrayList<>();
    for (Scale scale : scales) {
      scale.cuts().forEach(cut -> questions.add(new Question(scale.axis(), cut)));
    }
    return new Sums(bits, questions);
  }

  private static int fill(
      ClauseBits bits, List<Question> questions, ImmutableLongArray.Builder rows) {
    int size = 1 << questions.size();
    List<long[]> ifYes = new ArrayList<>();
    List<long[]> ifNo = new ArrayList<>();
    for (Question question : questions) {
      Cut cut = question.cut();
      ifYes.add(bits.allowing(question.axis(), (allowed, axis) -> !cut.equals(allowed.until())));
      ifNo.add(bits.allowing(question.axis(), (allowed, axis) -> !cut.equals(allowed.from())));
    }
    for (int number = 0; number < size; number++) {
      for (int word = 0; word < bits.words(); word++) {
        long alive = -1;
        for (int i = 0; i < questions.size(); i++) {
          alive &= ((number >> i & 1) == 1 ? ifYes : ifNo).get(i)[word];
        }
        rows.add(alive);
      }
    }
    return size * bits.words();
  }

  /** Returns the facts that are read. */
  int[] slots() {
    return guarded;
  }

  /**
   * Leaves alive the clauses that stay so, for each of the chosen subjects, by number; where that
   * cannot be told, it says so in their words.
   */
  void and(Rows rows, long[] alive, int[] chosen, int some, long[] numbers) {
    if (some == 0 || row.length == 0) {
      return;
    }
    for (int i = 0; i < guarded.length; i++) {
      guard(rows, alive, i);
    }
    boolean most = some > rows.count() / 4;
    for (int table = 0; table < row.length; table++) {
      int end = Math.min(one.length, (table + 1) * IN_ROW);
      Arrays.fill(numbers, 0, rows.count(), 0);
      for (int question = table * IN_ROW; question < end; question++) {
        int place = question - table * IN_ROW;
        if (most) {
          askAll(rows, numbers, question, place);
        } else {
          ask(rows, chosen, some, numbers, question, place);
        }
      }
      for (int i = 0; i < some; i++) {
        look(alive, chosen[i], row[table] + (int) numbers[chosen[i]] * width);
      }
    }
  }

  private void guard(Rows rows, long[] alive, int guard) {
    long[] values = rows.values(guarded[guard]);
    int at = rows.at(guarded[guard]);
    int count = rows.count();
    long room = rooms[guard];
    long beyond = 0;
    for (int i = 0; i < count; i++) {
      beyond |= (room - values[at + i]) | (room + values[at + i]);
    }
    for (int i = 0; i < count && beyond < 0; i++) {
      if (values[at + i] > room || values[at + i] < -room) {
        Arrays.fill(alive, i * width, (i + 1) * width, ~ClauseBits.TOLD);
      }
    }
  }

  /** Asks all subjects, the same of each, so that the processor may ask several at once. */
  private void askAll(Rows rows, long[] numbers, int question, int place) {
    long[] x = rows.values(one[question]);
    long[] y = rows.values(two[question]);
    int atX = rows.at(one[question]);
    int atY = rows.at(two[question]);
    long ofX = ofOne[question];
    long ofY = ofTwo[question];
    long least = bound[question];
    int count = rows.count();
    if (ofThree[question] == 0) {
      for (int i = 0; i < count; i++) {
        numbers[i] |= (~(ofX * x[atX + i] + ofY * y[atY + i] - least) >>> 63) << place;
      }
      return;
    }
    long[] z = rows.values(three[question]);
    int atZ = rows.at(three[question]);
    long ofZ = ofThree[question];
    for (int i = 0; i < count; i++) {
      long sum = ofX * x[atX + i] + ofY * y[atY + i] + ofZ * z[atZ + i];
      numbers[i] |= (~(sum - least) >>> 63) << place;
    }
  }

  private void ask(Rows rows, int[] chosen, int some, long[] numbers, int question, int place) {
    long[] x = rows.values(one[question]);
    long[] y = rows.values(two[question]);
    long[] z = rows.values(three[question]);
    int atX = rows.at(one[question]);
    int atY = rows.at(two[question]);
    int atZ = rows.at(three[question]);
    for (int i = 0; i < some; i++) {
      int subject = chosen[i];
      long sum =
          ofOne[question] * x[atX + subject]
              + ofTwo[question] * y[atY + subject]
              + ofThree[question] * z[atZ + subject];
      numbers[subject] |= (~(sum - bound[question]) >>> 63) << place;
    }
  }

  private void look(long[] alive, int subject, int at) {
    for (int word = 0; word < width; word++) {
      alive[subject * width + word] &= words[at + word];
    }
  }
}
