package org.songnuan.campaign;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;
import org.songnuan.fund.Award;
import org.songnuan.fund.Certificate;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundCode;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Quantity;

/** The reasons of one recipient's award, gathered when somebody asks. */
final class Why {
  private Why() {}

  static Reason of(CampaignPlan plan, Recipient recipient, Assessment assessment, Award award) {
    if (!assessment.isListed()) {
      return Reason.of(CampaignCode.GETS_NOTHING)
          .because(Reason.of(CampaignCode.NOT_LISTED).because(assessment.refusals()));
    }
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    for (Verdict verdict : ImmutableList.of(Verdict.YES, Verdict.UNKNOWN, Verdict.NO)) {
      assessment
          .classification()
          .verdicts()
          .forEach(
              (category, given) -> {
                if (given == verdict) {
                  reasons.add(belonging(plan, recipient, category, verdict));
                }
              });
    }
    assessment.entitlements().forEach(entitlement -> reasons.add(entitled(entitlement)));
    reasons.addAll(assessment.suppressed());
    ImmutableMap<FundId, Term> funds =
        plan.campaign().funds().stream().collect(toImmutableMap(Fund::id, Fund::term));
    for (Payment payment : award.payments()) {
      reasons.add(
          Reason.of(
              FundCode.PAID_FROM,
              Argument.of(payment.money()),
              Argument.of(funds.getOrDefault(payment.fund(), Term.of(payment.fund().value())))));
    }
    for (Issue issue : award.issues()) {
      reasons.add(
          Reason.of(
              FundCode.GIVEN_FROM,
              Argument.of(Quantity.of(issue.units(), issue.item().unit())),
              name(issue.item()),
              Argument.text(issue.stock().value())));
    }
    reasons.addAll(award.shortfalls());
    return headline(award).because(reasons.build());
  }

  private static Reason headline(Award award) {
    if (award.isEmpty()) {
      return Reason.of(CampaignCode.GETS_NOTHING);
    }
    CampaignCode code = award.goods().isEmpty() ? CampaignCode.GETS : CampaignCode.GETS_GOODS;
    return Reason.of(code, Argument.of(award.cash()));
  }

  private static Reason belonging(
      CampaignPlan plan, Recipient recipient, CategoryId id, Verdict verdict) {
    CampaignCode code =
        switch (verdict) {
          case YES -> CampaignCode.BELONGS;
          case NO -> CampaignCode.BELONGS_NOT;
          case UNKNOWN -> CampaignCode.BELONGS_OPEN;
        };
    return Reason.of(code, Argument.of(term(id, plan))).because(plan.why(recipient, id).reason());
  }

  private static Reason entitled(Entitlement entitlement) {
    Argument benefit = Argument.text(entitlement.benefit().id().value());
    Grant grant = entitlement.benefit().grant();
    if (grant instanceof Grant.Cash cash) {
      return Reason.of(BenefitCode.ENTITLED_CASH, benefit, Argument.of(cash.money()));
    }
    return Reason.of(
        grant instanceof Grant.Share ? BenefitCode.ENTITLED_SHARE : BenefitCode.ENTITLED_GOODS,
        benefit);
  }

  private static Term term(CategoryId id, CampaignPlan plan) {
    return plan.campaign().categories().stream()
        .filter(category -> category.id().equals(id))
        .map(Category::term)
        .findFirst()
        .orElse(Term.of(id.value()));
  }

  private static Argument name(Item item) {
    return Argument.of(Term.of(item.chinese(), item.english()));
  }

  /** Returns the names of the categories, joined. */
  static Argument categories(Collection<CategoryId> ids, CampaignPlan plan) {
    return Argument.of(
        Term.of(
            ids.stream().map(id -> term(id, plan).chinese()).collect(joining("、")),
            ids.stream().map(id -> term(id, plan).english()).collect(joining(", "))));
  }

  /** Returns the certificate in words. */
  static Reason reason(Certificate certificate, CampaignPlan plan) {
    Argument categories = categories(certificate.categories(), plan);
    if (certificate instanceof Certificate.OfCash cash) {
      return Reason.of(
          FundCode.CATEGORIES_SHORT,
          categories,
          Argument.of(cash.claimed()),
          Argument.text(cash.funds().stream().map(FundId::value).collect(joining(", "))),
          Argument.of(cash.held()),
          Argument.of(cash.missing()));
    }
    Certificate.OfGoods goods = (Certificate.OfGoods) certificate;
    return Reason.of(
        FundCode.CATEGORIES_SHORT_OF_GOODS,
        categories,
        Argument.of(Quantity.of(goods.needed(), goods.item().unit())),
        Argument.text(goods.stocks().stream().map(Object::toString).collect(joining(", "))),
        Argument.of(Quantity.of(goods.held(), goods.item().unit())),
        Argument.of(Quantity.of(goods.missing(), goods.item().unit())),
        name(goods.item()));
  }
}
