package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Term;

/**
 * What must have happened before each step of a campaign, as data.
 *
 * <p>It answers "may we go on, and if not, what is missing?". {@link #STANDARD} asks for little,
 * for campaigns differ: no list without a survey, no visit before the five commitments stand,
 * nothing signed for before the visits, and no end before the report. A host adds what its own
 * regulations ask for: the notice that must have been posted for seven days, the meeting that must
 * decide.
 *
 * <pre>{@code
 * StageRules.STANDARD
 *     .requiring(Stage.VISITING, Stage.POSTED, 7)          // seven full days after the day of posting
 *     .decided(Stage.PLANNED, Resolution.JOINT_MEETING)
 * }</pre>
 */
public final class StageRules {
  /** Nothing must come before anything. */
  public static final StageRules NONE =
      new StageRules(ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of());

  /** What nearly every campaign keeps to. */
  public static final StageRules STANDARD =
      NONE.requiring(Stage.LIST_LOCKED, Stage.SURVEYED)
          .requiring(Stage.SIGNED_OFF, Stage.VISITING)
          .requiring(Stage.TRACKING, Stage.VISITING)
          .requiring(Stage.CLOSED, Stage.REPORTED)
          .committed(Stage.VISITING);

  /**
   * That a step comes after another.
   *
   * @param step the later one
   * @param before what must have been reached
   * @param days how many full days must lie between the two days; 0 allows the same day
   */
  public record Requirement(Stage step, Stage before, int days) {
    /** Checks that both are there. */
    public Requirement {
      requireNonNull(step, "step");
      requireNonNull(before, "before");
    }
  }

  /**
   * That a body must have allowed a step.
   *
   * @param step the step
   * @param body who decides
   */
  public record Approval(Stage step, Term body) {
    /** Checks that both are there. */
    public Approval {
      requireNonNull(step, "step");
      requireNonNull(body, "body");
    }
  }

  private final ImmutableSet<Requirement> requirements;
  private final ImmutableSet<Approval> approvals;
  private final ImmutableSet<Stage> committed;

  private StageRules(
      ImmutableSet<Requirement> requirements,
      ImmutableSet<Approval> approvals,
      ImmutableSet<Stage> committed) {
    this.requirements = requirements;
    this.approvals = approvals;
    this.committed = committed;
  }

  /**
   * Returns these rules, and one step that must come after another, on the same day at the
   * earliest.
   */
  public StageRules requiring(Stage step, Stage before) {
    return requiring(step, before, 0);
  }

  /**
   * Returns these rules, and one step that must come after another, with so many full days between:
   * neither the day of the one nor of the other counts.
   *
   * @param days 0 to 366; 0 allows the same day
   * @throws IllegalArgumentException if the days are out of range, or the step would have to come
   *     before itself
   */
  public StageRules requiring(Stage step, Stage before, int days) {
    requireNonNull(step, "step");
    requireNonNull(before, "before");
    if (days < 0 || days > 366) {
      throw new IllegalArgumentException(
          "Days between two steps must be 0 to 366, but were (" + days + ").");
    }
    if (step == before || ancestors(before).contains(step)) {
      throw new IllegalArgumentException(
          "Step ("
              + step
              + ") must not come before itself, but was required after ("
              + before
              + ").");
    }
    return new StageRules(
        ImmutableSet.<Requirement>builder()
            .addAll(requirements)
            .add(new Requirement(step, before, days))
            .build(),
        approvals,
        committed);
  }

  /** Returns these rules, and a body that must have decided before the step. */
  public StageRules decided(Stage step, Term body) {
    return new StageRules(
        requirements,
        ImmutableSet.<Approval>builder().addAll(approvals).add(new Approval(step, body)).build(),
        committed);
  }

  /** Returns these rules, and a step before which the five commitments must stand. */
  public StageRules committed(Stage step) {
    return new StageRules(
        requirements, approvals, ImmutableSet.<Stage>builder().addAll(committed).add(step).build());
  }

  private Set<Stage> ancestors(Stage step) {
    Set<Stage> ancestors = EnumSet.noneOf(Stage.class);
    for (Requirement requirement : requirements) {
      if (requirement.step() == step && ancestors.add(requirement.before())) {
        ancestors.addAll(ancestors(requirement.before()));
      }
    }
    return ancestors;
  }

  /** Returns which step comes after which, in the order in which that was said. */
  public ImmutableSet<Requirement> requirements() {
    return requirements;
  }

  /** Returns which body decides which step, in the order in which that was said. */
  public ImmutableSet<Approval> approvals() {
    return approvals;
  }

  /** Returns the steps before which the five commitments must stand. */
  public ImmutableSet<Stage> committed() {
    return committed;
  }

  boolean isCommitted(Stage step) {
    return committed.contains(step);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StageRules that
        && requirements.equals(that.requirements)
        && approvals.equals(that.approvals)
        && committed.equals(that.committed);
  }

  @Override
  public int hashCode() {
    return requirements.hashCode() * 31 + committed.hashCode();
  }

  @Override
  public String toString() {
    return "StageRules[" + requirements.size() + " requirements]";
  }
}
