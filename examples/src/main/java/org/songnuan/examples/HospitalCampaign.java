package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.DEPARTMENT_ADVANCED;
import static org.songnuan.beneficiary.StandardCategory.DEPARTMENT_ON_DUTY;
import static org.songnuan.beneficiary.StandardCategory.ILLNESS_PERSON;
import static org.songnuan.beneficiary.StandardCategory.INPATIENT_BED;
import static org.songnuan.beneficiary.StandardCategory.STAFF_ADVANCED;
import static org.songnuan.beneficiary.StandardCategory.STAFF_ALL;
import static org.songnuan.beneficiary.StandardCategory.STAFF_FROM_ELSEWHERE;
import static org.songnuan.beneficiary.StandardCategory.STAFF_ON_DUTY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.campaign.Campaign;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.pairing.Helper;
import org.songnuan.pairing.PairingPolicy;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;
import org.songnuan.scope.Occasion;

/**
 * The programmes of the hospital union of document D2. The document gives two portions a bed, 500
 * yuan of festival pay and the first contest; the numbers of people and the other sums are made up.
 */
final class HospitalCampaign {
  static final Area HOSPITAL = Area.parse("示例县/示例医院");
  static final Item DUMPLINGS = Item.of("dumplings", "饺子", "dumplings", Unit.PORTION);
  static final String CONTEST = "CONTEST_1";
  static final ImmutableSet<String> EMPTY = ImmutableSet.of("床-007", "床-058", "床-112");
  private static final LocalDate FESTIVAL = LocalDate.of(2026, 2, 17);
  private static final Occasion MORNING = Occasion.firstMorning(FESTIVAL);
  private static final Occasion EVE = Occasion.eve(FESTIVAL);

  private HospitalCampaign() {}

  static Campaign of() {
    Campaign.Builder campaign =
        Campaign.builder().id("2026-hospital-union").occasion(Occasion.springFestival(FESTIVAL));
    for (StandardCategory category :
        ImmutableList.of(
            ILLNESS_PERSON,
            STAFF_ALL,
            STAFF_ON_DUTY,
            DEPARTMENT_ON_DUTY,
            STAFF_FROM_ELSEWHERE,
            STAFF_ADVANCED,
            DEPARTMENT_ADVANCED)) {
      campaign.addCategory(Category.of(category));
    }
    return campaign
        .addCategory(
            Category.of(INPATIENT_BED.id(), INPATIENT_BED.term(), RecipientUnit.BED)
                .where("occupied && \"INPATIENT_BED\" in registered"))
        .addCategory(
            Category.of(CONTEST, "首届“放心杯”象棋、掼蛋比赛", "first chess and card contest")
                .where("members.exists(m, \"STAFF_ALL\" in m.registered)"))
        .addBenefit(
            Benefit.goods(INPATIENT_BED, Goods.of(DUMPLINGS, 2)).by(Action.MEAL).on(MORNING))
        .addBenefit(Benefit.cash(STAFF_ALL, Money.yuan(500)).of(BenefitKind.STAFF_WELFARE))
        .addBenefit(
            Benefit.cash(STAFF_ON_DUTY, Money.yuan(100)).of(BenefitKind.STAFF_WELFARE).on(EVE))
        .addBenefit(
            Benefit.cash(DEPARTMENT_ON_DUTY, Money.yuan(200)).of(BenefitKind.STAFF_WELFARE).on(EVE))
        .addBenefit(Benefit.act(STAFF_FROM_ELSEWHERE.name(), Action.MEAL).on(EVE))
        .addBenefit(Benefit.cash(STAFF_ADVANCED, Money.yuan(300)).of(BenefitKind.AWARD))
        .addBenefit(Benefit.cash(DEPARTMENT_ADVANCED, Money.yuan(1_000)).of(BenefitKind.AWARD))
        .addBenefit(Benefit.act(CONTEST, Action.ACTIVITY))
        .addFund(
            Fund.of("staff", Money.yuan(306_000))
                .called("过节费", "festival pay")
                .onlyFor(STAFF_ALL.name()))
        .addFund(
            Fund.of("duty", Money.yuan(14_000))
                .called("值班慰问专款", "fund for those on duty")
                .onlyFor(STAFF_ON_DUTY.name(), DEPARTMENT_ON_DUTY.name()))
        .addFund(
            Fund.of("awards", Money.yuan(10_000))
                .called("表彰经费", "award fund")
                .onlyFor(STAFF_ADVANCED.name(), DEPARTMENT_ADVANCED.name()))
        .addStock(Stock.of("dumplings", DUMPLINGS, 280))
        .build();
  }

  /** Returns 612 staff, 9 patients, 140 beds with 3 of them empty, and 22 departments. */
  static Roster roster() {
    ImmutableList.Builder<Recipient> all = ImmutableList.builder();
    all.addAll(Invented.many("职", 484, id -> staff(id)));
    all.addAll(Invented.many("值", 96, id -> staff(id, STAFF_ON_DUTY)));
    all.addAll(Invented.many("外", 20, id -> staff(id, STAFF_FROM_ELSEWHERE)));
    all.addAll(Invented.many("优", 12, id -> staff(id, STAFF_ADVANCED)));
    all.addAll(Invented.registered("病", 9, HOSPITAL, ILLNESS_PERSON));
    Invented.places("床", 140, HOSPITAL, INPATIENT_BED)
        .forEach(bed -> all.add(bed.with(Place.OCCUPIED, !EMPTY.contains(bed.id().value()))));
    all.addAll(Invented.places("科", 18, HOSPITAL, DEPARTMENT_ON_DUTY));
    all.addAll(Invented.places("先", 4, HOSPITAL, DEPARTMENT_ADVANCED));
    return Roster.copyOf(all.build());
  }

  /** Returns five leaders, each of whom may host four. */
  static ImmutableList<Helper> leaders() {
    return Invented.many(
        "院领导", 5, id -> Helper.builder().id(id).area(HOSPITAL).capacity(4).build());
  }

  /** Returns how they are paired with those who cannot go home. */
  static PairingPolicy hosts() {
    return PairingPolicy.builder()
        .lot(Lot.of("2026-hospital-union"))
        .promising(STAFF_FROM_ELSEWHERE.name())
        .build();
  }

  private static Household staff(String id, StandardCategory... more) {
    ImmutableList.Builder<String> codes = ImmutableList.<String>builder().add(STAFF_ALL.name());
    for (StandardCategory category : more) {
      codes.add(category.name());
    }
    return Household.of(id, HOSPITAL)
        .registered()
        .member(Person.unknown().registered(codes.build().toArray(new String[0])));
  }
}
