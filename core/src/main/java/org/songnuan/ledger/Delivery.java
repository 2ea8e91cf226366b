package org.songnuan.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Term;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Item;
import org.songnuan.visit.TeamId;

/**
 * Money and goods that were handed over to one recipient: all that it was awarded, or a part.
 *
 * <p>It answers "who got what, from which fund and stock, when, from whom, and who signed?".
 *
 * <pre>{@code
 * Delivery.builder().id("V-1").on(day).recipient("H-1").channel(Channel.DOOR_VISIT)
 *     .all(ledger.outstanding(RecipientId.of("H-1")))
 *     .build();
 * }</pre>
 */
@Value.Immutable
public abstract non-sealed class Delivery implements Entry {
  Delivery() {}

  /** Returns to whom. */
  public abstract RecipientId recipient();

  /** Returns by which channel. */
  public abstract Channel channel();

  /** Returns which team brought it, if it was one. */
  public abstract Optional<TeamId> team();

  /** Returns who signed; the recipient itself, unless said otherwise. */
  @Value.Default
  public Receipt receipt() {
    return Receipt.inPerson();
  }

  /** Returns the money, by benefit and fund. */
  public abstract ImmutableList<Payment> payments();

  /** Returns the goods, by benefit and stock. */
  public abstract ImmutableList<Issue> issues();

  /** Returns the goods that are handed out without counting. */
  public abstract ImmutableSet<Item> handouts();

  @Override
  public Term kind() {
    return Term.of("发放", "a delivery");
  }

  /** Returns its number and day, never to whom. */
  @Override
  public String toString() {
    return "Delivery[" + id() + " on " + on() + "]";
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds a {@link Delivery}. Every attribute is set at most once, except the lists, to which
   * {@code addPayment}, {@code addIssue} and {@code addHandout} add.
   */
  public static final class Builder extends ImmutableDelivery.Builder {
    Builder() {}

    /** Sets the number. */
    public Builder id(String id) {
      return id(EntryId.of(id));
    }

    /** Sets to whom. */
    public Builder recipient(String id) {
      return recipient(RecipientId.of(id));
    }

    /** Adds all of this portion. */
    public Builder all(Portion portion) {
      return addAllPayments(portion.payments())
          .addAllIssues(portion.issues())
          .addAllHandouts(portion.handouts());
    }
  }
}
