package org.songnuan.text;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Kit;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Ratio;
import org.songnuan.quantity.Unit;
import org.songnuan.text.Fields.Field;

/** Items, goods and kits. */
final class GoodsShapes {
  private static final String MASS = "g";
  private static final String VOLUME = "mL";
  private static final String COUNT = "count";

  /** A unit: the symbol of one that the library knows, else all of it, as in 袋=count=1=bag. */
  static final Cell<Unit> UNIT =
      Cell.text("a unit such as 斤 or 袋=count=1=bag", GoodsShapes::print, GoodsShapes::unit);

  /** An item: code, Chinese name, English name and unit. */
  static final Shape<Item> ITEM = item();

  /** How many of its unit there are of an item; a figure that may be open. */
  private static final Cell<Figure<Quantity>> FIGURE =
      Cell.word(
          "a number such as 20, >20 or some",
          figure -> figure.toString().replaceAll(" .*", ""),
          text -> Figure.parse(text, number -> Quantity.of(Ratio.parse(number), Unit.PIECE)));

  private static final Shape<Goods> LINE = line();

  static final Shape<Goods> GOODS = goods();
  static final Shape<Kit> KIT = kit();

  private GoodsShapes() {}

  static String print(Unit unit) {
    try {
      if (Unit.parse(unit.symbol()).equals(unit)) {
        return unit.symbol();
      }
    } catch (IllegalArgumentException own) {
      // A unit of the host's own: it is written in full.
    }
    String measured =
        switch (unit.dimension()) {
          case MASS -> MASS;
          case VOLUME -> VOLUME;
          case COUNT -> COUNT;
        };
    return unit.symbol() + "=" + measured + "=" + unit.size() + "=" + unit.english();
  }

  static Unit unit(String text) {
    List<String> parts = Splitter.on('=').limit(4).splitToList(text);
    if (parts.size() < 4) {
      return Unit.parse(text);
    }
    Unit.Dimension dimension =
        switch (parts.get(1)) {
          case MASS -> Unit.Dimension.MASS;
          case VOLUME -> Unit.Dimension.VOLUME;
          case COUNT -> Unit.Dimension.COUNT;
          default -> throw new IllegalArgumentException("Unit must be of mass, volume or count.");
        };
    return new Unit(parts.get(0), parts.get(3), dimension, Long.parseLong(parts.get(2)));
  }

  private static Shape<Item> item() {
    Fields<Item> fields = new Fields<>("an item");
    Field<String> code = fields.on(Cells.TEXT, Item::code);
    Field<String> chinese = fields.on(Cells.TEXT, Item::chinese);
    Field<String> english = fields.on(Cells.TEXT, Item::english);
    Field<Unit> unit = fields.on(UNIT, Item::unit);
    return fields.make(it -> Item.of(it.of(code), it.of(chinese), it.of(english), it.of(unit)));
  }

  private static Shape<Goods> line() {
    Fields<Goods> fields = new Fields<>("goods");
    Field<Figure<Quantity>> figure =
        fields.on(FIGURE, goods -> goods.figures().values().iterator().next());
    Field<Item> item = fields.on(ITEM, goods -> goods.items().iterator().next());
    return fields.make(it -> Goods.of(it.of(item), in(it.of(item).unit(), it.of(figure))));
  }

  static Figure<Quantity> in(Unit unit, Figure<Quantity> figure) {
    return figure
        .least()
        .map(least -> Quantity.of(least.amount(), unit))
        .map(
            amount ->
                switch (figure.status()) {
                  case MORE_THAN -> Figure.moreThan(amount);
                  case AT_LEAST -> Figure.atLeast(amount);
                  default -> Figure.known(amount);
                })
        .orElse(figure);
  }

  private static Shape<Goods> goods() {
    Fields<Goods> fields = new Fields<>("goods");
    Field<ImmutableList<Goods>> lines =
        fields.many(
            "item",
            LINE,
            goods ->
                goods.figures().entrySet().stream()
                    .map(
                        (Map.Entry<Item, Figure<Quantity>> one) ->
                            Goods.of(one.getKey(), one.getValue()))
                    .toList());
    return fields.make(it -> Goods.sum(it.of(lines)));
  }

  private static Shape<Kit> kit() {
    Fields<Kit> fields = new Fields<>("a kit");
    Field<String> code = fields.on(Cells.TEXT, Kit::code);
    Field<String> chinese = fields.on(Cells.TEXT, Kit::chinese);
    Field<String> english = fields.on(Cells.TEXT, Kit::english);
    Field<Goods> contents = fields.one("holding", GOODS, Kit::contents);
    return fields.make(it -> Kit.of(it.of(code), it.of(chinese), it.of(english), it.of(contents)));
  }
}
