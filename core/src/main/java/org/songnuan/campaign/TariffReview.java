package org.songnuan.campaign;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.Tariff;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.scope.Occasion;

/** What can be found in the benefits and caps of a campaign by reading them. */
final class TariffReview {
  private final Tariff tariff;
  private final LocalDate date;
  private final ImmutableSet<BenefitId> known;
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  private TariffReview(Tariff tariff, LocalDate date) {
    this.tariff = tariff;
    this.date = date;
    this.known = tariff.benefits().stream().map(Benefit::id).collect(toImmutableSet());
  }

  static ImmutableList<Finding> of(Campaign campaign, LocalDate date) {
    TariffReview review = new TariffReview(campaign.tariff(), date);
    review.tariff.benefits().forEach(review::check);
    review.tariff.caps().forEach(review::check);
    return review.findings.build();
  }

  private void check(Benefit benefit) {
    Argument id = Argument.text(benefit.id().value());
    for (BenefitId other : benefit.notBeside()) {
      if (!known.contains(other)) {
        findings.add(Finding.error(BenefitCode.UNKNOWN_BENEFIT, id, Argument.text(other.value())));
      }
    }
    if (benefit.isPerPerson() && benefit.grant() instanceof Grant.Share) {
      findings.add(Finding.error(BenefitCode.SHARE_PER_PERSON, id));
    }
    if (benefit.grant() instanceof Grant.Cash cash
        && cash.money().isBelow(benefit.minimum())
        && !benefit.isPerPerson()) {
      findings.add(
          Finding.error(
              BenefitCode.AMOUNT_BELOW_MINIMUM,
              id,
              Argument.of(cash.money()),
              Argument.of(benefit.minimum())));
    }
    benefit.occasion().ifPresent(occasion -> check(benefit, occasion));
  }

  private void check(Benefit benefit, Occasion occasion) {
    long ahead = ChronoUnit.DAYS.between(date, occasion.date());
    Argument name = Argument.of(benefit.term());
    Argument which = Argument.of(Term.of(occasion.chinese(), occasion.english()));
    Argument day = Argument.of(occasion.date());
    if (ahead < 0) {
      findings.add(Finding.warning(BenefitCode.OCCASION_OVER, name, which, day));
    } else if (ahead > 0) {
      findings.add(Finding.note(BenefitCode.OCCASION_AHEAD, name, which, day, Argument.of(ahead)));
    }
  }

  private void check(Cap cap) {
    Argument name = Argument.of(cap.term());
    ImmutableList<Benefit> counted =
        tariff.benefits().stream().filter(cap::counts).collect(ImmutableList.toImmutableList());
    if (counted.isEmpty()) {
      findings.add(Finding.warning(BenefitCode.CAP_COUNTS_NOTHING, name));
    }
    for (Benefit benefit : counted) {
      if (cap.formula().isEmpty() && cap.limit().isBelow(benefit.minimum())) {
        findings.add(
            Finding.error(
                BenefitCode.CAP_BELOW_MINIMUM,
                name,
                Argument.of(cap.limit()),
                Argument.text(benefit.id().value()),
                Argument.of(benefit.minimum())));
      }
    }
    if (!cap.period().days(date).contains(date)) {
      findings.add(Finding.error(BenefitCode.CAP_OUT_OF_PERIOD, name, Argument.of(date)));
    }
  }
}
