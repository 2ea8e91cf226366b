package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a member of whom several clauses have wanted verdicts, where the clauses are about the
 * member alone.
 */
final class MemberSearch {
  private final FactSchema schema;
  private final Map<Reading, Reading> ofMembers = new HashMap<>();
  private final Map<ImmutableSet<Demand>, Sought> found = new HashMap<>();

  MemberSearch(FactSchema schema) {
    this.schema = schema;
  }

  Sought find(ImmutableSet<Demand> demands) {
    Sought known = found.get(demands);
    if (known == null) {
      known = search(demands);
      found.put(demands, known);
    }
    return known;
  }

  private Sought search(ImmutableSet<Demand> demands) {
    ImmutableList.Builder<Demand> own = ImmutableList.builder();
    for (Demand demand : demands) {
      Demand of = own(demand);
      if (of == null) {
        return Sought.UNSURE;
      }
      own.add(of);
    }
    ImmutableList<Demand> all = own.build();
    return all.isEmpty() ? Sought.found(Witness.nobody(schema)) : Seeker.of(schema, all).seek(all);
  }

  private @Nullable Demand own(Demand demand) {
    if (!OwnNames.are(demand.criterion(), demand.reading().schema())) {
      return null;
    }
    Reading reading =
        ofMembers.computeIfAbsent(
            demand.reading(),
            outer -> Reading.of(RuleSet.of(schema), outer.amounts().parameters()));
    return new Demand(reading, new OwnNames().of(demand.criterion()), demand.want());
  }
}
