package org.songnuan.text;

import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.BenefitId;
import org.songnuan.explain.Term;
import org.songnuan.fund.FundId;
import org.songnuan.fund.StockId;
import org.songnuan.ledger.EntryId;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Formula;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;
import org.songnuan.visit.TeamId;

/** The values that are one word or one text. */
final class Cells {
  static final Cell<String> TEXT = Cell.text("a text", text -> text, text -> text);

  /** The name of a fact or parameter. */
  static final Cell<String> NAME = Cell.word("a name", name -> name, name -> name);

  static final Cell<Long> WHOLE =
      Cell.word("a whole number", String::valueOf, text -> there(Longs.tryParse(text)));

  static final Cell<Integer> SMALL =
      Cell.word("a whole number", String::valueOf, text -> there(Ints.tryParse(text)));

  static final Cell<Money> MONEY =
      Cell.word("an amount of money such as 500.00", Money::toString, Money::parse);

  static final Cell<Ratio> RATIO = Cell.word("a ratio such as 1/2", Ratio::toString, Ratio::parse);

  static final Cell<LocalDate> DAY =
      Cell.word("a day such as 2026-01-20", LocalDate::toString, LocalDate::parse);

  static final Cell<DateRange> DAYS =
      Cell.word("days such as 2026-01-15/2026-01-18", DateRange::toString, DateRange::parse);

  static final Cell<Area> AREA = Cell.text("an area", Area::toString, Area::parse);

  static final Cell<Occasion> OCCASION =
      Cell.text(
          "an occasion such as spring-festival/春节/Spring Festival/2026-02-17",
          Occasion::toString,
          Occasion::parse);

  static final Cell<CategoryId> CATEGORY = id("category", CategoryId::value, CategoryId::of);
  static final Cell<BenefitId> BENEFIT = id("benefit", BenefitId::value, BenefitId::of);
  static final Cell<FundId> FUND = id("fund", FundId::value, FundId::of);
  static final Cell<StockId> STOCK = id("stock", StockId::value, StockId::of);
  static final Cell<RecipientId> RECIPIENT = id("recipient", RecipientId::value, RecipientId::of);
  static final Cell<PersonId> PERSON = id("person", PersonId::value, PersonId::of);
  static final Cell<TeamId> TEAM = id("team", TeamId::value, TeamId::of);
  static final Cell<EntryId> ENTRY = id("entry", EntryId::value, EntryId::of);

  static final Cell<Criterion> CRITERION = Cell.rule("a criterion", Criterion::parse);

  /** The text of a criterion as it was written, of which the spaces stay. */
  static final Cell<String> CRITERION_TEXT =
      Cell.rule(
          "a criterion",
          text -> {
            Criterion read = Criterion.parse(text);
            return read == null ? "" : text;
          });

  static final Cell<Formula> FORMULA = Cell.rule("a formula", Formula::parse);

  static final Words<Boolean> YES_OR_NO = Words.of("yes or no", "yes no", true, false);

  /** A name in both languages; one that is the same in both stands once. */
  static final Shape<Term> TERM =
      new Shape<>() {
        @Override
        public void write(Term term, Line on) {
          on.add(Atom.quoted(term.chinese()));
          if (!term.english().equals(term.chinese())) {
            on.add(Atom.quoted(term.english()));
          }
        }

        @Override
        public Term read(Cursor from) {
          Spot place = from.place();
          String chinese = TEXT.read(from);
          String english = from.hasNext() ? TEXT.read(from) : chinese;
          if (chinese.isBlank() || english.isBlank()) {
            throw Unreadable.at(place, "a name in both languages");
          }
          return Term.of(chinese, english);
        }
      };

  private Cells() {}

  private static <T> Cell<T> id(String of, Function<T, String> print, Function<String, T> parse) {
    return Cell.text("the id of a " + of, print, parse);
  }

  static <T> T there(@Nullable T number) {
    if (number == null) {
      throw new IllegalArgumentException("Number must be whole and not too large, but was not.");
    }
    return number;
  }
}
