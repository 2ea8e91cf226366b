package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.beneficiary.Household.INCOME;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Role;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Decision;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;

/** What an auditor looks for. */
class AuditTest {
  private static final Area CITY = Area.parse("示例市");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final LocalDate PAID = LocalDate.of(2026, 2, 10);
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);

  private static Person person(String key, int year) {
    return Person.bornIn(year).identified(key);
  }

  private static Household household(String id, Person... members) {
    Household household = Household.of(id, CITY).with(INCOME, Money.yuan(1_000));
    for (Person member : members) {
      household = household.member(member);
    }
    return household;
  }

  private static final Household LONE = household("H-1", person("P-1", 1950));
  private static final Household COUPLE =
      household("H-2", person("P-2", 1940).as(Role.HEAD), person("P-3", 1943));
  private static final Household WARD = household("H-3", person("P-4", 2015).guardedBy("P-9"));
  private static final Household OTHER_WARD =
      household("H-4", person("P-5", 2016).guardedBy("P-9"));
  private static final Household RICH =
      Household.of("H-5", CITY).with(INCOME, Money.yuan(9_000)).member(person("P-6", 1970));

  private static Campaign.Builder campaign() {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("low", "低收入户", "low income").where("income < yuan(2000)"))
        .addBenefit(Benefit.cash("low", Money.yuan(500)))
        .addBenefit(Benefit.goods("low", Goods.of(RICE, 20)))
        .addFund(Fund.of("own", Money.yuan(9_000)))
        .addStock(Stock.of("store", RICE, 1_000));
  }

  private static Outcome run(Campaign.Builder campaign) {
    return campaign
        .build()
        .prepare(DAY, CITY)
        .orThrow()
        .run(Roster.of(LONE, COUPLE, WARD, OTHER_WARD, RICH));
  }

  private final Audit audit = Audit.of(run(campaign()), PAID);

  private static List<String> texts(List<Finding> findings) {
    return findings.stream()
        .map(one -> one.subject().orElse("-") + " " + Wording.in(Locale.ENGLISH).of(one))
        .toList();
  }

  private List<String> deaths(Map<String, LocalDate> deaths) {
    Map<PersonId, LocalDate> byKey = new HashMap<>();
    deaths.forEach((key, day) -> byKey.put(PersonId.of(key), day));
    return texts(audit.paidAfterDeath(byKey));
  }

  @Test
  void money_that_went_to_the_dead_is_found() {
    assertThat(
            deaths(
                Map.of(
                    "P-1", LocalDate.of(2026, 2, 9),
                    "P-2", LocalDate.of(2026, 1, 5),
                    "P-9", LocalDate.of(2025, 12, 1),
                    "P-6", LocalDate.of(2025, 1, 1))))
        .containsExactly(
            "H-1 ERROR report.ALL_DEAD: all members died before the payment of 2026-02-10, the last"
                + " on 2026-02-09",
            "H-2 ERROR report.PAYEE_DEAD: who signs died on 2026-01-05, before the payment of"
                + " 2026-02-10",
            "H-3 ERROR report.PAYEE_DEAD: who signs died on 2025-12-01, before the payment of"
                + " 2026-02-10",
            "H-4 ERROR report.PAYEE_DEAD: who signs died on 2025-12-01, before the payment of"
                + " 2026-02-10");
  }

  @Test
  void a_member_who_died_is_a_warning_and_who_died_on_the_day_of_the_payment_is_none() {
    assertThat(deaths(Map.of("P-3", LocalDate.of(2026, 1, 5))))
        .containsExactly(
            "H-2 WARNING report.MEMBER_DEAD: a member died on 2026-01-05: assess the household"
                + " again");
    assertThat(deaths(Map.of("P-1", PAID, "P-3", PAID.plusDays(1)))).isEmpty();
    assertThat(deaths(Map.of())).isEmpty();
  }

  @Test
  void a_benefit_for_each_person_must_not_count_the_dead() {
    Outcome outcome =
        run(
            campaign()
                .addCategory(
                    Category.of(
                            CategoryId.of("aged"), Term.of("高龄老人", "aged"), RecipientUnit.PERSON)
                        .where("members.exists(m, m.age >= 80)"))
                .addBenefit(Benefit.cash("aged", Money.yuan(100)).perPerson()));

    assertThat(
            texts(
                Audit.of(outcome, PAID)
                    .paidAfterDeath(Map.of(PersonId.of("P-3"), LocalDate.of(2026, 1, 5)))))
        .containsExactly(
            "H-2 ERROR report.DEAD_COUNTED: aged-cash counts a member who died on 2026-01-05");
  }

  @Test
  void a_payee_of_several_is_found_with_each_of_them() {
    assertThat(texts(audit.sharedPayees()))
        .containsExactly(
            "H-3 WARNING report.SHARED_PAYEE: one payee signs for 2 recipients",
            "H-4 WARNING report.SHARED_PAYEE: one payee signs for 2 recipients");
  }

  @Test
  void goods_that_were_not_signed_for_as_issued_are_found() {
    assertThat(
            texts(
                audit.goodsReceived(
                    Map.of(
                        RecipientId.of("H-1"), Goods.of(RICE, 20),
                        RecipientId.of("H-2"), Goods.of(RICE, 15),
                        RecipientId.of("H-4"), Goods.of(RICE, 25),
                        RecipientId.of("H-5"), Goods.some(RICE),
                        RecipientId.of("H-9"), Goods.of(RICE, 20)))))
        .containsExactly(
            "H-2 ERROR report.RECEIVED_LESS: rice: 20 jin issued, 15 jin received",
            "H-3 ERROR report.RECEIVED_LESS: rice: 20 jin issued, 0 jin received",
            "H-4 ERROR report.RECEIVED_MORE: rice: 25 jin received, more than the 20 jin issued",
            "H-5 WARNING report.RECEIVED_UNKNOWN: rice: 0 jin issued, some received, which cannot"
                + " be compared",
            "H-9 ERROR report.RECEIVED_BY_STRANGER: goods were received by somebody who is not on"
                + " the roster");
  }

  @Test
  void relatives_of_officials_belong_into_a_register_of_their_own_and_not_in_by_hand() {
    Outcome byHand =
        run(campaign().addDecision(Decision.include("H-5", "low", "approver-3", "minutes 7", DAY)));
    Set<PersonId> relatives = Set.of(PersonId.of("P-3"), PersonId.of("P-6"), PersonId.of("P-9"));

    assertThat(texts(Audit.of(byHand, PAID).relatives(relatives)))
        .containsExactly(
            "H-2 WARNING report.RELATIVE: a relative of an official: to be entered in the separate"
                + " register",
            "H-3 WARNING report.RELATIVE: a relative of an official: to be entered in the separate"
                + " register",
            "H-4 WARNING report.RELATIVE: a relative of an official: to be entered in the separate"
                + " register",
            "H-5 ERROR report.RELATIVE_BY_HAND: a relative of an official was included in low income"
                + " by hand");
    assertThat(audit.relatives(Set.of(PersonId.of("P-6")))).isEmpty();
  }

  @Test
  void whoever_is_in_by_hand_is_listed_with_what_the_rules_say() {
    Outcome byHand =
        run(
            campaign()
                .addDecision(Decision.include("H-5", "low", "approver-3", "minutes 7", DAY))
                .addDecision(Decision.include("H-1", "low", "approver-3", "minutes 8", DAY)));

    assertThat(texts(Audit.of(byHand, PAID).includedByHand()))
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .startsWith(
                        "H-1 NOTE report.INCLUDED_ANYWAY: included in low income by hand, which the"
                            + " rules do anyway")
                    .contains("minutes 8")
                    .doesNotContain("approver-3"),
            one ->
                assertThat(one)
                    .startsWith(
                        "H-5 WARNING report.INCLUDED_BY_HAND: included in low income by hand, which"
                            + " the rules alone do not do")
                    .contains("minutes 7"));
    assertThat(audit.includedByHand()).isEmpty();
    assertThat(audit).hasToString("Audit[2026-02-10, 5 awards]");
  }
}
