package org.songnuan.benefit;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Recipient;

/**
 * What each of many recipients should get, in their order.
 *
 * <p>It answers "who is alike?". Those who should get the same for the same reasons are of one
 * kind, which is held once and numbered from 0; an {@link Assessment} is made when somebody asks
 * for it. So whoever counts can count kinds instead of recipients. It never changes.
 */
public final class Assessments extends AbstractList<Assessment> implements RandomAccess {
  private final ImmutableList<Recipient> recipients;
  private final ImmutableList<Supplier<Classification>> classifications;
  private final int[] categories;
  private final ImmutableList<Alike> alike;
  private final int[] kinds;
  private final int[] first;

  private Assessments(Builder builder) {
    this.recipients = builder.recipients;
    this.classifications = ImmutableList.copyOf(builder.classifications);
    this.categories = builder.categories;
    this.alike = ImmutableList.copyOf(builder.alike);
    this.kinds = builder.kinds;
    this.first = new int[alike.size()];
    for (int place = kinds.length - 1; place >= 0; place--) {
      first[kinds[place]] = place;
    }
  }

  /** Returns the assessment of the recipient at this place. */
  @Override
  public Assessment get(int place) {
    return alike
        .get(kinds[place])
        .of(recipients.get(place), classifications.get(categories[place]).get());
  }

  @Override
  public int size() {
    return kinds.length;
  }

  /** Returns the recipient at this place. */
  public Recipient recipient(int place) {
    return recipients.get(place);
  }

  /** Returns how many kinds there are. */
  public int kinds() {
    return alike.size();
  }

  /** Returns of which kind the recipient at this place is. */
  public int kind(int place) {
    return kinds[place];
  }

  /** Returns how many recipients there are of each kind; none of some. */
  public ImmutableLongArray counts() {
    long[] counts = new long[alike.size()];
    for (int kind : kinds) {
      counts[kind]++;
    }
    return ImmutableLongArray.copyOf(counts);
  }

  /** Returns what is due to everybody of the kind. */
  public ImmutableList<Entitlement> entitlements(int kind) {
    return alike.get(kind).entitlements();
  }

  /** Returns whether a missing fact could change what is due to those of the kind. */
  public boolean isOpen(int kind) {
    return alike.get(kind).isOpen();
  }

  /** Returns the assessment of the first recipient of the kind; there must be one. */
  public Assessment example(int kind) {
    return get(first[kind]);
  }

  /** Returns how many there are, never whose. */
  @Override
  public String toString() {
    return "Assessments[" + size() + " of " + kinds() + " kinds]";
  }

  /** Returns what takes in the assessments of these recipients, one by one in their order. */
  public static Builder of(Tariff tariff, ImmutableList<Recipient> recipients) {
    return new Builder(tariff, recipients);
  }

  /** Takes in assessments in the order of the recipients, and tells who is alike. */
  public static final class Builder {
    private final Tariff tariff;
    private final Combined combined;
    private final ImmutableList<Recipient> recipients;
    private final List<Supplier<Classification>> classifications = new ArrayList<>();
    private final int[] categories;
    private final List<Alike> alike = new ArrayList<>();
    private final List<Combined.@Nullable BeforeCaps> beforeCaps = new ArrayList<>();
    private final List<long @Nullable []> rooms = new ArrayList<>();
    private final int[] kinds;
    private final Map<Long, Integer> byBenefits = new HashMap<>();
    private final Map<Entitlement, Entitlement> same = new HashMap<>();
    private int next;

    private Builder(Tariff tariff, ImmutableList<Recipient> recipients) {
      this.tariff = tariff;
      this.combined = new Combined(tariff);
      this.recipients = recipients;
      this.categories = new int[recipients.size()];
      this.kinds = new int[recipients.size()];
    }

    /** Returns the number of a classification, which is made when somebody asks for it. */
    public int classification(Supplier<Classification> classification) {
      classifications.add(classification);
      return classifications.size() - 1;
    }

    /**
     * Returns the benefits to which the category entitles, as bits for {@link #kind(Recipient,
     * long)}: without those by formula and those for each person.
     */
    public long benefits(CategoryId category) {
      return combined.benefits(category);
    }

    /**
     * Returns the kind of those who are entitled to these benefits and no others, and to whom
     * nothing was paid before; empty if they have to be assessed first.
     *
     * @param example any of them
     * @param held the benefits of all their categories
     */
    public OptionalInt kind(Recipient example, long held) {
      if (!combined.isPossible()) {
        return OptionalInt.empty();
      }
      Integer known = byBenefits.get(held);
      if (known != null) {
        return OptionalInt.of(known);
      }
      Combined.BeforeCaps before = combined.beforeCaps(held, example);
      if (before == null) {
        return OptionalInt.empty();
      }
      int kind = add(cut(before, ImmutableLongArray.of()), before, false);
      byBenefits.put(held, kind);
      return OptionalInt.of(kind);
    }

    /** Returns the kind of those who should get the same, and to whom nothing was paid before. */
    public int kind(Assessment example) {
      return add(Alike.of(example), null, !example.classification().open().isEmpty());
    }

    /**
     * Returns whether those of a kind should get the same although this was paid before.
     *
     * @param kind their kind if nothing had been paid
     * @param paid what was paid of what each cap counts that is not for each person, in the order
     *     of the caps; not less than zero
     */
    public boolean leavesRoom(int kind, long[] paid) {
      long[] room = rooms.get(kind);
      for (int i = 0; room != null && i < paid.length; i++) {
        if (paid[i] > room[i]) {
          return false;
        }
      }
      return room != null;
    }

    /**
     * Returns the kind of those to whom this was paid before: their own if it {@link #leavesRoom
     * leaves room}, a new one otherwise; empty if they have to be assessed first.
     *
     * @param kind their kind if nothing had been paid
     * @param paid as for {@link #leavesRoom}
     */
    public OptionalInt kind(int kind, long[] paid) {
      if (leavesRoom(kind, paid)) {
        return OptionalInt.of(kind);
      }
      Combined.BeforeCaps before = beforeCaps.get(kind);
      return before == null
          ? OptionalInt.empty()
          : OptionalInt.of(add(cut(before, ImmutableLongArray.copyOf(paid)), null, true));
    }

    private int add(Alike one, Combined.@Nullable BeforeCaps before, boolean isSpecial) {
      alike.add(one);
      beforeCaps.add(before);
      rooms.add(isSpecial ? null : tariff.room(one));
      return alike.size() - 1;
    }

    private Alike cut(Combined.BeforeCaps before, ImmutableLongArray paid) {
      Circumstances unpaid = Circumstances.of(recipients.get(0), Classification.NONE);
      ImmutableList.Builder<Suppressed> suppressed = ImmutableList.builder();
      suppressed.addAll(before.suppressed());
      ImmutableList<Entitlement> due =
          new Limits(tariff, unpaid.after(tariff.byCap(paid)), false, suppressed).cut(before.due());
      List<Entitlement> byId = new ArrayList<>(due.size());
      due.forEach(each -> byId.add(same.computeIfAbsent(each, anew -> anew)));
      byId.sort(Tariff.BY_ID);
      return new Alike(ImmutableList.copyOf(byId), suppressed.build());
    }

    /** Says that the next recipient has this classification and is of this kind. */
    public void add(int classification, int kind) {
      categories[next] = classification;
      kinds[next++] = kind;
    }

    /** Says that the next recipient, and nobody else, has this assessment. */
    public void add(Assessment own) {
      add(classification(own::classification), add(Alike.of(own), null, true));
    }

    /**
     * Returns the assessments.
     *
     * @throws IllegalStateException if there is none of some recipient
     */
    public Assessments build() {
      if (next < kinds.length) {
        throw new IllegalStateException("Assessments must be of every recipient, but were not.");
      }
      return new Assessments(this);
    }
  }
}
