package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Optional;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Area;

/**
 * Where one recipient stands when there are fewer seats than recipients: its values by the keys of
 * a {@link Priority}, and the categories and area that reserved seats ask for.
 *
 * <p>It depends on this recipient alone, so standings of a whole roster are those of its parts.
 *
 * @param recipient whose it is
 * @param area where the recipient is
 * @param categories the categories that are certain
 * @param keys one value for each key, turned so that the smaller comes first; empty if a missing
 *     fact leaves it open, which comes after every value that is known
 */
public record Standing(
    RecipientId recipient,
    Area area,
    ImmutableSortedSet<CategoryId> categories,
    ImmutableList<Optional<Ratio>> keys) {
  /** Orders by the keys alone: who compares as equal is tied. */
  public static final Comparator<Standing> BY_KEYS =
      (one, other) -> Precedence.compareKeys(one.keys, other.keys);

  /** Checks that the parts are there. */
  public Standing {
    requireNonNull(recipient, "recipient");
    requireNonNull(area, "area");
    requireNonNull(categories, "categories");
    requireNonNull(keys, "keys");
  }

  /** Returns how many keys there are and how many are known, never whose. */
  @Override
  public String toString() {
    long known = keys.stream().filter(Optional::isPresent).count();
    return "Standing[" + known + " of " + keys.size() + " keys]";
  }
}
