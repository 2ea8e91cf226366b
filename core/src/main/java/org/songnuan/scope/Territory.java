package org.songnuan.scope;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/**
 * Where an organisation may list recipients: its own jurisdiction, and the villages and communities
 * elsewhere that it supports (帮扶村、帮扶社区).
 *
 * <p>It answers "is this place ours, one that we support, or neither?". A place that is in both is
 * the organisation's own. Each area stands for everything below it too.
 *
 * <pre>{@code
 * Territory team = Territory.of(Area.parse("示例区")).supporting(Area.parse("示例县/青山村"));
 * team.covers(Area.parse("示例县/青山村/二组"))               // true
 * team.supportedAt(Area.parse("示例县/青山村/二组"))          // 示例县/青山村
 * }</pre>
 *
 * @param own the own jurisdiction
 * @param supported the areas that are supported; none for most
 */
public record Territory(Area own, ImmutableSortedSet<Area> supported) {
  /** Checks that the parts are there. */
  public Territory {
    requireNonNull(own, "own");
    requireNonNull(supported, "supported");
  }

  /** Returns the territory of an organisation that supports no area elsewhere. */
  public static Territory of(Area own) {
    return new Territory(own, ImmutableSortedSet.of());
  }

  /** Returns this territory with one more area that is supported; one that is there stays. */
  public Territory supporting(Area area) {
    return new Territory(
        own, ImmutableSortedSet.<Area>naturalOrder().addAll(supported).add(area).build());
  }

  /** Tells whether the place is in the own jurisdiction or in a supported area. */
  public boolean covers(Area place) {
    return own.contains(place) || supportedAt(place).isPresent();
  }

  /**
   * Returns the supported area in which the place lies, the smallest if it lies in several; empty
   * if it lies in the own jurisdiction or in none.
   */
  public Optional<Area> supportedAt(Area place) {
    return own.contains(place)
        ? Optional.empty()
        : supported.stream()
            .filter(area -> area.contains(place))
            .reduce((one, other) -> one.depth() > other.depth() ? one : other);
  }

  /** Tells whether some place is both covered and in that area. */
  public boolean overlaps(Area area) {
    return covers(area) || area.contains(own) || supported.stream().anyMatch(area::contains);
  }

  /** Returns the own area and, after it, those that are supported. */
  @Override
  public String toString() {
    return "Territory[" + own + (supported.isEmpty() ? "" : " and " + supported) + "]";
  }
}
