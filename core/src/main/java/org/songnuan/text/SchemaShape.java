package org.songnuan.text;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.songnuan.beneficiary.StandardFacts;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.text.Fields.Field;

/**
 * The facts of a schema. The library's own are written by their names alone: they are those of the
 * library that reads the text.
 */
final class SchemaShape {
  private static final Shape<FactSchema> OF_MEMBERS = members();

  static final Shape<FactSchema> SCHEMA = schema();

  private SchemaShape() {}

  private static Shape<FactSchema> members() {
    Fields<FactSchema> fields = new Fields<>("facts of members");
    Field<ImmutableList<FactDefinition>> facts =
        fields.many(
            "fact", FactDefinition.SHAPE, schema -> definitions(schema, StandardFacts.PERSONS));
    return fields.make(it -> plus(FactSchema.EMPTY, it.of(facts), StandardFacts.PERSONS));
  }

  private static Shape<FactSchema> schema() {
    Fields<FactSchema> fields = new Fields<>("facts");
    Field<Optional<FactSchema>> members = fields.maybe("members", OF_MEMBERS, FactSchema::members);
    Field<ImmutableList<FactDefinition>> facts =
        fields.many(
            "fact", FactDefinition.SHAPE, schema -> definitions(schema, StandardFacts.HOUSEHOLDS));
    Field<ImmutableList<Criterion>> constraints =
        fields.many("constraint", Cells.CRITERION, FactSchema::constraints);
    return fields.make(
        it -> {
          FactSchema schema =
              it.of(members)
                  .map(all -> FactSchema.EMPTY.plusOfMembers(all.facts().toArray(Fact<?>[]::new)))
                  .orElse(FactSchema.EMPTY);
          schema = plus(schema, it.of(facts), StandardFacts.HOUSEHOLDS);
          for (Criterion constraint : it.of(constraints)) {
            schema = schema.constrained(constraint);
          }
          return schema;
        });
  }

  private static ImmutableList<FactDefinition> definitions(FactSchema schema, FactSchema standard) {
    return schema.facts().stream()
        .map(
            fact ->
                standard.find(fact.name()).filter(fact::equals).isPresent()
                    ? FactDefinition.standard(fact)
                    : FactDefinition.of(fact))
        .collect(ImmutableList.toImmutableList());
  }

  private static FactSchema plus(
      FactSchema before, ImmutableList<FactDefinition> more, FactSchema standard) {
    FactSchema schema = before;
    for (FactDefinition definition : more) {
      try {
        schema = schema.plus(definition.fact(schema, standard));
      } catch (Unreadable unreadable) {
        throw unreadable;
      } catch (IllegalArgumentException unfit) {
        throw Unreadable.of(definition.place(), "a fact", unfit);
      }
    }
    return schema;
  }
}
