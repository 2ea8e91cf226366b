package org.songnuan.campaign;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.songnuan.explain.Finding;
import org.songnuan.scope.Area;

/** What becomes of a campaign when it is prepared: a plan, or the findings that forbid one. */
public sealed interface Preparation permits CampaignPlan, Refused {
  /** Returns what was found; of a plan, nothing that blocks. */
  ImmutableList<Finding> findings();

  /**
   * Returns the plan.
   *
   * @throws IllegalStateException if there is none; the message is every finding that blocks
   */
  CampaignPlan orThrow();

  /** Checks the campaign and compiles it, if nothing forbids that. */
  static Preparation of(Campaign campaign, LocalDate date, Area area) {
    Regions regions = Regions.of(campaign, date, area);
    ImmutableList<Finding> findings =
        ImmutableList.<Finding>builder()
            .addAll(Review.of(campaign, date, area))
            .addAll(regions.findings())
            .build();
    return findings.stream().anyMatch(Finding::isError)
        ? new Refused(findings)
        : new CampaignPlan(campaign, date, area, regions, findings);
  }
}
