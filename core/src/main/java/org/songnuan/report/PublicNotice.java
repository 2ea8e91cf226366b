package org.songnuan.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;
import org.songnuan.scope.DateRange;

/**
 * The notice that is posted before payment (公示): the masked name, the size of the household, and
 * what it gets; nothing else (最低生活保障审核确认办法 asks for no more).
 *
 * <p>It answers "what may hang on the wall, and until when?". The host names the categories that
 * may be posted; what is given for others is not on the notice, so that neither a line nor an
 * amount tells of illness, disability, family planning, the forces or the party. A household in
 * which nobody is surely of full age, or in which an orphan or a de facto unsupported child lives,
 * is not on it; no place is.
 *
 * <pre>{@code
 * PublicNotice.of(outcome, LocalDate.of(2026, 1, 20), 7, directory, "dibao").table();
 * }</pre>
 *
 * @param table the notice
 * @param days the days on which it must hang and objections are heard; the day of posting is none
 */
public record PublicNotice(Table table, DateRange days) {
  /** Checks that the parts are there. */
  public PublicNotice {
    requireNonNull(table, "table");
    requireNonNull(days, "days");
  }

  /**
   * Returns the notice.
   *
   * @param posted the day on which it is posted
   * @param length how many days it must hang, at least 1
   * @param categories the categories that may be posted; without any nobody is on it
   * @throws IllegalArgumentException if the length is not positive, a category is not the
   *     campaign's, or is one that is never posted, by itself, or through what its criterion asks
   *     or an amount depends on
   */
  public static PublicNotice of(
      Outcome outcome, LocalDate posted, int length, Directory directory, String... categories) {
    if (length < 1) {
      throw new IllegalArgumentException(
          "Notice must hang for at least 1 day, but was (" + length + ").");
    }
    Postable postable = new Postable(outcome.plan().campaign());
    Set<CategoryId> shown = new HashSet<>();
    for (String category : categories) {
      CategoryId id = CategoryId.of(category);
      postable.check(id);
      shown.add(id);
    }
    Map<BenefitId, Benefit> benefits = new HashMap<>();
    for (Benefit benefit : outcome.plan().campaign().benefits()) {
      if (shown.contains(benefit.category())) {
        benefits.put(benefit.id(), benefit);
      }
    }
    DateRange days = DateRange.ofClosed(posted.plusDays(1), posted.plusDays(length));
    Table.Builder table =
        Table.of(Term.of("公示名单", "public notice"), posted, Audience.PUBLIC)
            .words("序号", "no.")
            .words("姓名", "name")
            .distinct("家庭人口", "household size")
            .money("金额", "amount")
            .goods("物资", "goods");
    long number = 0;
    for (Given given : Given.of(outcome)) {
      if (!(given.recipient() instanceof Household household)
          || !Postable.mayName(household, categoriesOf(given), posted)) {
        continue;
      }
      Money money =
          Money.sum(
              given
                  .payments()
                  .filter(payment -> benefits.containsKey(payment.benefit()))
                  .map(Payment::money)
                  .toList());
      Goods goods = goods(given, benefits);
      if (money.isZero() && goods.isEmpty()) {
        continue;
      }
      number++;
      table.row(
          Cell.of(number),
          Audience.PUBLIC.name(Asking.of(directory).recipient(household.id())),
          size(household),
          Cell.of(money),
          goods.isEmpty() ? Cell.BLANK : new Cell.Bundle(goods));
    }
    table
        .total()
        .note(
            Reason.of(
                ReportCode.POSTED,
                Argument.of(length),
                Argument.of(days.first()),
                Argument.of(days.last())));
    return new PublicNotice(table.build(), days);
  }

  private static ImmutableSortedSet<CategoryId> categoriesOf(Given given) {
    return given.assessment().classification().categories();
  }

  private static Cell size(Household household) {
    return household.facts().isMembersOpen()
        ? Cell.Mark.UNKNOWN
        : Cell.of(household.members().size());
  }

  /** What is counted, and what a benefit that may be posted hands out without counting. */
  private static Goods goods(Given given, Map<BenefitId, Benefit> benefits) {
    Stream<Goods> counted =
        given
            .issues()
            .filter(issue -> benefits.containsKey(issue.benefit()))
            .map(issue -> Goods.of(issue.item(), issue.units()));
    Stream<Goods> uncounted =
        given.assessment().entitlements().stream()
            .filter(entitlement -> benefits.containsKey(entitlement.benefit().id()))
            .map(given::uncounted);
    return Goods.sum(Stream.concat(counted, uncounted).toList());
  }

  /** Returns the size, never who is on it. */
  @Override
  public String toString() {
    return "PublicNotice[" + table + "]";
  }
}
