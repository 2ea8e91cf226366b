package org.songnuan.scope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Longs;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;

/**
 * A drawing by lot that anyone can recompute: the seed and an id decide the ticket of the id, and
 * the smallest tickets win.
 *
 * <p>The seed is published before the list of ids is fixed, for instance the identity of the
 * campaign, so that nobody can choose it to suit a result. A ticket is the first eight bytes of the
 * SHA-256 hash of the seed, a zero byte and the id, both in UTF-8, read as an unsigned number with
 * the most significant byte first. No other id has any part in it, so neither the order of the ids
 * nor a late arrival changes anybody's ticket. Should two ids have one ticket, the one that comes
 * first character by character goes first.
 *
 * <p>Anyone recomputes the ticket of {@code H-1} in the drawing {@code 2026-spring} with
 *
 * <pre>{@code
 * printf '%s\0%s' 2026-spring H-1 | sha256sum | cut -c 1-16
 * }</pre>
 *
 * <p>which prints {@code 15fe624ddfcc531b}, and compares such tickets as text. Ids never appear in
 * a message.
 *
 * @param seed the public text that names the drawing: one line, not blank, at most 256 characters
 */
public record Lot(String seed) {
  private static final int LONGEST = 256;
  private static final int LONGEST_ID = 128;

  /**
   * Checks the seed.
   *
   * @throws IllegalArgumentException if it is blank, not one line, too long, or not well-formed
   *     Unicode
   */
  public Lot {
    requireNonNull(seed, "seed");
    Texts.checkLength(seed, "Lot seed", LONGEST);
    if (seed.isBlank() || seed.chars().anyMatch(Character::isISOControl) || !isWellFormed(seed)) {
      throw Texts.unreadable("Lot seed", "one line of well-formed text", seed);
    }
  }

  /** Returns the drawing with the seed. */
  public static Lot of(String seed) {
    return new Lot(seed);
  }

  /**
   * Returns the ticket of the id, to be compared as an unsigned number.
   *
   * @throws IllegalArgumentException if the id is empty or not well-formed Unicode
   */
  public long ticket(String id) {
    requireNonNull(id, "id");
    if (id.isEmpty() || !isWellFormed(id)) {
      throw new IllegalArgumentException(
          "Id in a lot must be well-formed text that is not empty, but was not.");
    }
    return Longs.fromByteArray(
        Hashing.sha256()
            .newHasher()
            .putString(seed, UTF_8)
            .putByte((byte) 0)
            .putString(id, UTF_8)
            .hash()
            .asBytes());
  }

  /**
   * Returns the order of the drawing: the smaller ticket first, then the id character by character.
   */
  public Comparator<String> comparator() {
    return Comparator.comparing(this::drawn);
  }

  /**
   * Draws some of the ids.
   *
   * @param count how many, from none to all of them
   * @param ids all that take part, in any order
   * @return those who win, the smallest ticket first
   * @throws IllegalArgumentException if the count is negative or above the number of ids, or an id
   *     comes twice
   */
  public ImmutableList<String> draw(int count, Collection<String> ids) {
    if (count < 0 || count > ids.size()) {
      throw new IllegalArgumentException(
          "Number to draw must be 0 to " + ids.size() + ", but was " + count + ".");
    }
    int distinct = new HashSet<>(ids).size();
    if (distinct < ids.size()) {
      throw new IllegalArgumentException(
          "Ids in a lot must be distinct, but were " + distinct + " among " + ids.size() + ".");
    }
    return ids.stream()
        .map(this::drawn)
        .sorted()
        .limit(count)
        .map(Drawn::id)
        .collect(ImmutableList.toImmutableList());
  }

  private Drawn drawn(String id) {
    return new Drawn(ticket(id), id);
  }

  /**
   * Checks an opaque id of the host's, so that lots can be drawn from it. No message repeats it.
   *
   * @param subject what the message calls the id
   * @param value the id
   * @throws IllegalArgumentException if it is blank, longer than 128 characters, or holds half a
   *     surrogate pair
   */
  public static void checkId(String subject, String value) {
    requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException(subject + " must have a value, but was (blank).");
    }
    if (value.length() > LONGEST_ID) {
      throw new IllegalArgumentException(
          subject
              + " must have at most "
              + LONGEST_ID
              + " characters, but was ("
              + value.length()
              + ").");
    }
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException(subject + " must be well-formed Unicode, but was not.");
    }
  }

  private static boolean isWellFormed(String text) {
    return UTF_8.newEncoder().canEncode(text);
  }

  /** An id with its ticket, in the order of the drawing. */
  private record Drawn(long ticket, String id) implements Comparable<Drawn> {
    @Override
    public int compareTo(Drawn other) {
      int byTicket = Long.compareUnsigned(ticket, other.ticket);
      return byTicket != 0 ? byTicket : id.compareTo(other.id);
    }
  }
}
