package org.songnuan.fund;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.LongMath;
import com.google.common.primitives.Longs;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Precedence;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Ratio;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;
import org.songnuan.split.Claim;

/**
 * Reads what {@link RowText} writes, from left to right, once: no more work than the text is long.
 * Each line must come out again as it was read, and the lines in order, so that a demand has one
 * text.
 */
final class DemandParser {
  /** The longest line, in characters. */
  static final int LONGEST_LINE = 100_000;

  private static final long MOST_CLAIMS = 1L << 40;

  private final String text;
  private int line;
  private int start;
  private int at;
  private int end;
  private long committedToAll;

  private DemandParser(String text) {
    this.text = text;
  }

  static ImmutableSortedMap<Row, Long> parse(String text) {
    return new DemandParser(text).lines();
  }

  private ImmutableSortedMap<Row, Long> lines() {
    ImmutableSortedMap.Builder<Row, Long> rows = ImmutableSortedMap.naturalOrder();
    Row last = null;
    while (end < text.length()) {
      line++;
      start = end;
      at = start;
      end = text.indexOf('\n', start) + 1;
      if (end == 0 || end - start > LONGEST_LINE) {
        at = Math.min(text.length(), start + LONGEST_LINE);
        end = text.length();
        throw wrong("a line of at most " + LONGEST_LINE + " characters that ends");
      }
      Row row = row();
      long count = number("a number of claims", 1, MOST_CLAIMS);
      if (!text.regionMatches(start, row.text() + '\t' + count + '\n', 0, end - start)) {
        at = start;
        throw wrong("one form");
      }
      if (last != null && last.compareTo(row) >= 0) {
        at = start;
        throw wrong("each row once, in order");
      }
      committedToAll =
          LongMath.saturatedAdd(committedToAll, LongMath.saturatedMultiply(row.committed(), count));
      if (committedToAll > Claim.UNLIMITED) {
        throw wrong("at most 2^62 committed in all");
      }
      rows.put(row, count);
      last = row;
    }
    return rows.buildOrThrow();
  }

  private Row row() {
    try {
      @Nullable Item item = item();
      int tier = (int) number("a tier", 0, Integer.MAX_VALUE);
      BenefitId benefit = BenefitId.of(quoted());
      next('\t');
      ImmutableSortedSet<CategoryId> categories = categories();
      Area area = Area.parse(quoted());
      next('\t');
      BenefitKind kind = oneOf('\t', ImmutableList.copyOf(BenefitKind.values()));
      String purpose = quoted();
      next('\t');
      Use use = new Use(categories, area, kind, purpose);
      long claim = number("a claim", 0, Claim.UNLIMITED);
      long committed = number("what is committed", 0, Claim.UNLIMITED);
      boolean pending = word("pending", "certain");
      boolean whole = word("whole", "divisible");
      Optional<Precedence> rank = rank();
      int nth = (int) number("a number", 0, Integer.MAX_VALUE);
      return new Row(item, tier, benefit, use, claim, committed, pending, whole, rank, nth);
    } catch (ReadException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw wrong("parts that can be");
    }
  }

  private @Nullable Item item() {
    String code = quoted();
    if (code.isEmpty()) {
      next('\t');
      return null;
    }
    next(' ');
    String chinese = quoted();
    next(' ');
    String english = quoted();
    next(' ');
    String symbol = quoted();
    next(' ');
    String unit = quoted();
    next(' ');
    Unit.Dimension dimension = oneOf(' ', ImmutableList.copyOf(Unit.Dimension.values()));
    long size = number("a size", 1, Claim.UNLIMITED);
    return Item.of(code, chinese, english, new Unit(symbol, unit, dimension, size));
  }

  private ImmutableSortedSet<CategoryId> categories() {
    ImmutableSortedSet.Builder<CategoryId> categories = ImmutableSortedSet.naturalOrder();
    while (peek() == '"') {
      categories.add(CategoryId.of(quoted()));
      if (peek() != ',') {
        break;
      }
      next(',');
    }
    next('\t');
    return categories.build();
  }

  private Optional<Precedence> rank() {
    if (peek() == '-') {
      next('-');
      next('\t');
      return Optional.empty();
    }
    boolean included = peek() == '!';
    if (included) {
      next('!');
    }
    next('[');
    ImmutableList.Builder<Optional<Ratio>> keys = ImmutableList.builder();
    while (peek() != ']') {
      keys.add(key());
      if (peek() != ']') {
        next(',');
      }
    }
    next(']');
    next(' ');
    int order = (int) number("an order", ' ', 0, Integer.MAX_VALUE);
    int place = (int) number("a place", ' ', 0, Integer.MAX_VALUE);
    return Optional.of(new Precedence(included, keys.build(), order, place, ticket()));
  }

  private Optional<Ratio> key() {
    if (peek() == '?') {
      next('?');
      return Optional.empty();
    }
    long numerator = number("a key", '/', Long.MIN_VALUE, Long.MAX_VALUE);
    int from = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    return Optional.of(Ratio.of(numerator, value("a denominator", from, 1, Long.MAX_VALUE)));
  }

  private OptionalLong ticket() {
    String ticket = until('\t');
    if (ticket.equals("-")) {
      return OptionalLong.empty();
    }
    if (!ticket.matches("[0-9a-f]{16}")) {
      throw wrong("a ticket of 16 digits");
    }
    return OptionalLong.of(HexFormat.fromHexDigitsToLong(ticket));
  }

  private long number(String what, long least, long most) {
    return number(what, '\t', least, most);
  }

  /** Reads a number up to this end, which a line may take the place of. */
  private long number(String what, char until, long least, long most) {
    int from = at;
    while (at < end - 1 && text.charAt(at) != until) {
      at++;
    }
    long value = value(what, from, least, most);
    at++;
    return value;
  }

  private long value(String what, int from, long least, long most) {
    String digits = text.substring(from, at);
    Long value = digits.matches("-?[0-9]{1,19}") ? Longs.tryParse(digits) : null;
    if (value == null || value < least || value > most) {
      at = from;
      throw wrong(what + " from " + least + " to " + most);
    }
    return value;
  }

  private boolean word(String yes, String no) {
    int from = at;
    String word = until('\t');
    if (!word.equals(yes) && !word.equals(no)) {
      at = from;
      throw wrong(yes + " or " + no);
    }
    return word.equals(yes);
  }

  private <E extends Enum<E>> E oneOf(char until, ImmutableList<E> values) {
    int from = at;
    String name = until(until);
    for (E value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    at = from;
    throw wrong("one of " + values);
  }

  private String until(char stop) {
    int from = at;
    while (peek() != stop) {
      at++;
    }
    String read = text.substring(from, at);
    at++;
    return read;
  }

  private String quoted() {
    next('"');
    StringBuilder read = new StringBuilder();
    while (peek() != '"') {
      char next = text.charAt(at++);
      if (next == '\\') {
        char escaped = peek();
        at++;
        read.append(escaped == 'n' ? '\n' : escaped);
      } else {
        read.append(next);
      }
    }
    at++;
    return read.toString();
  }

  private char peek() {
    if (at >= end - 1) {
      throw wrong("more on the line");
    }
    return text.charAt(at);
  }

  private void next(char expected) {
    if (peek() != expected) {
      throw wrong(expected == '\t' ? "a tab" : "'" + expected + "'");
    }
    at++;
  }

  private ReadException wrong(String expected) {
    return new ReadException(
        "Demand (line "
            + line
            + ", column "
            + (at - start + 1)
            + ") must have "
            + expected
            + ", but had not.");
  }

  /** The text is not that of a demand. */
  private static final class ReadException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    ReadException(String message) {
      super(message);
    }
  }
}
