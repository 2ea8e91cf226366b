package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;

/**
 * The life of a campaign: which stages it reached on which days, which commitments stand, and what
 * bodies decided. Nothing that stands there is ever changed.
 *
 * <p>It answers "may the next step be taken?". A step that may not is refused with everything that
 * is missing, and the life stays as it was. Steps may be entered later than they were taken, in any
 * order of their days that the rules allow; the end alone is never before another step.
 *
 * <pre>{@code
 * CampaignLife life = CampaignLife.under(StageRules.STANDARD);
 * life.step(Stage.VISITING, LocalDate.of(2026, 1, 15)).findings(); // time, place, people, theme, funds
 * }</pre>
 */
public final class CampaignLife {
  private final StageRules rules;
  private final ImmutableMap<Stage, LocalDate> reached;
  private final ImmutableMap<VisitCommitment, LocalDate> commitments;
  private final ImmutableList<Resolution> resolutions;

  private CampaignLife(
      StageRules rules,
      ImmutableMap<Stage, LocalDate> reached,
      ImmutableMap<VisitCommitment, LocalDate> commitments,
      ImmutableList<Resolution> resolutions) {
    this.rules = requireNonNull(rules, "rules");
    this.reached = reached;
    this.commitments = commitments;
    this.resolutions = resolutions;
  }

  /** What becomes of a step: the life with it, or the findings that forbid it. */
  public sealed interface Step {
    /** Returns what stands against it; nothing if it was taken. */
    ImmutableList<Finding> findings();

    /**
     * Returns the life with the step.
     *
     * @throws IllegalStateException if it was refused; the message is every finding
     */
    CampaignLife orThrow();
  }

  /**
   * A step that was taken.
   *
   * @param life the life with it
   */
  public record Taken(CampaignLife life) implements Step {
    @Override
    public ImmutableList<Finding> findings() {
      return ImmutableList.of();
    }

    @Override
    public CampaignLife orThrow() {
      return life;
    }
  }

  /**
   * A step that was not taken.
   *
   * @param findings what is missing, at least one
   */
  public record NotTaken(ImmutableList<Finding> findings) implements Step {
    @Override
    public CampaignLife orThrow() {
      throw new IllegalStateException(
          findings.stream()
              .map(Wording.in(Locale.ENGLISH)::of)
              .collect(joining("\n", "Step must be allowed, but was not:\n", "")));
    }
  }

  /** Returns the life of a campaign of which nothing has happened yet. */
  public static CampaignLife under(StageRules rules) {
    return new CampaignLife(rules, ImmutableMap.of(), ImmutableMap.of(), ImmutableList.of());
  }

  /**
   * Returns this life with a commitment that stands since this day; one that stands already stays.
   */
  public CampaignLife committed(VisitCommitment what, LocalDate since) {
    requireNonNull(what, "what");
    requireNonNull(since, "since");
    if (commitments.containsKey(what)) {
      return this;
    }
    return new CampaignLife(
        rules,
        reached,
        ImmutableMap.<VisitCommitment, LocalDate>builder()
            .putAll(commitments)
            .put(what, since)
            .buildOrThrow(),
        resolutions);
  }

  /** Returns this life with what a body decided. */
  public CampaignLife decided(Resolution resolution) {
    return new CampaignLife(
        rules,
        reached,
        commitments,
        ImmutableList.<Resolution>builder()
            .addAll(resolutions)
            .add(requireNonNull(resolution, "resolution"))
            .build());
  }

  /** Takes the step on this day. */
  public Step step(Stage stage, LocalDate day) {
    return step(stage, day, ImmutableList.of());
  }

  /**
   * Takes the step on this day, unless what was found elsewhere blocks it.
   *
   * @param checks what was found of the teams, the funds or the lists; an error among it blocks
   */
  public Step step(Stage stage, LocalDate day, Iterable<Finding> checks) {
    requireNonNull(stage, "stage");
    requireNonNull(day, "day");
    ImmutableSet.Builder<Finding> against = ImmutableSet.builder();
    addWhatIsOver(against, stage, day);
    addWhatIsMissing(against, stage, day);
    checks.forEach(check -> addIfError(against, check));
    ImmutableList<Finding> findings = against.build().asList();
    if (!findings.isEmpty()) {
      return new NotTaken(findings);
    }
    return new Taken(
        new CampaignLife(
            rules,
            ImmutableMap.<Stage, LocalDate>builder().putAll(reached).put(stage, day).buildOrThrow(),
            commitments,
            resolutions));
  }

  private static void addIfError(ImmutableSet.Builder<Finding> against, Finding check) {
    if (check.isError()) {
      against.add(check);
    }
  }

  private void addWhatIsOver(ImmutableSet.Builder<Finding> against, Stage stage, LocalDate day) {
    LocalDate closed = reached.get(Stage.CLOSED);
    LocalDate before = reached.get(stage);
    if (before != null) {
      against.add(
          Finding.error(LedgerCode.STAGE_REACHED, Argument.of(stage.term()), Argument.of(before)));
    } else if (closed != null) {
      against.add(Finding.error(LedgerCode.CAMPAIGN_CLOSED, Argument.of(closed)));
    } else if (stage == Stage.CLOSED) {
      reached.forEach(
          (other, on) -> {
            if (on.isAfter(day)) {
              against.add(tooEarly(stage, on, other, on));
            }
          });
    }
  }

  private static Finding tooEarly(
      Stage step, LocalDate earliest, Stage before, LocalDate reachedOn) {
    return Finding.error(
        LedgerCode.STAGE_TOO_EARLY,
        Argument.of(step.term()),
        Argument.of(earliest),
        Argument.of(before.term()),
        Argument.of(reachedOn));
  }

  private void addWhatIsMissing(ImmutableSet.Builder<Finding> against, Stage stage, LocalDate day) {
    for (StageRules.Requirement requirement : rules.requirements()) {
      if (requirement.step() == stage) {
        missing(requirement, day).ifPresent(against::add);
      }
    }
    for (StageRules.Approval approval : rules.approvals()) {
      if (approval.step() == stage && !isDecided(approval, day)) {
        against.add(
            Finding.error(
                LedgerCode.NOT_DECIDED, Argument.of(stage.term()), Argument.of(approval.body())));
      }
    }
    for (VisitCommitment what : VisitCommitment.values()) {
      LocalDate since = commitments.get(what);
      if (rules.isCommitted(stage) && (since == null || since.isAfter(day))) {
        against.add(
            Finding.error(
                LedgerCode.NOT_COMMITTED, Argument.of(stage.term()), Argument.of(what.term())));
      }
    }
  }

  private Optional<Finding> missing(StageRules.Requirement requirement, LocalDate day) {
    LocalDate reachedOn = reached.get(requirement.before());
    if (reachedOn == null) {
      return Optional.of(
          Finding.error(
              LedgerCode.STAGE_MISSING,
              Argument.of(requirement.step().term()),
              Argument.of(requirement.before().term())));
    }
    long between = Math.max(0, ChronoUnit.DAYS.between(reachedOn, day) - 1);
    if (day.isBefore(reachedOn) || between < requirement.days()) {
      return Optional.of(
          tooEarly(
              requirement.step(),
              earliest(requirement, reachedOn),
              requirement.before(),
              reachedOn));
    }
    return Optional.empty();
  }

  private static LocalDate earliest(StageRules.Requirement requirement, LocalDate reachedOn) {
    return requirement.days() == 0 ? reachedOn : reachedOn.plusDays(requirement.days() + 1L);
  }

  private boolean isDecided(StageRules.Approval approval, LocalDate day) {
    return resolutions.stream()
        .anyMatch(
            resolution ->
                resolution.stage() == approval.step()
                    && resolution.body().equals(approval.body())
                    && !resolution.date().isAfter(day));
  }

  /** Returns the rules that it keeps to. */
  public StageRules rules() {
    return rules;
  }

  /** Returns since when each commitment stands, in the order in which they were entered. */
  public ImmutableMap<VisitCommitment, LocalDate> commitments() {
    return commitments;
  }

  /** Returns the days on which stages were reached, in the order in which they were entered. */
  public ImmutableMap<Stage, LocalDate> reached() {
    return reached;
  }

  /** Returns which of the five commitments stand on this day: five of five is all of them. */
  public ImmutableSet<VisitCommitment> commitmentsOn(LocalDate day) {
    Set<VisitCommitment> standing = EnumSet.noneOf(VisitCommitment.class);
    commitments.forEach(
        (what, since) -> {
          if (!since.isAfter(day)) {
            standing.add(what);
          }
        });
    return ImmutableSet.copyOf(standing);
  }

  /** Returns what bodies decided. */
  public ImmutableList<Resolution> resolutions() {
    return resolutions;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CampaignLife that
        && rules.equals(that.rules)
        && reached.equals(that.reached)
        && commitments.equals(that.commitments)
        && resolutions.equals(that.resolutions);
  }

  @Override
  public int hashCode() {
    return reached.hashCode() * 31 + commitments.hashCode();
  }

  @Override
  public String toString() {
    return "CampaignLife[" + reached.keySet() + "]";
  }
}
