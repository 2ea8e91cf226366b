package org.songnuan.text;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.songnuan.explain.Term;
import org.songnuan.rule.Derivation;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Formula;
import org.songnuan.text.Fields.Field;

/**
 * A fact of a schema as it is defined, before the facts from which it follows are looked up. One of
 * the library's own is there by its name alone.
 */
record FactDefinition(
    Spot place,
    String name,
    Form form,
    Optional<Term> term,
    Optional<Atom> lowest,
    Optional<Atom> highest,
    ImmutableList<Option> options,
    ImmutableList<String> from,
    Optional<Formula> formula) {

  /** What a definition defines. */
  enum Form {
    STANDARD,
    MONEY,
    COUNT,
    FLAG,
    DATE,
    CHOICE,
    CHOICES,
    AGE,
    SUM,
    MEMBERS,
    QUOTIENT
  }

  /** An option of a choice, with its name if it has one. */
  record Option(String option, Optional<Term> term) {}

  private static final Words<Form> FORMS =
      Words.of(
          "a form of fact",
          "standard money count flag date choice choices age sum-of-members count-of-members"
              + " quotient",
          Form.STANDARD,
          Form.MONEY,
          Form.COUNT,
          Form.FLAG,
          Form.DATE,
          Form.CHOICE,
          Form.CHOICES,
          Form.AGE,
          Form.SUM,
          Form.MEMBERS,
          Form.QUOTIENT);

  static final Shape<FactDefinition> SHAPE = shape();

  /** A word as it stands; which value it is depends on the fact. */
  private static final class Raw implements Shape<Atom> {
    @Override
    public void write(Atom atom, Line on) {
      on.add(atom);
    }

    @Override
    public Atom read(Cursor from) {
      return from.next("a value of the fact");
    }
  }

  private static Shape<FactDefinition> shape() {
    Fields<Option> ofOption = new Fields<>("an option");
    Field<String> option = ofOption.on(Cells.TEXT, Option::option);
    Field<Optional<Term>> called = ofOption.maybe("called", Cells.TERM, Option::term);
    Shape<Option> options = ofOption.make(it -> new Option(it.of(option), it.of(called)));

    Fields<FactDefinition> fields = new Fields<>("a fact");
    Field<Spot> place = fields.place();
    Field<String> name = fields.on(Cells.NAME, FactDefinition::name);
    Field<Form> form = fields.on(FORMS, FactDefinition::form);
    Field<Optional<Term>> term = fields.maybe("called", Cells.TERM, FactDefinition::term);
    Field<Optional<Atom>> low = fields.maybe("lowest", new Raw(), FactDefinition::lowest);
    Field<Optional<Atom>> high = fields.maybe("highest", new Raw(), FactDefinition::highest);
    Field<ImmutableList<Option>> all = fields.many("option", options, FactDefinition::options);
    Field<ImmutableList<String>> from = fields.some("from", Cells.NAME, FactDefinition::from);
    Field<Optional<Formula>> formula =
        fields.maybe("formula", Cells.FORMULA, FactDefinition::formula);
    return fields.make(
        it ->
            new FactDefinition(
                it.of(place),
                it.of(name),
                it.of(form),
                it.of(term),
                it.of(low),
                it.of(high),
                it.of(all),
                it.of(from),
                it.of(formula)));
  }

  /** Returns the definition of one of the library's own facts. */
  static FactDefinition standard(Fact<?> fact) {
    return new FactDefinition(
        Spot.NOWHERE,
        fact.name(),
        Form.STANDARD,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(),
        ImmutableList.of(),
        Optional.empty());
  }

  /** Returns the definition of the fact in full. */
  static FactDefinition of(Fact<?> fact) {
    ImmutableList<Fact<?>> from = from(fact);
    Fact<?> plain = plain(fact.name(), fact.term(), form(fact), fact.options(), from);
    return new FactDefinition(
        Spot.NOWHERE,
        fact.name(),
        form(fact),
        Optional.of(fact.term()),
        unlike(fact.lowest(), plain.lowest()),
        unlike(fact.highest(), plain.highest()),
        fact.options().stream()
            .map(one -> new Option(one, Optional.ofNullable(fact.optionTerms().get(one))))
            .collect(toImmutableList()),
        from.stream().map(Fact::name).collect(toImmutableList()),
        fact.derivation()
            .filter(Derivation.Arithmetic.class::isInstance)
            .map(arithmetic -> ((Derivation.Arithmetic) arithmetic).formula()));
  }

  private static Optional<Atom> unlike(Optional<?> bound, Optional<?> plain) {
    return bound.isEmpty() || bound.equals(plain)
        ? Optional.empty()
        : Optional.of(FactValues.write(bound.get()).get(0));
  }

  private static ImmutableList<Fact<?>> from(Fact<?> fact) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Age age) {
      return ImmutableList.of(age.birth());
    } else if (derivation instanceof Derivation.SumOfMembers sum) {
      return ImmutableList.of(sum.of());
    } else if (derivation instanceof Derivation.Quotient quotient) {
      return ImmutableList.of(quotient.upper(), quotient.lower());
    }
    return ImmutableList.of();
  }

  private static Form form(Fact<?> fact) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Age) {
      return Form.AGE;
    } else if (derivation instanceof Derivation.SumOfMembers) {
      return Form.SUM;
    } else if (derivation instanceof Derivation.CountOfMembers) {
      return Form.MEMBERS;
    }
    return switch (fact.type()) {
      case MONEY -> Form.MONEY;
      case COUNT -> Form.COUNT;
      case FLAG -> Form.FLAG;
      case DATE -> Form.DATE;
      case CHOICE -> Form.CHOICE;
      case CHOICES -> Form.CHOICES;
      case QUOTIENT -> Form.QUOTIENT;
    };
  }

  /** Returns the fact of this form, allowing every value that the form allows. */
  private static Fact<?> plain(
      String name, Term term, Form form, List<String> options, List<Fact<?>> from) {
    String chinese = term.chinese();
    String english = term.english();
    return switch (form) {
      case MONEY -> Fact.money(name, chinese, english);
      case COUNT -> Fact.count(name, chinese, english);
      case FLAG -> Fact.flag(name, chinese, english);
      case DATE -> Fact.date(name, chinese, english);
      case CHOICE -> Fact.choice(name, chinese, english, options);
      case CHOICES -> Fact.choices(name, chinese, english, options);
      case AGE -> Fact.age(name, chinese, english, FactValues.dates(from.get(0)));
      case SUM -> Fact.sumOfMembers(name, chinese, english, from.get(0));
      case MEMBERS -> Fact.countOfMembers(name, chinese, english);
      case QUOTIENT -> Fact.quotient(name, chinese, english, from.get(0), from.get(1));
      case STANDARD -> throw new IllegalArgumentException("Fact must have a form, but had none.");
    };
  }

  /**
   * Returns the fact.
   *
   * @param own the facts before it
   * @param standard the library's own facts
   */
  Fact<?> fact(FactSchema own, FactSchema standard) {
    if (form == Form.STANDARD) {
      return find(standard, name);
    }
    Term named =
        term.orElseThrow(() -> Unreadable.at(place, "the field called below a fact of one's own"));
    int due = form == Form.QUOTIENT ? 2 : form == Form.AGE || form == Form.SUM ? 1 : 0;
    if (from.size() != due) {
      throw Unreadable.at(place, due + " names of facts in the field from, for the form of fact");
    }
    FactSchema sources = form == Form.SUM ? own.members().orElse(FactSchema.EMPTY) : own;
    ImmutableList<Fact<?>> facts =
        from.stream().<Fact<?>>map(each -> find(sources, each)).collect(toImmutableList());
    if (form == Form.AGE && facts.get(0).type() != Fact.Type.DATE) {
      throw Unreadable.at(place, "a day from which the age is counted");
    }
    List<String> names = options.stream().map(Option::option).toList();
    Map<String, Term> called = new LinkedHashMap<>();
    options.forEach(each -> each.term().ifPresent(words -> called.put(each.option(), words)));
    Fact<?> made = plain(name, named, form, names, facts);
    made = called.isEmpty() ? made : made.optionsCalled(called);
    made = formula.isPresent() ? made.derivedBy(formula.get()) : made;
    return narrowed(made);
  }

  private <T> Fact<T> narrowed(Fact<T> fact) {
    if (lowest.isEmpty() && highest.isEmpty()) {
      return fact;
    }
    Supplier<Unreadable> none = () -> Unreadable.at(place, "a fact that has a lowest value");
    return fact.between(
        lowest.isPresent() ? read(fact, lowest.get()) : fact.lowest().orElseThrow(none),
        highest.isPresent() ? read(fact, highest.get()) : fact.highest().orElseThrow(none));
  }

  private <T> T read(Fact<T> fact, Atom bound) {
    return FactValues.read(fact, place, ImmutableList.of(bound));
  }

  private Fact<?> find(FactSchema among, String wanted) {
    return among
        .find(wanted)
        .orElseThrow(
            () ->
                Unreadable.unknown(
                    place,
                    "a fact that is known",
                    wanted,
                    among.facts().stream().map(Fact::name).toList()));
  }
}
