package org.songnuan.benefit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Recipient;

/**
 * What is due, before caps, to those of whom nothing but the categories matters and no category is
 * open. Benefits that are decided together are weighed once for each combination of them, and put
 * together for everybody to whom that combination is due.
 */
final class Combined {
  private final Tariff tariff;
  private final List<Group> groups = new ArrayList<>();
  private final boolean possible;

  /** Benefits that are decided together, their places as bits, and what each combination brings. */
  private record Group(
      ImmutableList<Benefit> benefits, long bits, Map<Long, Weighing.OfGroup> known) {}

  /**
   * What is due before caps.
   *
   * @param due in the order in which it is paid
   */
  record BeforeCaps(ImmutableList<Entitlement> due, ImmutableList<Suppressed> suppressed) {}

  Combined(Tariff tariff) {
    this.tariff = tariff;
    this.possible =
        tariff.benefits().size() <= Long.SIZE
            && tariff.benefits().stream().allMatch(benefit -> benefit.notBeside().isEmpty());
    for (ImmutableList<Benefit> group : tariff.groups()) {
      long bits = 0;
      for (int i = 0; i < tariff.benefits().size() && possible; i++) {
        bits |= group.contains(tariff.benefits().get(i)) ? 1L << i : 0;
      }
      groups.add(new Group(group, bits, new HashMap<>()));
    }
  }

  /** Returns the benefits of the category, their places in the tariff as bits. */
  long benefits(CategoryId category) {
    long bits = 0;
    for (int i = 0; i < tariff.benefits().size() && possible; i++) {
      Benefit benefit = tariff.benefits().get(i);
      boolean isGiven = !benefit.isPerPerson() && !(benefit.grant() instanceof Grant.ByFormula);
      bits |= isGiven && benefit.category().equals(category) ? 1L << i : 0;
    }
    return bits;
  }

  /** Returns whether no benefit looks at those outside of its group, and there are not too many. */
  boolean isPossible() {
    return possible;
  }

  /** Returns what these benefits come to; null if one of several must be chosen. */
  @Nullable BeforeCaps beforeCaps(long held, Recipient recipient) {
    List<Entitlement> due = new ArrayList<>();
    List<Suppressed> small = new ArrayList<>();
    List<Suppressed> replaced = new ArrayList<>();
    boolean mustChoose = false;
    for (Group group : groups) {
      long ofGroup = held & group.bits;
      if (ofGroup == 0) {
        continue;
      }
      Weighing.OfGroup weighed =
          group.known.computeIfAbsent(ofGroup, bits -> weigh(group, bits, recipient));
      due.addAll(weighed.due());
      small.addAll(weighed.small());
      replaced.addAll(weighed.replaced());
      mustChoose |= weighed.mustChoose();
    }
    due.sort(Weighing.PAID_FIRST);
    small.sort(comparing(Suppressed::benefit));
    return mustChoose
        ? null
        : new BeforeCaps(
            ImmutableList.copyOf(due),
            ImmutableList.<Suppressed>builder().addAll(small).addAll(replaced).build());
  }

  private Weighing.OfGroup weigh(Group group, long bits, Recipient recipient) {
    ImmutableList<Benefit> held =
        group.benefits.stream()
            .filter(one -> (bits >>> tariff.benefits().indexOf(one) & 1) == 1)
            .collect(toImmutableList());
    return Weighing.ofGroup(
        tariff, Circumstances.of(recipient, Classification.NONE), held, group.benefits);
  }
}
