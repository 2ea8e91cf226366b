package org.songnuan.quantity;

import static java.util.Objects.requireNonNull;

/**
 * A kind of goods that is given: rice, oil, a quilt.
 *
 * <p>Its code identifies it: within one set of {@link Goods} two items that differ in anything but
 * have one code are refused. The unit is the one in which the item is counted.
 *
 * @param code what identifies it, such as {@code rice}: one line, at most 64 characters
 * @param chinese its Chinese name
 * @param english its English name
 * @param unit the unit in which it is counted
 */
public record Item(String code, String chinese, String english, Unit unit) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code or a name is blank, not one line, begins or ends
   *     with a space, or is longer than 64 characters
   */
  public Item {
    Texts.checkName(code, "Item", "code");
    Texts.checkName(chinese, "Item", "chinese");
    Texts.checkName(english, "Item", "english");
    requireNonNull(unit, "unit");
  }

  /** Returns the item. */
  public static Item of(String code, String chinese, String english, Unit unit) {
    return new Item(code, chinese, english, unit);
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
