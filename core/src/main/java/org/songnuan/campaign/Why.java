package org.songnuan.campaign;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;
import org.songnuan.fund.Award;
import org.songnuan.fund.Certificate;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundCode;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Unit;
import org.songnuan.rule.FormulaExplanation;

/** The reasons of one recipient's award, gathered when somebody asks. */
final class Why {
  private Why() {}

  static Reason of(
      CampaignPlan plan,
      Recipient recipient,
      Assessment assessment,
      Optional<Reason> admission,
      Award award) {
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
    assessment.suppressed().forEach(each -> reasons.add(each.reason()));
    for (Benefit benefit : byFormula(plan, recipient, assessment)) {
      if (assessment.classification().categories().contains(benefit.category())) {
        reasons.add(amount(benefit, plan.why(recipient, benefit.id())));
      }
    }
    admission.ifPresent(reasons::add);
    boolean ranked = assessment.entitlements().stream().anyMatch(one -> one.rank().isPresent());
    if (ranked && admission.isEmpty()) {
      reasons.add(Reason.of(FundCode.RANKED).because(plan.whyRanked(recipient, assessment)));
    }
    reasons.addAll(plan.decisions().why(recipient.id()));
    for (Commitment line : award.committed()) {
      reasons.add(
          line instanceof Commitment.OfCash paid
              ? reason(FundCode.COMMITTED_FROM, paid.payment(), plan)
              : reason(FundCode.COMMITTED_GOODS, ((Commitment.OfGoods) line).issue()));
    }
    award.payments().forEach(payment -> reasons.add(reason(FundCode.PAID_FROM, payment, plan)));
    award.issues().forEach(issue -> reasons.add(reason(FundCode.GIVEN_FROM, issue)));
    reasons.addAll(award.draws());
    reasons.addAll(award.shortfalls());
    return headline(assessment, award).because(reasons.build());
  }

  private static Reason reason(FundCode code, Payment payment, CampaignPlan plan) {
    return Reason.of(code, Argument.of(payment.money()), Argument.of(term(payment.fund(), plan)));
  }

  private static Reason reason(FundCode code, Issue issue) {
    return Reason.of(
        code,
        Argument.of(Quantity.of(issue.units(), issue.item().unit())),
        name(issue.item()),
        Argument.text(issue.stock().value()));
  }

  /** Returns the benefits with a formula that the recipient certainly or possibly gets. */
  static ImmutableList<Benefit> byFormula(
      CampaignPlan plan, Recipient recipient, Assessment assessment) {
    return plan.assessor().byFormula().stream()
        .filter(benefit -> plan.hasAmount(recipient, benefit.id()))
        .filter(
            benefit ->
                assessment.classification().categories().contains(benefit.category())
                    || assessment.classification().open().contains(benefit.category()))
        .collect(toImmutableList());
  }

  private static Reason amount(Benefit benefit, FormulaExplanation why) {
    BenefitCode code =
        why.result().exact().isEmpty()
            ? BenefitCode.AMOUNT_OPEN
            : why.result().exact().filter(Money::isPositive).isPresent()
                ? BenefitCode.AMOUNT_BY_FORMULA
                : BenefitCode.NOTHING_DUE;
    return Reason.of(code, Argument.of(benefit.term())).because(why.reason());
  }

  private static Reason headline(Assessment assessment, Award award) {
    if (award.isEmpty()) {
      return Reason.of(
          assessment.acts().isEmpty() ? CampaignCode.GETS_NOTHING : CampaignCode.GETS_ACTS);
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
    Reason belonging = Reason.of(code, Argument.of(term(id, plan)));
    return plan.decisions()
        .inclusion(recipient.id(), id)
        .map(belonging::because)
        .orElseGet(() -> belonging.because(plan.why(recipient, id).reason()));
  }

  private static Reason entitled(Entitlement entitlement) {
    Argument benefit = Argument.of(entitlement.benefit().term());
    Grant grant = entitlement.benefit().grant();
    if (grant instanceof Grant.Cash cash) {
      return Reason.of(BenefitCode.ENTITLED_CASH, benefit, Argument.of(cash.money()));
    }
    if (grant instanceof Grant.Act act) {
      return Reason.of(BenefitCode.ENTITLED_ACT, benefit, Argument.of(act.action().term()));
    }
    return Reason.of(
        grant instanceof Grant.Share ? BenefitCode.ENTITLED_SHARE : BenefitCode.ENTITLED_GOODS,
        benefit);
  }

  static Term term(CategoryId id, CampaignPlan plan) {
    return plan.campaign().categories().stream()
        .filter(category -> category.id().equals(id))
        .map(Category::term)
        .findFirst()
        .orElse(Term.of(id.value()));
  }

  static Term term(FundId id, CampaignPlan plan) {
    return plan.campaign().funds().stream()
        .filter(fund -> fund.id().equals(id))
        .map(Fund::term)
        .findFirst()
        .orElse(Term.of(id.value()));
  }

  private static Argument funds(Collection<FundId> ids, CampaignPlan plan) {
    return Argument.of(joined(ids.stream().map(id -> term(id, plan)).toList()));
  }

  private static Term joined(List<Term> terms) {
    return Term.of(
        terms.stream().map(Term::chinese).collect(joining("、")),
        terms.stream().map(Term::english).collect(joining(", ")));
  }

  private static Argument name(Item item) {
    return Argument.of(Term.of(item.chinese(), item.english()));
  }

  /** Returns the names of the categories, joined. */
  static Argument categories(Collection<CategoryId> ids, CampaignPlan plan) {
    return Argument.of(joined(ids.stream().map(id -> term(id, plan)).toList()));
  }

  private static ImmutableList<Reason> pending(boolean any, Argument amount) {
    return any
        ? ImmutableList.of(Reason.of(FundCode.OF_WHICH_PENDING, amount))
        : ImmutableList.of();
  }

  /** Returns the certificate in words. */
  static Reason reason(Certificate certificate, CampaignPlan plan) {
    Argument categories = categories(certificate.categories(), plan);
    if (certificate instanceof Certificate.OfCash cash) {
      ImmutableList<Reason> pending =
          pending(cash.pending().isPositive(), Argument.of(cash.pending()));
      if (cash.funds().isEmpty()) {
        return Reason.of(FundCode.CATEGORIES_WITHOUT_FUND, categories, Argument.of(cash.claimed()))
            .because(pending);
      }
      return Reason.of(
              FundCode.CATEGORIES_SHORT,
              categories,
              Argument.of(cash.claimed()),
              funds(cash.funds(), plan),
              Argument.of(cash.held()),
              Argument.of(cash.missing()))
          .because(pending);
    }
    if (certificate instanceof Certificate.OfMatching tie) {
      return Reason.of(
          FundCode.CATEGORIES_SHORT_BY_MATCHING,
          categories,
          Argument.of(tie.shortage().missing()),
          Argument.of(term(tie.fund(), plan)),
          Argument.of(term(tie.partner(), plan)),
          Argument.of(tie.most()),
          Argument.of(tie.toAdd()));
    }
    if (certificate instanceof Certificate.OfSurplus surplus) {
      return Reason.of(
          FundCode.SURPLUS,
          funds(surplus.funds(), plan),
          Argument.of(surplus.held()),
          categories,
          Argument.of(surplus.claimed()),
          Argument.of(surplus.surplus()));
    }
    Certificate.OfGoods goods = (Certificate.OfGoods) certificate;
    Unit unit = goods.item().unit();
    ImmutableList<Reason> pending =
        pending(goods.pending() > 0, Argument.of(Quantity.of(goods.pending(), unit)));
    if (goods.stocks().isEmpty()) {
      return Reason.of(
              FundCode.CATEGORIES_WITHOUT_STOCK,
              categories,
              Argument.of(Quantity.of(goods.needed(), unit)),
              name(goods.item()))
          .because(pending);
    }
    return Reason.of(
            FundCode.CATEGORIES_SHORT_OF_GOODS,
            categories,
            Argument.of(Quantity.of(goods.needed(), unit)),
            Argument.text(goods.stocks().stream().map(Object::toString).collect(joining(", "))),
            Argument.of(Quantity.of(goods.held(), unit)),
            Argument.of(Quantity.of(goods.missing(), unit)),
            name(goods.item()))
        .because(pending);
  }
}
