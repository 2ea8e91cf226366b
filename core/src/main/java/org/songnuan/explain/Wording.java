package org.songnuan.explain;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.songnuan.quantity.Amount;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Ratio;

/**
 * The words for reasons and findings, in Chinese or in English.
 *
 * <p>It answers "how do I read this?" and decides nothing. Every room brings its sentences with its
 * {@link Code}s; this class fills in the values. The same reason gives the same text on every
 * machine: the host's default locale and zone play no part.
 *
 * <pre>{@code
 * Wording.in(Locale.ENGLISH).of(Argument.of(Money.yuan(1_200)));   // 1,200.00
 * }</pre>
 */
public final class Wording {
  private static final Wording CHINESE = new Wording(true);
  private static final Wording ENGLISH = new Wording(false);
  private static final int DEEPEST = 200;
  private static final int MOST_LINES = 10_000;
  private static final String CUT = "…";

  private final boolean chinese;

  private Wording(boolean chinese) {
    this.chinese = chinese;
  }

  /**
   * Returns the wording in the language of this locale; its country plays no part.
   *
   * @throws IllegalArgumentException if the language is neither Chinese nor English
   */
  public static Wording in(Locale locale) {
    return switch (locale.getLanguage()) {
      case "zh" -> CHINESE;
      case "en" -> ENGLISH;
      default ->
          throw new IllegalArgumentException(
              "Wording must be in Chinese or English, but was (" + locale.toLanguageTag() + ").");
    };
  }

  /**
   * Returns the reason as text: its sentence, and below it, indented by two spaces a level, those
   * that lead to it, a line each. The text does not end with a line break.
   *
   * <p>What lies deeper than 200 levels, or beyond 10,000 sentences, is left out, with … in its
   * place.
   */
  public String of(Reason reason) {
    StringBuilder text = new StringBuilder();
    write(reason, 0, MOST_LINES, text);
    return text.toString();
  }

  /** Writes the reason and what leads to it, and returns how many lines may still follow. */
  private int write(Reason reason, int depth, int lines, StringBuilder text) {
    if (depth > 0) {
      text.append('\n').append("  ".repeat(depth));
    }
    if (lines == 0 || depth > DEEPEST) {
      text.append(CUT);
      return lines;
    }
    text.append(sentence(reason));
    int left = lines - 1;
    for (Reason part : reason.because()) {
      boolean last = left == 0;
      left = write(part, depth + 1, left, text);
      if (last || depth == DEEPEST) {
        return left;
      }
    }
    return left;
  }

  /** Returns the reason's own sentence, without those that lead to it. */
  public String sentence(Reason reason) {
    String template = chinese ? reason.code().chinese() : reason.code().english();
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      int index = Integer.parseInt(template, open + 1, close, 10);
      text.append(template, from, open);
      if (index < reason.arguments().size()) {
        text.append(of(reason.arguments().get(index)));
      }
      from = close + 1;
    }
    return text.append(template, from, template.length()).toString();
  }

  /** Returns the finding as text: how much it matters, its code, and what was found. */
  public String of(Finding finding) {
    return severity(finding.severity())
        + " "
        + finding.code().id()
        + (chinese ? "：" : ": ")
        + of(finding.reason());
  }

  private String severity(Severity severity) {
    return switch (severity) {
      case NOTE -> chinese ? "提示" : "NOTE";
      case WARNING -> chinese ? "注意" : "WARNING";
      case ERROR -> chinese ? "错误" : "ERROR";
    };
  }

  /** Returns the name in this language. */
  public String of(Term term) {
    return chinese ? term.chinese() : term.english();
  }

  /** Returns the quantity with its unit, as in {@code 1,790 斤} or {@code 1,790 jin}. */
  public String of(Quantity quantity) {
    String unit = chinese ? quantity.unit().chinese() : quantity.unit().english();
    return number(quantity.amount()) + " " + unit;
  }

  /**
   * Returns the figure, still saying what it does not know: {@code 3000余元}, {@code 部分}.
   *
   * <p>A lower bound in whole yuan is worded as documents do; an exact amount never is.
   */
  public String of(Figure<?> figure) {
    requireNonNull(figure, "figure");
    return switch (figure.status()) {
      case KNOWN -> of(figure.least().orElseThrow());
      case MORE_THAN -> moreThan(figure.least().orElseThrow());
      case AT_LEAST -> (chinese ? "至少 " : "at least ") + of(figure.least().orElseThrow());
      case SOME -> chinese ? "部分" : "some";
      case UNKNOWN -> chinese ? "未知" : "unknown";
    };
  }

  private String moreThan(Amount<?> bound) {
    if (!chinese) {
      return "more than " + of(bound);
    }
    boolean wholeYuan = bound instanceof Money money && money.fen() % 100 == 0;
    return wholeYuan ? ((Money) bound).fen() / 100 + "余元" : "超过 " + of(bound);
  }

  private String of(Amount<?> amount) {
    return amount instanceof Money money ? money.grouped() : of((Quantity) amount);
  }

  /** Returns the value as text. */
  public String of(Argument argument) {
    if (argument instanceof Argument.Cash cash) {
      return cash.money().grouped();
    } else if (argument instanceof Argument.CashShare share) {
      return share(share.fen());
    } else if (argument instanceof Argument.Whole whole) {
      return whole(whole.value());
    } else if (argument instanceof Argument.Span span) {
      return whole(span.least()) + "–" + whole(span.most());
    } else if (argument instanceof Argument.Fraction fraction) {
      return number(fraction.ratio());
    } else if (argument instanceof Argument.Amount amount) {
      return of(amount.quantity());
    } else if (argument instanceof Argument.Estimate estimate) {
      return of(estimate.figure());
    } else if (argument instanceof Argument.Day day) {
      return of(day.date());
    } else if (argument instanceof Argument.DayOfSeason day) {
      return ofSeason(day.date());
    } else if (argument instanceof Argument.Name name) {
      return of(name.term());
    } else if (argument instanceof Argument.Labelled labelled) {
      return of(labelled.label()) + " " + of(labelled.value());
    } else if (argument instanceof Argument.Sentence inner) {
      return sentence(inner.reason());
    }
    return ((Argument.Text) argument).text();
  }

  private String ofSeason(LocalDate date) {
    return chinese
        ? date.getMonthValue() + "月" + date.getDayOfMonth() + "日（" + date.getYear() + "年）"
        : date.toString();
  }

  /** Returns the day, as in {@code 2026年2月17日} or {@code 2026-02-17}. */
  public String of(LocalDate date) {
    return chinese
        ? date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日"
        : date.toString();
  }

  private static String whole(long number) {
    return grouped(BigDecimal.valueOf(number));
  }

  private static String share(Ratio fen) {
    BigDecimal rounded = fen.round(0, RoundingMode.HALF_UP);
    return (fen.isWhole() ? "" : "≈") + grouped(rounded.movePointLeft(2));
  }

  /** Two places at the most: exact where they suffice, rounded with ≈ where they do not. */
  private static String number(Ratio ratio) {
    BigDecimal rounded = ratio.round(2, RoundingMode.HALF_UP);
    BigDecimal restored = rounded.multiply(BigDecimal.valueOf(ratio.denominator()));
    boolean exact = restored.compareTo(BigDecimal.valueOf(ratio.numerator())) == 0;
    return exact ? grouped(rounded.stripTrailingZeros()) : "≈" + grouped(rounded);
  }

  private static String grouped(BigDecimal number) {
    String plain = number.toPlainString();
    int start = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.');
    StringBuilder text = new StringBuilder(plain);
    for (int i = (point < 0 ? plain.length() : point) - 3; i > start; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }
}
