package org.songnuan.text;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.PriceList;
import org.songnuan.benefit.Priority;
import org.songnuan.quantity.Kit;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Formula;
import org.songnuan.text.Fields.Field;

/** What was decided by hand, who comes first, and what goods are worth. */
final class DecisionShapes {
  /** A priority, before the schema says what its facts are. */
  record Order(ImmutableList<OrderKey> keys, boolean drawsLots) {
    static final Order NONE = new Order(ImmutableList.of(), false);
  }

  /** A key of a priority: exactly one of the three says what is compared. */
  private record OrderKey(
      Spot place,
      boolean highestFirst,
      ImmutableList<CategoryId> categories,
      Optional<String> fact,
      Optional<Formula> formula) {}

  private static final Words<Boolean> DIRECTION =
      Words.of("highest-first or lowest-first", "highest-first lowest-first", true, false);

  static final Shape<Decision> DECISION = decision();
  static final Shape<PriceList> PRICES = prices();
  static final Shape<Order> ORDER = order();

  private DecisionShapes() {}

  private static Shape<Decision> decision() {
    Fields<Decision> fields = new Fields<>("a decision");
    Field<LocalDate> on = fields.on(Cells.DAY, Decision::on);
    Field<Decision.Kind> kind = fields.on(Constants.DECISION, Decision::kind);
    Field<ImmutableList<RecipientId>> recipients =
        fields.many("recipient", Cells.RECIPIENT, Decision::recipients);
    Field<Optional<CategoryId>> category =
        fields.maybe("category", Cells.CATEGORY, Decision::category);
    Field<Optional<BenefitId>> benefit = fields.maybe("benefit", Cells.BENEFIT, Decision::benefit);
    Field<String> by = fields.one("by", Cells.TEXT, Decision::by);
    Field<String> document = fields.one("document", Cells.TEXT, Decision::document);
    return fields.make(
        it ->
            new Decision(
                it.of(kind),
                it.of(recipients),
                it.of(category),
                it.of(benefit),
                it.of(by),
                it.of(document),
                it.of(on)));
  }

  private static Shape<PriceList> prices() {
    Fields<PriceList.Price> ofPrice = new Fields<>("a price");
    Field<String> code = ofPrice.on(Cells.TEXT, PriceList.Price::code);
    Field<Money> money = ofPrice.on(Cells.MONEY, PriceList.Price::money);
    Field<LocalDate> from = ofPrice.on(Cells.DAY, PriceList.Price::from);
    Field<String> source = ofPrice.on(Cells.TEXT, PriceList.Price::source);
    Shape<PriceList.Price> price =
        ofPrice.make(
            it -> new PriceList.Price(it.of(code), it.of(from), it.of(money), it.of(source)));

    Fields<PriceList> fields = new Fields<>("a price list");
    Field<ImmutableList<PriceList.Price>> prices = fields.many("price", price, PriceList::prices);
    Field<ImmutableList<Kit>> kits = fields.many("kit", GoodsShapes.KIT, PriceList::kits);
    return fields.make(
        it -> {
          PriceList list = PriceList.NONE;
          for (PriceList.Price one : it.of(prices)) {
            list = list.plus(one);
          }
          for (Kit kit : it.of(kits)) {
            list = list.plus(kit);
          }
          return list;
        });
  }

  private static Shape<Order> order() {
    Fields<OrderKey> ofKey = new Fields<>("a key of a priority");
    Field<Spot> place = ofKey.place();
    Field<Boolean> highest = ofKey.on(DIRECTION, OrderKey::highestFirst);
    Field<ImmutableList<CategoryId>> categories =
        ofKey.some("categories", Cells.CATEGORY, OrderKey::categories);
    Field<Optional<String>> fact = ofKey.maybe("fact", Cells.NAME, OrderKey::fact);
    Field<Optional<Formula>> formula = ofKey.maybe("formula", Cells.FORMULA, OrderKey::formula);
    Shape<OrderKey> key =
        ofKey.make(
            it ->
                new OrderKey(
                    it.of(place), it.of(highest), it.of(categories), it.of(fact), it.of(formula)));

    Fields<Order> fields = new Fields<>("a priority");
    Field<ImmutableList<OrderKey>> keys = fields.many("key", key, Order::keys);
    Field<Boolean> lots = fields.flag("drawing-lots", Order::drawsLots);
    return fields.make(it -> new Order(it.of(keys), it.of(lots)));
  }

  /** Returns the priority as it stands in a text beside this schema. */
  static Order order(Priority priority, FactSchema schema) {
    return new Order(
        priority.keys().stream().map(key -> key(key, schema)).collect(toImmutableList()),
        priority.drawsLots());
  }

  private static OrderKey key(Priority.Key key, FactSchema schema) {
    if (key instanceof Priority.Key.ByCategory by) {
      return new OrderKey(Spot.NOWHERE, false, by.inOrder(), Optional.empty(), Optional.empty());
    } else if (key instanceof Priority.Key.ByAmount by) {
      return new OrderKey(
          Spot.NOWHERE,
          by.highestFirst(),
          ImmutableList.of(),
          Optional.empty(),
          Optional.of(by.amount()));
    }
    Priority.Key.ByFact by = (Priority.Key.ByFact) key;
    if (!find(by.fact().name(), schema).equals(Optional.of(by.fact()))) {
      throw new IllegalArgumentException(
          "Priority must go by facts of the campaign's schema or of places to have a text, but was"
              + " ("
              + by.fact().name()
              + ").");
    }
    return new OrderKey(
        Spot.NOWHERE,
        by.highestFirst(),
        ImmutableList.of(),
        Optional.of(by.fact().name()),
        Optional.empty());
  }

  private static Optional<Fact<?>> find(String name, FactSchema schema) {
    return schema.find(name).or(() -> Place.FACTS.find(name));
  }

  /** Returns the priority beside this schema. */
  static Priority priority(Order order, FactSchema schema) {
    Priority priority = Priority.NONE;
    for (OrderKey key : order.keys()) {
      int given =
          (key.categories().isEmpty() ? 0 : 1)
              + (key.fact().isPresent() ? 1 : 0)
              + (key.formula().isPresent() ? 1 : 0);
      boolean leads =
          key.categories().isEmpty() || (priority.equals(Priority.NONE) && !key.highestFirst());
      if (given != 1 || !leads) {
        throw Unreadable.at(
            key.place(), "a fact, a formula, or as the first key categories, the lowest first");
      }
      priority = plus(priority, key, schema);
    }
    return order.drawsLots() ? priority.drawingLots() : priority;
  }

  private static Priority plus(Priority before, OrderKey key, FactSchema schema) {
    if (!key.categories().isEmpty()) {
      return Priority.categories(
          key.categories().stream().map(CategoryId::value).toArray(String[]::new));
    } else if (key.formula().isPresent()) {
      return key.highestFirst()
          ? before.highestFirst(key.formula().get())
          : before.lowestFirst(key.formula().get());
    }
    Fact<?> fact =
        find(key.fact().orElseThrow(), schema)
            .orElseThrow(
                () ->
                    Unreadable.unknown(
                        key.place(),
                        "a fact that is known",
                        key.fact().orElseThrow(),
                        schema.facts().stream().map(Fact::name).toList()));
    return key.highestFirst() ? before.highestFirst(fact) : before.lowestFirst(fact);
  }
}
