package org.songnuan.rule;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;

/** What readers call a formula, and how its value is shown. */
final class Labels {
  private final Amounts amounts;

  Labels(Amounts amounts) {
    this.amounts = amounts;
  }

  /** Returns the name of the formula in both languages. */
  Term term(Formula formula) {
    return Term.of(text(formula, true), text(formula, false));
  }

  /** Returns in both languages what the criterion asks of the subject's own facts. */
  Term term(Criterion criterion) {
    return Term.of(text(criterion, true), text(criterion, false));
  }

  private String text(Criterion criterion, boolean chinese) {
    if (criterion instanceof Criterion.Compare compare) {
      return text(compare.left(), chinese)
          + sign(compare.comparison())
          + text(compare.right(), chinese);
    } else if (criterion instanceof Criterion.Flag flag) {
      return text(flag.flag(), chinese);
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      String options = options(oneOf.choice(), oneOf.options(), chinese);
      return text(oneOf.choice(), chinese) + (chinese ? "为 " : " is ") + options;
    } else if (criterion instanceof Criterion.Includes includes) {
      String option = options(includes.choices(), List.of(includes.option()), chinese);
      return text(includes.choices(), chinese) + (chinese ? "包括 " : " includes ") + option;
    } else if (criterion instanceof Criterion.All all) {
      return joined(all.clauses(), chinese ? "，并且" : " and ", chinese);
    } else if (criterion instanceof Criterion.Any any) {
      return joined(any.clauses(), chinese ? "，或者" : " or ", chinese);
    } else if (criterion instanceof Criterion.Not not) {
      return (chinese ? "并非" : "not ") + bracketed(not.clause(), chinese);
    }
    return ofMembers(criterion, chinese);
  }

  private String ofMembers(Criterion criterion, boolean chinese) {
    if (criterion instanceof Criterion.Exists exists) {
      return (chinese ? "有成员" : "some member has ") + member(exists.clause(), chinese);
    } else if (criterion instanceof Criterion.Every every) {
      return (chinese ? "每位成员" : "every member has ") + member(every.clause(), chinese);
    } else if (criterion instanceof Criterion.AtLeastMembers several) {
      long least = several.least();
      return (chinese ? "至少 " + least + " 位成员" : "at least " + least + " members have ")
          + member(several.clause(), chinese);
    } else if (criterion instanceof Criterion.AtLeast several) {
      String each =
          several.clauses().stream()
              .map(clause -> bracketed(clause, chinese))
              .collect(joining(chinese ? "；" : "; "));
      return chinese
          ? "以下至少 " + several.least() + " 项（" + each + "）"
          : "at least " + several.least() + " of (" + each + ")";
    }
    return criterion.toString();
  }

  private String member(Criterion clause, boolean chinese) {
    return chinese ? "（" + text(clause, true) + "）" : "(" + text(clause, false) + ")";
  }

  private static String sign(Comparison comparison) {
    return switch (comparison) {
      case BELOW -> " < ";
      case AT_MOST -> " ≤ ";
      case AT_LEAST -> " ≥ ";
      case ABOVE -> " > ";
      case EQUAL -> " = ";
      case DIFFERENT -> " ≠ ";
    };
  }

  private String options(Formula.Name choice, Iterable<String> options, boolean chinese) {
    Fact<?> fact = amounts.fact(choice).orElseThrow();
    return Streams.stream(options)
        .map(option -> fact.called(option, chinese))
        .collect(joining(chinese ? "、" : ", "));
  }

  private String joined(List<Criterion> clauses, String sign, boolean chinese) {
    return clauses.stream().map(clause -> bracketed(clause, chinese)).collect(joining(sign));
  }

  private String bracketed(Criterion clause, boolean chinese) {
    boolean joint = clause instanceof Criterion.All || clause instanceof Criterion.Any;
    String text = text(clause, chinese);
    return joint ? chinese ? "（" + text + "）" : "(" + text + ")" : text;
  }

  private String text(Formula formula, boolean chinese) {
    if (formula instanceof Formula.Name name) {
      Term term = term(name);
      return chinese ? term.chinese() : term.english();
    } else if (formula instanceof Formula.Sum sum) {
      return sum.terms().stream()
          .map(term -> text(term, chinese))
          .collect(joining(" + "))
          .replace("+ −", "− ");
    } else if (formula instanceof Formula.Product product) {
      return product.factors().stream()
          .map(factor -> factor(factor, text(factor, chinese)))
          .collect(joining(" × "));
    } else if (formula instanceof Formula.Negative negative) {
      String amount = text(negative.amount(), chinese);
      return negative.amount() instanceof Formula.Sum ? "−(" + amount + ")" : "−" + amount;
    } else if (formula instanceof Formula.Cash cash) {
      return cash.money().grouped();
    } else if (formula instanceof Formula.Day day) {
      return day.date().toString();
    } else if (formula instanceof Formula.Whole) {
      return formula.toString();
    }
    return function(formula, chinese);
  }

  private String function(Formula formula, boolean chinese) {
    if (formula instanceof Formula.Min min) {
      return (chinese ? "最小值" : "min") + list(min.amounts(), chinese);
    } else if (formula instanceof Formula.Max max) {
      return (chinese ? "最大值" : "max") + list(max.amounts(), chinese);
    } else if (formula instanceof Formula.Clamp clamp) {
      return (chinese ? "限于" : "clamp") + list(clamp.parts(), chinese);
    } else if (formula instanceof Formula.Rounded rounded) {
      return (chinese ? "取整" : "rounded") + list(rounded.parts(), chinese);
    } else if (formula instanceof Formula.ByBand bands) {
      return (chinese ? "分档" : "bands") + list(ImmutableList.of(bands.value()), chinese);
    } else if (formula instanceof Formula.Marginal bands) {
      return (chinese ? "分段" : "marginal") + list(ImmutableList.of(bands.value()), chinese);
    }
    return (chinese ? "成员合计" : "sum over members") + list(formula.parts(), chinese);
  }

  private String list(ImmutableList<Formula> parts, boolean chinese) {
    return parts.stream().map(part -> text(part, chinese)).collect(joining(", ", "(", ")"));
  }

  /** Returns the text of the formula as one factor of several. */
  static String factor(Formula formula, String text) {
    return formula instanceof Formula.Sum ? "(" + text + ")" : text;
  }

  Term term(Formula.Name name) {
    Optional<Fact<?>> fact = amounts.fact(name);
    return fact.isPresent()
        ? fact.get().term()
        : amounts.parameters().find(name.name()).orElseThrow().term();
  }

  static Argument value(Range range, Kind kind) {
    if (range.isExact()) {
      return value(range.least(), kind);
    }
    if (kind.equals(Kind.NUMBER)) {
      Long least = whole(range.least());
      Long most = whole(range.most());
      if (least != null && most != null) {
        return Argument.between(least, most);
      }
    }
    return Argument.text(plain(range.least(), kind) + "–" + plain(range.most(), kind));
  }

  /** Returns the value as it stands in arithmetic, the same in both languages. */
  String figure(Exact exact, Kind kind) {
    Argument value = value(exact, kind);
    return value instanceof Argument.Fraction fraction
        ? fraction.ratio().toString()
        : Wording.in(Locale.ENGLISH).of(value);
  }

  /** Returns by how much the amounts differ, which of days is a number of days. */
  static Argument margin(Range left, Range right, Kind kind) {
    Range difference = left.plus(right.negated());
    Range distance =
        difference.most().numerator().signum() <= 0 ? difference.negated() : difference;
    return value(distance, kind.day() ? Kind.NUMBER : kind);
  }

  static Argument value(Exact exact, Kind kind) {
    Exact reduced = exact.reduced();
    Long numerator = small(reduced.numerator());
    Long denominator = small(reduced.denominator());
    return numerator == null || denominator == null || kind.money() > 1
        ? Argument.text(plain(exact, kind))
        : value(numerator, denominator, kind);
  }

  /**
   * Returns the value of a fraction, of no product of amounts of money.
   *
   * @param numerator not the least of all numbers
   * @param denominator positive
   */
  static Argument value(long numerator, long denominator, Kind kind) {
    long whole = denominator == 1 ? numerator : numerator / denominator;
    if (whole * denominator != numerator) {
      Ratio ratio = Ratio.of(numerator, denominator);
      return kind.money() == 0 ? Argument.of(ratio) : new Argument.CashShare(ratio);
    } else if (kind.day()) {
      return Argument.of(LocalDate.ofEpochDay(whole));
    } else if (kind.money() == 0) {
      return Argument.of(whole);
    }
    return Math.abs(whole) <= Money.MAX.fen()
        ? Argument.of(Money.ofFen(whole))
        : new Argument.CashShare(Ratio.of(whole));
  }

  private static String plain(Exact exact, Kind kind) {
    Long whole = whole(exact);
    if (whole != null && kind.day()) {
      return LocalDate.ofEpochDay(whole).toString();
    }
    String text = exact.toString();
    return kind.money() > 0 ? text + " fen" + (kind.money() > 1 ? "^" + kind.money() : "") : text;
  }

  private static @Nullable Long whole(Exact exact) {
    Exact reduced = exact.reduced();
    return reduced.denominator().equals(BigInteger.ONE) ? small(reduced.numerator()) : null;
  }

  /** Returns the number, unless 64 bits do not hold it or its opposite. */
  private static @Nullable Long small(BigInteger number) {
    boolean fits = number.bitLength() < Long.SIZE && number.longValue() != Long.MIN_VALUE;
    return fits ? number.longValue() : null;
  }
}
