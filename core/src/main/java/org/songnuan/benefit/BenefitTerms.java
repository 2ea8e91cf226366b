package org.songnuan.benefit;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Occasion;

/** What is said of a benefit beyond what it gives to whom; each part has a plain default. */
@Value.Immutable
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    allowedClasspathAnnotations = Override.class,
    defaults = @Value.Immutable(copy = false))
abstract class BenefitTerms {
  BenefitTerms() {}

  abstract Term term();

  abstract Action action();

  @Value.Default
  BenefitKind kind() {
    return BenefitKind.RELIEF;
  }

  @Value.Default
  Series series() {
    return Series.PLAIN;
  }

  /** For how many persons of a household at the most; 0 if it is for the household. */
  @Value.Default
  int mostPersons() {
    return 0;
  }

  @Value.Default
  Money minimum() {
    return Money.ZERO;
  }

  abstract Optional<Occasion> occasion();

  @Value.Default
  ImmutableSortedSet<BenefitId> notBeside() {
    return ImmutableSortedSet.of();
  }

  @Value.Default
  int tier() {
    return 0;
  }

  @Value.Default
  boolean whole() {
    return false;
  }

  @Value.Default
  String purpose() {
    return "";
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableBenefitTerms.Builder {
    Builder() {}
  }
}
