package org.songnuan.examples;

import static java.util.stream.Collectors.joining;
import static org.songnuan.beneficiary.StandardCategory.DIBAO_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.FAMILY_PLANNING_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.LEFT_BEHIND_CHILD;
import static org.songnuan.beneficiary.StandardCategory.PARTY_VETERAN;
import static org.songnuan.beneficiary.StandardCategory.SPECIAL_HARDSHIP;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Payee;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.report.Summary;
import org.songnuan.scope.Area;

/**
 * Document D8: a community's Spring Festival: goods for 27 households, packs for left-behind
 * children, couplets for honour and for hardship, and a clean-up that costs nothing. How many
 * children and couplets there are is made up.
 */
final class Neighbourhood {
  private static final Area COMMUNITY = Area.parse("示例区/邻里社区");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);
  private static final String CHILDREN = "LEFT_BEHIND_HOUSEHOLD";
  private static final String COUPLETS = "COUPLETS";
  private static final String CLEAN_UP = "CLEAN_UP";
  private static final Money GIFT = Money.yuan(100);
  private static final String TWICE = "低-001";

  private static final ImmutableList<StandardCategory> HELPED =
      ImmutableList.of(DIBAO_HOUSEHOLD, SPECIAL_HARDSHIP, FAMILY_PLANNING_HARDSHIP);
  private static final ImmutableList<Item> GOODS =
      ImmutableList.of(
          item("meat", "肉"),
          item("oil", "油"),
          item("flour", "白面"),
          item("rice", "大米"),
          item("sugar", "白糖"));
  private static final Item OTHERS = item("others", "其他（等）");
  private static final Item PACK = item("pack", "大礼包");
  private static final Item COUPLET = item("couplet", "春联年画");

  private Neighbourhood() {}

  private static Item item(String code, String chinese) {
    return Item.of(code, chinese, code, Unit.PORTION);
  }

  private static Campaign campaign() {
    Goods goods = Goods.some(OTHERS);
    Campaign.Builder campaign = Campaign.builder().id("2026-neighbourhood");
    for (Item item : GOODS) {
      goods = goods.plus(Goods.of(item, 1));
      campaign.addStock(Stock.of(item.code(), item, 27));
    }
    for (StandardCategory category : HELPED) {
      campaign.addCategory(Category.of(category)).addBenefit(Benefit.goods(category, goods));
    }
    return campaign
        .addCategory(
            Category.of(CHILDREN, "留守儿童家庭", "household with left-behind children")
                .where("members.exists(m, \"LEFT_BEHIND_CHILD\" in m.registered)"))
        .addBenefit(Benefit.cash(CHILDREN, GIFT))
        .addBenefit(Benefit.goods(CHILDREN, Goods.of(PACK, 1)))
        .addCategory(
            Category.of(COUPLETS, "春联年画发放对象", "those who get couplets")
                .where(
                    "\"DIBAO_HOUSEHOLD\" in registered || \"SERVICE_MEMBER_FAMILY\" in registered"
                        + " || \"MARTYR_SURVIVOR\" in registered"
                        + " || members.exists(m, \"PARTY_VETERAN\" in m.registered)"))
        .addBenefit(Benefit.goods(COUPLETS, Goods.of(COUPLET, 1)).of(BenefitKind.HONOUR))
        .addCategory(Category.of(CLEAN_UP, "扫尘活动", "clean-up").where("size >= 1"))
        .addBenefit(Benefit.act(CLEAN_UP, Action.ACTIVITY))
        .addFund(Fund.of("community", Money.yuan(500)).called("社区经费", "community fund"))
        .addStock(Stock.of("packs", PACK, 3))
        .addStock(Stock.of("couplets", COUPLET, 40))
        .build();
  }

  private static Roster roster() {
    ImmutableList.Builder<Household> all = ImmutableList.builder();
    all.add(
        Household.of(TWICE, COMMUNITY)
            .registered(DIBAO_HOUSEHOLD.name())
            .member(Person.bornIn(1940).registered(PARTY_VETERAN.name())));
    all.addAll(Invented.registered("保", 19, COMMUNITY, DIBAO_HOUSEHOLD));
    all.addAll(Invented.registered("特", 5, COMMUNITY, SPECIAL_HARDSHIP));
    all.addAll(Invented.registered("计", 2, COMMUNITY, FAMILY_PLANNING_HARDSHIP));
    all.addAll(Invented.registered("党", 9, COMMUNITY, PARTY_VETERAN));
    all.addAll(Invented.registered("军", 4, COMMUNITY, StandardCategory.SERVICE_MEMBER_FAMILY));
    all.addAll(Invented.many("童", 3, Neighbourhood::withChildren));
    return Roster.copyOf(all.build());
  }

  /** The second of the three households has two children. */
  private static Household withChildren(String id) {
    Household household =
        Household.of(id, COMMUNITY)
            .registered()
            .member(Person.bornIn(1955).identified(id + "-祖").registered())
            .member(child(id, 2015));
    return id.endsWith("2") ? household.member(child(id, 2018)) : household;
  }

  private static Person child(String id, int year) {
    return Person.bornIn(year).guardedBy(id + "-祖").registered(LEFT_BEHIND_CHILD.name());
  }

  static void run(PrintStream out) {
    Outcome outcome = campaign().prepare(DAY, COMMUNITY).orThrow().run(roster());
    Summary summary = Summary.of(outcome, DAY);
    out.print(summary.text(Locale.CHINESE));
    out.println();
    List<Long> numbers = HELPED.stream().map(one -> belonging(outcome, one.id())).toList();
    long sum = numbers.stream().mapToLong(Long::longValue).sum();
    out.println(
        numbers.stream().map(String::valueOf).collect(joining(" + ")) + " = " + sum + " 户，物品各一份：");
    for (Item item : GOODS) {
      out.println("  " + item.chinese() + " " + CHINESE.of(summary.goods().amount(item)));
      Document.check("Goods", sum, summary.goods().amount(item).value().amount().floor());
    }
    out.println("  " + OTHERS.chinese() + " " + CHINESE.of(summary.goods().amount(OTHERS)));
    Document.check("Households", 27L, sum);
    printChildren(out, outcome, summary);

    out.println(
        TWICE + " 春联年画 " + CHINESE.of(outcome.award(TWICE).goods().amount(COUPLET)) + "，依据：");
    Recipient twice = outcome.roster().find(outcome.award(TWICE).recipient()).orElseThrow();
    CHINESE
        .of(outcome.plan().why(twice, CategoryId.of(COUPLETS)).reason())
        .lines()
        .forEach(line -> out.println("  " + line));
    long lines =
        outcome.awards().stream()
            .flatMap(award -> award.payments().stream())
            .filter(payment -> payment.benefit().value().startsWith(CLEAN_UP))
            .count();
    out.println("扫尘：" + BenefitKind.ACTIVITY.term().chinese() + "，支付 " + lines + " 笔");
  }

  private static void printChildren(PrintStream out, Outcome outcome, Summary summary) {
    long households = belonging(outcome, CategoryId.of(CHILDREN));
    Money paid = summary.cash();
    out.println("留守儿童 " + households + " 户：");
    out.println("  礼包 " + CHINESE.of(summary.goods().amount(PACK)) + "，慰问金 " + paid.grouped());
    out.println("  另一种读法（共 100 元）：" + GIFT.grouped());
    long children = 0;
    for (Recipient recipient : outcome.roster().recipients()) {
      for (Person member : ((Household) recipient).members()) {
        if (member
            .facts()
            .get(Person.REGISTERED)
            .orElseThrow()
            .contains(LEFT_BEHIND_CHILD.name())) {
          children++;
          Payee payee = Payee.of((Household) recipient, member, DAY);
          out.println("  " + recipient.id().value() + " " + CHINESE.of(payee.reason()));
        }
      }
    }
    if (children != households) {
      out.println("  注意：材料按户计（" + households + " 户），儿童为 " + children + " 人");
    }
    Document.check("Paid", GIFT.times(households), paid);
  }

  private static long belonging(Outcome outcome, CategoryId category) {
    return outcome.assessments().stream()
        .filter(one -> one.classification().categories().contains(category))
        .count();
  }
}
