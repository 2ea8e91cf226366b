package org.songnuan.beneficiary;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The recipients that a run looks at, each once, in the order of their ids.
 *
 * <p>It answers "who is considered?". The order in which they were given never shows. An empty
 * roster is allowed and gives a finding when it is run.
 */
public final class Roster {
  private final ImmutableList<Recipient> recipients;

  private Roster(ImmutableList<Recipient> recipients) {
    this.recipients = recipients;
  }

  /**
   * Returns the roster of these recipients.
   *
   * @throws IllegalArgumentException if two have the same id; the message gives their places
   */
  public static Roster of(Recipient... recipients) {
    return copyOf(ImmutableList.copyOf(recipients));
  }

  /**
   * Returns the roster of these recipients.
   *
   * @throws IllegalArgumentException if two have the same id; the message gives their places
   */
  public static Roster copyOf(Iterable<? extends Recipient> recipients) {
    List<Recipient> list = new ArrayList<>();
    recipients.forEach(list::add);
    Map<RecipientId, Integer> places = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      Integer earlier = places.put(list.get(i).id(), i);
      if (earlier != null) {
        throw new IllegalArgumentException(
            "Roster must hold each recipient once, but entry ("
                + (i + 1)
                + ") has the id of entry ("
                + (earlier + 1)
                + ").");
      }
    }
    list.sort(comparing(Recipient::id));
    return new Roster(ImmutableList.copyOf(list));
  }

  /** Returns the recipients in the order of their ids. */
  public ImmutableList<Recipient> recipients() {
    return recipients;
  }

  /** Returns the recipient of this id, if the roster holds it. */
  public Optional<Recipient> find(RecipientId id) {
    return place(id).map(recipients::get);
  }

  /** Returns the place of the recipient in {@link #recipients}, if the roster holds it. */
  public Optional<Integer> place(RecipientId id) {
    int place = Collections.binarySearch(Lists.transform(recipients, Recipient::id), id);
    return place < 0 ? Optional.empty() : Optional.of(place);
  }

  /** Returns how many recipients there are. */
  public int size() {
    return recipients.size();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Roster that && recipients.equals(that.recipients);
  }

  @Override
  public int hashCode() {
    return recipients.hashCode();
  }

  @Override
  public String toString() {
    return "Roster[" + recipients.size() + " recipients]";
  }
}
