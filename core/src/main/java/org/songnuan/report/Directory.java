package org.songnuan.report;

import java.util.Optional;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.pairing.HelperId;

/**
 * The host's own register of who is behind an id: the only way by which a name comes into a report.
 *
 * <p>The library stores no name and no account; it asks while a report is made, and hides what the
 * {@link Audience} may not read. What the directory does not know stays blank, and nothing is
 * guessed; an answer is never null, or the report ends with an exception that says so. A report of
 * the same outcome has the same bytes if the directory gives the same answers.
 *
 * <pre>{@code
 * Directory directory = new Directory() {
 *   @Override public Optional<String> recipient(RecipientId id) {
 *     return Optional.ofNullable(names.get(id.value()));
 *   }
 * };
 * Directory.masked("张某某")    // 张**
 * }</pre>
 */
public interface Directory {
  /** The directory that knows nobody. */
  Directory EMPTY = new Directory() {};

  /** Returns the name of a household or place, as the host's registers write it. */
  default Optional<String> recipient(RecipientId id) {
    return Optional.empty();
  }

  /** Returns the name of a person, such as the one who signs. */
  default Optional<String> person(PersonId id) {
    return Optional.empty();
  }

  /** Returns the name of a helper. */
  default Optional<String> helper(HelperId id) {
    return Optional.empty();
  }

  /**
   * Returns the opaque id of the payee to whom money for this recipient is transferred: never an
   * account. Two recipients may have one payee.
   */
  default Optional<String> payee(RecipientId id) {
    return Optional.empty();
  }

  /**
   * Returns who signs for a place, such as a ward or a department; for a household the library
   * itself says whose signature is needed.
   */
  default Optional<String> signer(RecipientId id) {
    return Optional.empty();
  }

  /**
   * Returns the name with everything hidden but its first character: {@code 张*}, {@code 张**}.
   *
   * <p>One star stands for each further character, and never more than two, so that long names give
   * nothing away by their length. A name of one character, or one that does not begin with a
   * letter, is hidden altogether; so is a blank one.
   */
  static String masked(String name) {
    int[] points = name.strip().codePoints().toArray();
    return points.length < 2 || !Character.isLetter(points[0])
        ? "*"
        : Character.toString(points[0]) + "*".repeat(Math.min(points.length - 1, 2));
  }
}
