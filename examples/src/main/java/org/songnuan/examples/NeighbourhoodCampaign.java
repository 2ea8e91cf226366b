package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.DIBAO_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.FAMILY_PLANNING_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.LEFT_BEHIND_CHILD;
import static org.songnuan.beneficiary.StandardCategory.PARTY_VETERAN;
import static org.songnuan.beneficiary.StandardCategory.SERVICE_MEMBER_FAMILY;
import static org.songnuan.beneficiary.StandardCategory.SPECIAL_HARDSHIP;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.campaign.Campaign;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.ledger.Entry;
import org.songnuan.ledger.EntryId;
import org.songnuan.ledger.Feedback;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;

/**
 * The Spring Festival of the community of document D8. The document gives the 27 households, the
 * five goods and the three households with left-behind children; how many children, couplets and
 * suggestions there are is made up.
 */
final class NeighbourhoodCampaign {
  static final Area COMMUNITY = Area.parse("示例区/邻里社区");
  static final LocalDate DAY = LocalDate.of(2026, 2, 10);
  static final CategoryId CHILDREN = CategoryId.of("LEFT_BEHIND_HOUSEHOLD");
  static final CategoryId COUPLETS = CategoryId.of("COUPLETS");
  static final CategoryId CLEAN_UP = CategoryId.of("CLEAN_UP");
  static final Money GIFT = Money.yuan(100);
  static final String TWICE = "低-001";
  static final ImmutableList<StandardCategory> HELPED =
      ImmutableList.of(DIBAO_HOUSEHOLD, SPECIAL_HARDSHIP, FAMILY_PLANNING_HARDSHIP);
  static final ImmutableList<Item> GOODS =
      ImmutableList.of(
          item("meat", "肉"),
          item("oil", "油"),
          item("flour", "白面"),
          item("rice", "大米"),
          item("sugar", "白糖"));
  static final Item OTHERS = item("others", "其他（等）");
  static final Item PACK = item("pack", "大礼包");
  static final Item COUPLET = item("couplet", "春联年画");

  private NeighbourhoodCampaign() {}

  private static Item item(String code, String chinese) {
    return Item.of(code, chinese, code, Unit.PORTION);
  }

  static Campaign of() {
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
            Category.of(CHILDREN.value(), "留守儿童家庭", "household with left-behind children")
                .where("members.exists(m, \"LEFT_BEHIND_CHILD\" in m.registered)"))
        .addBenefit(Benefit.cash(CHILDREN.value(), GIFT))
        .addBenefit(Benefit.goods(CHILDREN.value(), Goods.of(PACK, 1)))
        .addCategory(
            Category.of(COUPLETS.value(), "春联年画发放对象", "those who get couplets")
                .where(
                    "\"DIBAO_HOUSEHOLD\" in registered || \"SERVICE_MEMBER_FAMILY\" in registered"
                        + " || \"MARTYR_SURVIVOR\" in registered"
                        + " || members.exists(m, \"PARTY_VETERAN\" in m.registered)"))
        .addBenefit(Benefit.goods(COUPLETS.value(), Goods.of(COUPLET, 1)).of(BenefitKind.HONOUR))
        .addCategory(Category.of(CLEAN_UP.value(), "扫尘活动", "clean-up").where("size >= 1"))
        .addBenefit(Benefit.act(CLEAN_UP.value(), Action.ACTIVITY))
        .addFund(Fund.of("community", Money.yuan(500)).called("社区经费", "community fund"))
        .addStock(Stock.of("packs", PACK, 3))
        .addStock(Stock.of("couplets", COUPLET, 40))
        .build();
  }

  /** Returns 20 households, one with a veteran member, and those whom the document names. */
  static Roster roster() {
    ImmutableList.Builder<Household> all = ImmutableList.builder();
    all.add(
        Household.of(TWICE, COMMUNITY)
            .registered(DIBAO_HOUSEHOLD.name())
            .member(Person.bornIn(1940).registered(PARTY_VETERAN.name())));
    all.addAll(Invented.registered("保", 19, COMMUNITY, DIBAO_HOUSEHOLD));
    all.addAll(Invented.registered("特", 5, COMMUNITY, SPECIAL_HARDSHIP));
    all.addAll(Invented.registered("计", 2, COMMUNITY, FAMILY_PLANNING_HARDSHIP));
    all.addAll(Invented.registered("党", 9, COMMUNITY, PARTY_VETERAN));
    all.addAll(Invented.registered("军", 4, COMMUNITY, SERVICE_MEMBER_FAMILY));
    all.addAll(Invented.many("童", 3, NeighbourhoodCampaign::withChildren));
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

  /**
   * Returns what the veteran members said on the visits: six suggestions, and three times thanks.
   */
  static ImmutableList<Entry> feedback() {
    return Invented.many("党", 9, id -> said(id, Integer.parseInt(id.substring(2), 10) % 3 == 0));
  }

  private static Entry said(String id, boolean isThanks) {
    return new Feedback(
        EntryId.of("言-" + id),
        DAY,
        RecipientId.of(id),
        isThanks ? Feedback.Said.THANKS : Feedback.Said.SUGGESTION,
        isThanks ? "感谢社区" : "增加楼道照明");
  }
}
