package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.UnknownContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.RuleArbitraries;

/** The answer of another implementation of the language: Google's own. */
final class Cel {
  private static final CelOptions OPTIONS =
      CelOptions.current().enableUnknownTracking(true).build();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder()
          .setOptions(OPTIONS)
          .addLibraries(CelExtensions.math(OPTIONS))
          .addFunctionBindings(
              CelFunctionBinding.from(
                  "clamp_ints",
                  List.of(Long.class, Long.class, Long.class),
                  args -> clamp((Long) args[0], (Long) args[1], (Long) args[2])),
              rounding("roundDown", RoundingMode.DOWN),
              rounding("roundUp", RoundingMode.UP),
              rounding("roundHalfUp", RoundingMode.HALF_UP),
              rounding("roundHalfEven", RoundingMode.HALF_EVEN),
              CelFunctionBinding.from(
                  "compare_ints",
                  List.of(Long.class, String.class, Long.class),
                  args -> compare((Long) args[0], (String) args[1], (Long) args[2])),
              CelFunctionBinding.from(
                  "bands_lists",
                  List.of(Long.class, List.class, List.class),
                  args -> bands((Long) args[0], (List<?>) args[1], (List<?>) args[2])),
              CelFunctionBinding.from(
                  "marginal_lists",
                  List.of(Long.class, List.class, List.class),
                  args -> marginal((Long) args[0], (List<?>) args[1], (List<?>) args[2])),
              CelFunctionBinding.from(
                  "list_sum",
                  List.class,
                  list -> {
                    long sum = 0;
                    for (Object one : list) {
                      sum += (Long) one;
                    }
                    return sum;
                  }),
              CelFunctionBinding.from("yuan_int", Long.class, yuan -> yuan * 100),
              CelFunctionBinding.from("fen_int", Long.class, fen -> fen),
              CelFunctionBinding.from(
                  "date_string", String.class, day -> LocalDate.parse(day).toEpochDay()))
          .build();

  private final CelCompiler compiler;

  /** Knows the facts of the schema; a subject may have any of them. */
  Cel(FactSchema schema) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(CelExtensions.math(OPTIONS))
            .addFunctionDeclarations(
                function("clamp", "clamp_ints", SimpleType.INT, SimpleType.INT, SimpleType.INT),
                function("roundDown", "roundDown_ints", SimpleType.INT, SimpleType.INT),
                function("roundUp", "roundUp_ints", SimpleType.INT, SimpleType.INT),
                function("roundHalfUp", "roundHalfUp_ints", SimpleType.INT, SimpleType.INT),
                function("roundHalfEven", "roundHalfEven_ints", SimpleType.INT, SimpleType.INT),
                CelFunctionDecl.newFunctionDeclaration(
                    "compare",
                    CelOverloadDecl.newGlobalOverload(
                        "compare_ints",
                        SimpleType.BOOL,
                        SimpleType.INT,
                        SimpleType.STRING,
                        SimpleType.INT)),
                function("bands", "bands_lists", SimpleType.INT, INTS, INTS),
                function("marginal", "marginal_lists", SimpleType.INT, INTS, INTS),
                CelFunctionDecl.newFunctionDeclaration(
                    "sum", CelOverloadDecl.newMemberOverload("list_sum", SimpleType.INT, INTS)),
                function("yuan", "yuan_int", SimpleType.INT),
                function("fen", "fen_int", SimpleType.INT),
                function("date", "date_string", SimpleType.STRING))
            .addVar("members", ListType.create(MapType.create(SimpleType.STRING, SimpleType.DYN)));
    RuleArbitraries.WHOLE_PARAMETERS
        .all()
        .forEach(
            (name, parameter) ->
                builder.addVar(
                    name, parameter.comparison().isPresent() ? SimpleType.STRING : SimpleType.INT));
    for (Fact<?> fact : schema.facts()) {
      switch (fact.type()) {
        case MONEY, COUNT, DATE -> builder.addVar(fact.name(), SimpleType.INT);
        case FLAG -> builder.addVar(fact.name(), SimpleType.BOOL);
        case CHOICE -> builder.addVar(fact.name(), SimpleType.STRING);
        case CHOICES -> builder.addVar(fact.name(), ListType.create(SimpleType.STRING));
        case QUOTIENT -> throw new IllegalStateException("There are no quotients there.");
      }
    }
    this.compiler = builder.build();
  }

  private static final CelType INTS = ListType.create(SimpleType.INT);

  private static CelFunctionBinding rounding(String name, RoundingMode rounding) {
    return CelFunctionBinding.from(
        name + "_ints",
        Long.class,
        Long.class,
        (amount, step) -> LongMath.divide(amount, step, rounding) * step);
  }

  private static long clamp(long least, long amount, long most) {
    return amount < least ? least : amount > most ? most : amount;
  }

  private static boolean compare(long left, String sign, long right) {
    return switch (sign) {
      case "<" -> left < right;
      case "<=" -> left <= right;
      case ">=" -> left >= right;
      case ">" -> left > right;
      default -> throw new IllegalStateException(sign);
    };
  }

  private static long bands(long value, List<?> limits, List<?> amounts) {
    int band = 0;
    while (band < limits.size() && (Long) limits.get(band) <= value) {
      band++;
    }
    return (Long) amounts.get(band);
  }

  private static long marginal(long value, List<?> limits, List<?> rates) {
    long total = 0;
    long from = 0;
    for (int band = 0; band < rates.size(); band++) {
      long until = band < limits.size() ? (Long) limits.get(band) : Long.MAX_VALUE;
      total += Math.max(0, Math.min(value, until) - from) * (Long) rates.get(band);
      from = until;
    }
    return total;
  }

  /** The smallest and the largest are of an extension of the language, by other names. */
  private static String inItsWords(String text) {
    return text.replaceAll("\\bmin\\(", "math.least(").replaceAll("\\bmax\\(", "math.greatest(");
  }

  private static CelFunctionDecl function(String name, String id, CelType... of) {
    return CelFunctionDecl.newFunctionDeclaration(
        name, CelOverloadDecl.newGlobalOverload(id, SimpleType.INT, of));
  }

  /** Returns whether the text is a condition of the language. */
  boolean accepts(String text) {
    try {
      return compiler.compile(inItsWords(text)).getAst().getResultType().equals(SimpleType.BOOL);
    } catch (CelValidationException e) {
      return false;
    }
  }

  /** Returns the verdict on the text for the subject, or empty if a number overflows there. */
  Optional<Verdict> verdict(String text, FactSheet subject) {
    CelAbstractSyntaxTree condition;
    try {
      condition = compiler.compile(inItsWords(text)).getAst();
    } catch (CelValidationException e) {
      throw new AssertionError(text, e);
    }
    Map<String, Object> values = new HashMap<>(values(subject));
    RuleArbitraries.WHOLE_PARAMETERS
        .all()
        .forEach(
            (name, parameter) ->
                values.put(
                    name,
                    parameter
                        .comparison()
                        .<Object>map(Comparison::symbol)
                        .orElseGet(() -> value(parameter.value()))));
    List<Object> members = new ArrayList<>();
    subject.members().forEach(member -> members.add(values(member)));
    ImmutableList.Builder<CelAttributePattern> unknown = ImmutableList.builder();
    for (Fact<?> fact : subject.schema().facts()) {
      if (!values.containsKey(fact.name())) {
        unknown.add(CelAttributePattern.fromQualifiedIdentifier(fact.name()));
      }
    }
    if (subject.isMembersOpen()) {
      unknown.add(CelAttributePattern.fromQualifiedIdentifier("members"));
    }
    values.put("members", members);
    try {
      Object result =
          RUNTIME
              .createProgram(condition)
              .advanceEvaluation(
                  UnknownContext.create(
                      name -> Optional.ofNullable(values.get(name)), unknown.build()));
      return Optional.of(
          result instanceof CelUnknownSet ? Verdict.UNKNOWN : Verdict.of((Boolean) result));
    } catch (CelEvaluationException e) {
      if (e.getMessage() != null && e.getMessage().contains("overflow")) {
        return Optional.empty();
      }
      throw new AssertionError(text, e);
    }
  }

  private static ImmutableMap<String, Object> values(FactSheet sheet) {
    ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();
    for (Fact<?> fact : sheet.schema().facts()) {
      Optional<? extends Object> value =
          fact.birth().isPresent()
              ? sheet.get(fact.birth().orElseThrow()).map(Cel::age)
              : sheet.get(fact);
      value.ifPresent(known -> values.put(fact.name(), celValue(fact, known)));
    }
    return values.buildOrThrow();
  }

  /** Counts birthdays one by one, which is slow and plain. */
  private static long age(LocalDate birth) {
    long age = 0;
    for (int year = birth.getYear() + 1; year <= RuleArbitraries.PLAN_DATE.getYear(); year++) {
      boolean leapDay = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
      LocalDate birthday =
          leapDay && !LocalDate.of(year, 1, 1).isLeapYear()
              ? LocalDate.of(year, 3, 1)
              : LocalDate.of(year, birth.getMonthValue(), birth.getDayOfMonth());
      age += birthday.isAfter(RuleArbitraries.PLAN_DATE) ? 0 : 1;
    }
    return age;
  }

  private static Object celValue(Fact<?> fact, Object value) {
    return switch (fact.type()) {
      case MONEY -> ((Money) value).fen();
      case DATE -> ((LocalDate) value).toEpochDay();
      case CHOICES -> ImmutableList.copyOf((ImmutableSet<?>) value);
      case COUNT, FLAG, CHOICE -> value;
      case QUOTIENT -> throw new IllegalStateException("There are no quotients there.");
    };
  }

  private static Object value(Argument value) {
    if (value instanceof Argument.Cash cash) {
      return cash.money().fen();
    } else if (value instanceof Argument.Day day) {
      return day.date().toEpochDay();
    } else if (value instanceof Argument.Fraction fraction) {
      return fraction.ratio().numerator();
    }
    return ((Argument.Whole) value).value();
  }
}
