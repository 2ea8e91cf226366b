package org.songnuan.rule;

import static java.util.stream.Collectors.joining;

import java.math.RoundingMode;
import java.util.List;
import org.songnuan.quantity.Money;

/** The text form of criteria and formulas: brackets only where the structure needs them. */
final class Printer {
  private Printer() {}

  static String print(Formula formula) {
    if (formula instanceof Formula.Cash cash) {
      return money(cash.money());
    } else if (formula instanceof Formula.Whole number) {
      return Long.toString(number.value());
    } else if (formula instanceof Formula.Day day) {
      return "date(" + quoted(day.date().toString()) + ")";
    } else if (formula instanceof Formula.Name name) {
      return name.ofMember() ? Names.MEMBER + "." + name.name() : name.name();
    } else if (formula instanceof Formula.Sum sum) {
      StringBuilder text = new StringBuilder(term(sum.terms().get(0)));
      for (Formula term : sum.terms().subList(1, sum.terms().size())) {
        if (term instanceof Formula.Negative negative) {
          text.append(" - ").append(term(negative.amount()));
        } else {
          text.append(" + ").append(term(term));
        }
      }
      return text.toString();
    } else if (formula instanceof Formula.Product product) {
      return product.factors().stream().map(Printer::factor).collect(joining(" * "));
    } else if (formula instanceof Formula.Negative negative) {
      Formula amount = negative.amount();
      return isTight(amount) ? "-" + print(amount) : "-(" + print(amount) + ")";
    }
    return function(formula);
  }

  private static String function(Formula formula) {
    if (formula instanceof Formula.Min min) {
      return "min(" + list(min.amounts()) + ")";
    } else if (formula instanceof Formula.Max max) {
      return "max(" + list(max.amounts()) + ")";
    } else if (formula instanceof Formula.Clamp clamp) {
      return "clamp(" + list(clamp.parts()) + ")";
    } else if (formula instanceof Formula.Rounded rounded) {
      return rounding(rounded.rounding()) + "(" + list(rounded.parts()) + ")";
    } else if (formula instanceof Formula.ByBand bands) {
      return "bands(" + banded(bands.value(), bands.limits(), bands.amounts());
    } else if (formula instanceof Formula.Marginal bands) {
      return "marginal(" + banded(bands.value(), bands.limits(), bands.rates());
    }
    Formula.PerMember sum = (Formula.PerMember) formula;
    boolean all = sum.clause().equals(new Criterion.Constant(true));
    String clause = all ? "" : sum.clause() + ", ";
    return "members.map(" + Names.MEMBER + ", " + clause + sum.amount() + ").sum()";
  }

  private static String rounding(RoundingMode rounding) {
    return switch (rounding) {
      case DOWN -> "roundDown";
      case UP -> "roundUp";
      case HALF_UP -> "roundHalfUp";
      default -> "roundHalfEven";
    };
  }

  private static String banded(Formula value, List<Formula> limits, List<Formula> outputs) {
    return value + ", [" + list(limits) + "], [" + list(outputs) + "])";
  }

  private static String list(List<?> parts) {
    return parts.stream().map(Object::toString).collect(joining(", "));
  }

  /** A minus before a number would be read as its sign, one before a sum as its first term's. */
  private static boolean isTight(Formula amount) {
    return !(amount instanceof Formula.Whole
        || amount instanceof Formula.Day
        || amount instanceof Formula.Sum
        || amount instanceof Formula.Product);
  }

  private static String money(Money money) {
    return money.fen() % 100 == 0 ? "yuan(" + money.fen() / 100 + ")" : "fen(" + money.fen() + ")";
  }

  private static String term(Formula formula) {
    return formula instanceof Formula.Sum ? "(" + print(formula) + ")" : print(formula);
  }

  private static String factor(Formula formula) {
    return formula instanceof Formula.Sum || formula instanceof Formula.Product
        ? "(" + print(formula) + ")"
        : print(formula);
  }

  static String print(Criterion criterion) {
    if (criterion instanceof Criterion.Compare compare) {
      return compare.left() + " " + compare.comparison().symbol() + " " + compare.right();
    } else if (criterion instanceof Criterion.CompareBy by) {
      return "compare(" + list(by.parts()) + ")";
    } else if (criterion instanceof Criterion.Flag flag) {
      return print(flag.flag());
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      return oneOf.options().size() == 1
          ? oneOf.choice() + " == " + quoted(oneOf.options().first())
          : oneOf.choice()
              + oneOf.options().stream().map(Printer::quoted).collect(joining(", ", " in [", "]"));
    } else if (criterion instanceof Criterion.Includes includes) {
      return quoted(includes.option()) + " in " + includes.choices();
    } else if (criterion instanceof Criterion.All all) {
      return join(all.clauses(), " && ");
    } else if (criterion instanceof Criterion.Any any) {
      return join(any.clauses(), " || ");
    } else if (criterion instanceof Criterion.AtLeast several) {
      return "[" + list(several.clauses()) + "].filter(x, x).size() >= " + several.least();
    } else if (criterion instanceof Criterion.Not not) {
      return isTight(not.clause()) ? "!" + not.clause() : "!(" + not.clause() + ")";
    } else if (criterion instanceof Criterion.Exists exists) {
      return "members.exists(" + Names.MEMBER + ", " + exists.clause() + ")";
    } else if (criterion instanceof Criterion.Every every) {
      return "members.all(" + Names.MEMBER + ", " + every.clause() + ")";
    } else if (criterion instanceof Criterion.AtLeastMembers several) {
      return "members.filter("
          + Names.MEMBER
          + ", "
          + several.clause()
          + ").size() >= "
          + several.least();
    } else if (criterion instanceof Criterion.Holds holds) {
      return "holds(" + quoted(holds.ruleId()) + ")";
    }
    return Boolean.toString(((Criterion.Constant) criterion).holds());
  }

  /** An and inside an or needs no brackets; every other joint inside a joint does. */
  private static String join(List<Criterion> clauses, String sign) {
    boolean or = sign.equals(" || ");
    return clauses.stream()
        .map(
            clause ->
                clause instanceof Criterion.Any || (clause instanceof Criterion.All && !or)
                    ? "(" + clause + ")"
                    : clause.toString())
        .collect(joining(sign));
  }

  private static boolean isTight(Criterion clause) {
    return clause instanceof Criterion.Flag
        || clause instanceof Criterion.CompareBy
        || clause instanceof Criterion.Exists
        || clause instanceof Criterion.Every
        || clause instanceof Criterion.Holds
        || clause instanceof Criterion.Constant
        || clause instanceof Criterion.Not;
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.appendCodePoint(point);
              }
            });
    return quoted.append('"').toString();
  }
}
