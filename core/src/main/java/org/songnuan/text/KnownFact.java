package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;

/**
 * What is known of a fact, as it stands in a text, before its schema says what it is.
 *
 * @param place where it begins
 * @param name the name of the fact
 * @param values what stands behind it
 */
record KnownFact(Spot place, String name, ImmutableList<Atom> values) {
  static final Shape<KnownFact> SHAPE =
      new Shape<>() {
        @Override
        public void write(KnownFact known, Line on) {
          on.add(Atom.word(known.name()));
          known.values().forEach(on::add);
        }

        @Override
        public KnownFact read(Cursor from) {
          String name = Cells.NAME.read(from);
          ImmutableList.Builder<Atom> values = ImmutableList.builder();
          while (from.hasNext()) {
            values.add(from.next("a value"));
          }
          return new KnownFact(from.place(), name, values.build());
        }
      };

  /** Returns the fact of the schema that it is about, which must not be derived. */
  Fact<?> in(FactSchema schema) {
    Fact<?> fact =
        schema
            .find(name)
            .orElseThrow(
                () ->
                    Unreadable.unknown(
                        place,
                        "a fact that is known",
                        name,
                        schema.facts().stream().map(Fact::name).toList()));
    if (fact.isDerived()) {
      throw Unreadable.at(place, "a fact that does not follow from others");
    }
    return fact;
  }

  /** Checks that nothing is said twice. */
  static void checkOnce(ImmutableList<KnownFact> all) {
    java.util.Set<String> names = new java.util.HashSet<>();
    for (KnownFact known : all) {
      if (!names.add(known.name())) {
        throw Unreadable.at(known.place(), "each fact once");
      }
    }
  }
}
