package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.DIBAO_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.FAMILY_PLANNING_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.LEFT_BEHIND_CHILD;
import static org.songnuan.beneficiary.StandardCategory.SPECIAL_HARDSHIP;
import static org.songnuan.examples.NeighbourhoodCampaign.CHILDREN;
import static org.songnuan.examples.NeighbourhoodCampaign.CLEAN_UP;
import static org.songnuan.examples.NeighbourhoodCampaign.COUPLET;
import static org.songnuan.examples.NeighbourhoodCampaign.COUPLETS;
import static org.songnuan.examples.NeighbourhoodCampaign.DAY;
import static org.songnuan.examples.NeighbourhoodCampaign.GIFT;
import static org.songnuan.examples.NeighbourhoodCampaign.TWICE;

import java.io.PrintStream;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Payee;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.campaign.Outcome;
import org.songnuan.ledger.Ledger;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.report.Audience;
import org.songnuan.report.CategoryTable;
import org.songnuan.report.Registers;
import org.songnuan.report.Summary;

/**
 * Document D8: a community's Spring Festival: goods for 27 households, packs for left-behind
 * children, couplets for honour and for hardship, and a clean-up that costs nothing.
 */
final class Neighbourhood {
  private final Paper paper;
  private final Outcome outcome =
      NeighbourhoodCampaign.of()
          .prepare(DAY, NeighbourhoodCampaign.COMMUNITY)
          .orThrow()
          .run(NeighbourhoodCampaign.roster());
  private final Summary summary = Summary.of(outcome, DAY);
  private final Goods goods = summary.goods();

  private Neighbourhood(PrintStream out) {
    this.paper = new Paper(out);
  }

  static void run(PrintStream out) {
    Neighbourhood neighbourhood = new Neighbourhood(out);
    neighbourhood.paper.summary(neighbourhood.outcome, DAY);
    neighbourhood.paper.gap();
    neighbourhood.printGoods();
    neighbourhood.printChildren();
    neighbourhood.printCouplets();
    neighbourhood.printForBoth();
  }

  private long belonging(StandardCategory category) {
    return Helped.belonging(outcome, category.id());
  }

  private void printGoods() {
    long sum = NeighbourhoodCampaign.HELPED.stream().mapToLong(this::belonging).sum();
    paper.line(
        "{} + {} + {} = {} 户，物品各一份：",
        belonging(DIBAO_HOUSEHOLD),
        belonging(SPECIAL_HARDSHIP),
        belonging(FAMILY_PLANNING_HARDSHIP),
        sum);
    for (Item item : NeighbourhoodCampaign.GOODS) {
      paper.line("  {} {}", item.chinese(), goods.amount(item));
      Document.check("Goods", sum, goods.amount(item).value().amount().floor());
    }
    Item others = NeighbourhoodCampaign.OTHERS;
    paper.line("  {} {}", others.chinese(), goods.amount(others));
    Document.check("Households", 27L, sum);
  }

  private void printChildren() {
    long households = Helped.belonging(outcome, CHILDREN);
    paper.line("留守儿童 {} 户：", households);
    paper.line("  礼包 {}，慰问金 {}", goods.amount(NeighbourhoodCampaign.PACK), summary.cash());
    paper.line("  另一种读法（共 100 元）：{}", GIFT);
    long children = 0;
    for (Recipient recipient : outcome.roster().recipients()) {
      for (Person member : ((Household) recipient).members()) {
        if (member
            .facts()
            .get(Person.REGISTERED)
            .orElseThrow()
            .contains(LEFT_BEHIND_CHILD.name())) {
          children++;
          paper.line(
              "  {} {}",
              recipient.id().value(),
              Payee.of((Household) recipient, member, DAY).reason());
        }
      }
    }
    if (children != households) {
      paper.line("  注意：材料按户计（{} 户），儿童为 {} 人", households, children);
    }
    Document.check("Paid", GIFT.times(households), summary.cash());
  }

  private void printCouplets() {
    paper.line("{} 春联年画 {}，依据：", TWICE, outcome.award(TWICE).goods().amount(COUPLET));
    Recipient twice = outcome.roster().find(outcome.award(TWICE).recipient()).orElseThrow();
    paper.reason(outcome.plan().why(twice, COUPLETS).reason());
    paper.line(
        "扫尘：{}，支付 {} 笔", BenefitKind.ACTIVITY.term(), Helped.payments(outcome, CLEAN_UP).size());
    paper.gap();
  }

  /** What those who run the campaign read, and what everybody may. */
  private void printForBoth() {
    paper.table(CategoryTable.of(outcome, DAY, Audience.INTERNAL));
    paper.table(CategoryTable.of(outcome, DAY, Audience.PUBLIC));
    Ledger ledger = Ledger.open(outcome).withAll(NeighbourhoodCampaign.feedback()).ledger();
    paper.table(Registers.feedback(ledger, DAY, Audience.INTERNAL));
    Document.check("Feedback", 9, ledger.feedback().size());
  }
}
