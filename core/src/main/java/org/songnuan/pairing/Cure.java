package org.songnuan.pairing;

import static java.util.Objects.requireNonNull;

/**
 * What would end a shortage or lessen it, tried by solving again.
 *
 * <p>It answers "what must be done so that everybody has a contact?". Each is one way, with what
 * would still be missing then.
 */
public sealed interface Cure {
  /** Returns how many contacts would still be missing in the whole pairing. */
  long missingAfter();

  /**
   * Helpers more.
   *
   * @param rank of which rank: the lowest that may help some of the recipients
   * @param helpers how many
   * @param capacity how many households each of them may have, by its rank
   * @param missingAfter how many contacts would still be missing
   */
  record MoreHelpers(Rank rank, long helpers, int capacity, long missingAfter) implements Cure {
    /** Checks that the rank is there. */
    public MoreHelpers {
      requireNonNull(rank, "rank");
    }
  }

  /**
   * A helper who may have more households.
   *
   * @param helper who
   * @param households how many more
   * @param missingAfter how many contacts would still be missing
   */
  record MoreCapacity(HelperId helper, long households, long missingAfter) implements Cure {
    /** Checks that the helper is there. */
    public MoreCapacity {
      requireNonNull(helper, "helper");
    }
  }

  /**
   * A floor of rank that is lower.
   *
   * @param rule the id of the rule
   * @param floor the highest floor with which less is missing
   * @param missingAfter how many contacts would still be missing
   */
  record LowerFloor(String rule, Rank floor, long missingAfter) implements Cure {
    /** Checks that the parts are there. */
    public LowerFloor {
      requireNonNull(rule, "rule");
      requireNonNull(floor, "floor");
    }
  }

  /**
   * A rule that is dropped.
   *
   * @param rule the id of the rule
   * @param missingAfter how many contacts would still be missing
   */
  record WithoutRule(String rule, long missingAfter) implements Cure {
    /** Checks that the rule is there. */
    public WithoutRule {
      requireNonNull(rule, "rule");
    }
  }
}
