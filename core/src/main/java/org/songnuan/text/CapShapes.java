package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.CapPeriod;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Formula;
import org.songnuan.text.Fields.Field;

/** The most that anybody gets. */
final class CapShapes {
  static final Shape<Cap> CAP = cap();

  private CapShapes() {}

  private static Shape<CapPeriod> period() {
    return new Choice<CapPeriod>("a period of a cap")
        .when("each-time", CapPeriod.EachTime.class, new Nothing<>(new CapPeriod.EachTime()))
        .when(
            "each-campaign",
            CapPeriod.EachCampaign.class,
            new Nothing<>(new CapPeriod.EachCampaign()))
        .when(
            "year",
            CapPeriod.Year.class,
            new Mapped<>(Cells.DAY, CapPeriod.Year::start, CapPeriod.Year::new))
        .when(
            "months",
            CapPeriod.Rolling.class,
            new Mapped<>(Cells.SMALL, CapPeriod.Rolling::months, CapPeriod.Rolling::new))
        .when(
            "days",
            CapPeriod.Days.class,
            new Mapped<>(Cells.DAYS, CapPeriod.Days::days, CapPeriod.Days::new))
        .when("lifetime", CapPeriod.Lifetime.class, new Nothing<>(new CapPeriod.Lifetime()));
  }

  private static Shape<Cap> cap() {
    Fields<Cap> fields = new Fields<>("a cap");
    Field<String> id = fields.on(Cells.TEXT, Cap::id);
    Field<Optional<Term>> called = fields.called(Cap::term, Cap::id);
    Field<Optional<Money>> limit =
        fields.maybe(
            "limit",
            Cells.MONEY,
            cap -> cap.formula().isPresent() ? Optional.empty() : Optional.of(cap.limit()));
    Field<Optional<Formula>> formula = fields.maybe("formula", Cells.FORMULA, Cap::formula);
    Field<ImmutableList<BenefitKind>> kinds = fields.some("kinds", Constants.KIND, Cap::kinds);
    Field<ImmutableList<String>> funders = fields.some("funders", Cells.TEXT, Cap::funders);
    Field<ImmutableList<BenefitId>> benefits =
        fields.some("benefits", Cells.BENEFIT, Cap::benefits);
    Field<Boolean> perPerson = fields.flag("per-person", Cap::isPerPerson);
    Field<CapPeriod> period = fields.or("over", period(), new CapPeriod.EachTime(), Cap::period);
    return fields.make(
        it -> {
          if (it.of(limit).isPresent() == it.of(formula).isPresent()) {
            throw new IllegalArgumentException("Cap must have either a limit or a formula.");
          }
          Term term = it.of(called).orElse(Term.of(it.of(id)));
          Cap cap =
              it.of(limit)
                  .map(money -> Cap.of(it.of(id), money))
                  .orElseGet(() -> Cap.of(it.of(id), it.of(formula).orElseThrow()));
          cap =
              cap.titled(term.chinese(), term.english())
                  .counting(it.of(kinds).toArray(BenefitKind[]::new))
                  .countingFundedBy(it.of(funders).toArray(String[]::new))
                  .counting(BenefitShapes.names(it.of(benefits)))
                  .over(it.of(period));
          return it.of(perPerson) ? cap.perPerson() : cap;
        });
  }
}
