package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.benefit.Substitution;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Occasion;
import org.songnuan.text.Fields.Field;

/** What an eligible one should get. */
final class BenefitShapes {
  /** How the benefits of one series stack. */
  record SeriesStacking(Series series, Stacking stacking) {}

  private static final int EVERYBODY = Integer.MAX_VALUE;

  private static final Shape<Integer> PERSONS =
      Cell.word(
          "a number of persons, or all",
          persons -> persons == EVERYBODY ? "all" : String.valueOf(persons),
          text -> text.equals("all") ? EVERYBODY : Integer.parseInt(text));

  static final Shape<Series> SERIES = series();
  static final Shape<SeriesStacking> SERIES_STACKING = seriesStacking();
  static final Shape<Benefit> BENEFIT = benefit();
  static final Shape<Substitution> SUBSTITUTION = substitution();

  private BenefitShapes() {}

  private static Shape<Series> series() {
    Fields<Series> fields = new Fields<>("a series");
    Field<String> funder = fields.on(Cells.TEXT, Series::funder);
    Field<String> work = fields.on(Cells.TEXT, Series::work);
    return fields.make(it -> Series.of(it.of(funder), it.of(work)));
  }

  private static Shape<SeriesStacking> seriesStacking() {
    Fields<SeriesStacking> fields = new Fields<>("the stacking of a series");
    Field<Stacking> stacking = fields.on(Constants.STACKING, SeriesStacking::stacking);
    Field<Series> series = fields.on(SERIES, SeriesStacking::series);
    return fields.make(it -> new SeriesStacking(it.of(series), it.of(stacking)));
  }

  private static Shape<Grant> grant() {
    return new Choice<Grant>("what a benefit gives")
        .when(
            "cash", Grant.Cash.class, new Mapped<>(Cells.MONEY, Grant.Cash::money, Grant.Cash::new))
        .when(
            "goods",
            Grant.InKind.class,
            new Mapped<>(GoodsShapes.GOODS, Grant.InKind::goods, Grant.InKind::new))
        .when("share", Grant.Share.class, new Nothing<>(new Grant.Share()))
        .when(
            "formula",
            Grant.ByFormula.class,
            new Mapped<>(Cells.FORMULA, Grant.ByFormula::amount, Grant.ByFormula::new))
        .when(
            "act",
            Grant.Act.class,
            new Mapped<>(Constants.ACTION, Grant.Act::action, Grant.Act::new));
  }

  private static Shape<Benefit> benefit() {
    Fields<Benefit> fields = new Fields<>("a benefit");
    Field<BenefitId> id = fields.on(Cells.BENEFIT, Benefit::id);
    Field<CategoryId> category = fields.one("for", Cells.CATEGORY, Benefit::category);
    Field<Grant> grant = fields.one("giving", grant(), Benefit::grant);
    Field<Optional<Term>> called = fields.called(Benefit::term, one -> one.id().value());
    Field<BenefitKind> kind = fields.or("kind", Constants.KIND, BenefitKind.RELIEF, Benefit::kind);
    Field<Optional<Action>> action =
        fields.maybe(
            "action",
            Constants.ACTION,
            one -> Optional.of(one.action()).filter(way -> way != one.grant().action()));
    Field<Series> series = fields.or("series", SERIES, Series.PLAIN, Benefit::series);
    Field<Integer> persons = fields.or("persons", PERSONS, 0, Benefit::mostPersons);
    Field<Money> minimum = fields.or("payable-from", Cells.MONEY, Money.ZERO, Benefit::minimum);
    Field<Optional<Occasion>> occasion =
        fields.maybe("occasion", Cells.OCCASION, Benefit::occasion);
    Field<ImmutableList<BenefitId>> beside =
        fields.some("not-beside", Cells.BENEFIT, Benefit::notBeside);
    Field<Integer> tier = fields.or("tier", Cells.SMALL, 0, Benefit::tier);
    Field<Boolean> whole = fields.flag("whole", Benefit::isWhole);
    Field<String> purpose = fields.or("purpose", Cells.TEXT, "", Benefit::purpose);
    return fields.make(
        it -> {
          Term term = it.of(called).orElse(Term.of(it.of(id).value()));
          Benefit made =
              Benefit.share(it.of(category).value())
                  .called(it.of(id).value())
                  .giving(it.of(grant))
                  .titled(term.chinese(), term.english())
                  .of(it.of(kind))
                  .by(it.of(action).orElse(it.of(grant).action()))
                  .in(it.of(series))
                  .payableFrom(it.of(minimum))
                  .inTier(it.of(tier));
          int most = it.of(persons);
          made = most == EVERYBODY ? made.perPerson() : most == 0 ? made : made.perPerson(most);
          made = it.of(occasion).map(made::on).orElse(made);
          made = made.notBeside(names(it.of(beside)));
          made = it.of(whole) ? made.whole() : made;
          return it.of(purpose).isEmpty() ? made : made.serving(it.of(purpose));
        });
  }

  static String[] names(ImmutableList<? extends Object> ids) {
    return ImmutableSortedSet.copyOf(ids.stream().map(Object::toString).iterator())
        .toArray(String[]::new);
  }

  private static Shape<Substitution> substitution() {
    Fields<Substitution> fields = new Fields<>("a substitution");
    Field<Long> units = fields.on(Cells.WHOLE, Substitution::units);
    Field<Item> wanted = fields.on(GoodsShapes.ITEM, Substitution::wanted);
    Field<Long> insteadUnits = fields.on(Cells.WHOLE, Substitution::insteadUnits);
    Field<Item> instead = fields.on(GoodsShapes.ITEM, Substitution::instead);
    return fields.make(
        it -> Substitution.of(it.of(wanted), it.of(units), it.of(instead), it.of(insteadUnits)));
  }
}
