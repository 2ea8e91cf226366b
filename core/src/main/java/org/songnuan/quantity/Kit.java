package org.songnuan.quantity;

import static java.util.Objects.requireNonNull;

/**
 * A named set of goods that is handed out as one: a child's gift pack, five goods for a household.
 *
 * <p>Each content is a known, whole and positive number of the item's unit, and there is at least
 * one content.
 *
 * @param code what identifies it: one line, at most 64 characters
 * @param chinese its Chinese name
 * @param english its English name
 * @param contents what one kit holds
 */
public record Kit(String code, String chinese, String english, Goods contents) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code or a name is blank, not one line, begins or ends
   *     with a space, or is longer than 64 characters; or if the contents are empty, or one of them
   *     is not known or not whole
   */
  public Kit {
    Texts.checkName(code, "Kit", "code");
    Texts.checkName(chinese, "Kit", "chinese");
    Texts.checkName(english, "Kit", "english");
    requireNonNull(contents, "contents");
    if (contents.isEmpty()) {
      throw new IllegalArgumentException("Kit (" + code + ") must hold something, but was empty.");
    }
    contents
        .figures()
        .forEach(
            (item, figure) -> {
              if (!figure.isKnown() || !figure.value().isWhole()) {
                throw new IllegalArgumentException(
                    "Kit ("
                        + code
                        + ") must hold a known whole number of "
                        + item
                        + ", but held "
                        + figure
                        + ".");
              }
            });
  }

  /** Returns the kit. */
  public static Kit of(String code, String chinese, String english, Goods contents) {
    return new Kit(code, chinese, english, contents);
  }

  /** Returns the kit as an item of its own, counted in portions. */
  public Item item() {
    return Item.of(code, chinese, english, Unit.PORTION);
  }

  /**
   * Returns the most kits that can be built out of these goods; goods that are not known count as
   * much as they are at the least.
   */
  public long most(Goods available) {
    long most = Long.MAX_VALUE;
    for (Item item : contents.items()) {
      long there = available.amount(item).least().map(least -> least.amount().floor()).orElse(0L);
      most = Math.min(most, there / contents.amount(item).value().amount().floor());
    }
    return most;
  }

  /** Returns what so many kits hold together. */
  public Goods times(long count) {
    return contents.times(count);
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
