package org.songnuan.campaign;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;

/**
 * A campaign that cannot be run as it is.
 *
 * @param findings everything that was found, at least one of it blocking
 */
public record Refused(ImmutableList<Finding> findings) implements Preparation {
  /** Checks that it is there. */
  public Refused {
    requireNonNull(findings, "findings");
  }

  @Override
  public CampaignPlan orThrow() {
    throw new IllegalStateException(
        findings.stream()
            .filter(Finding::isError)
            .map(Wording.in(Locale.ENGLISH)::of)
            .collect(joining("\n", "Campaign must be in order, but was not:\n", "")));
  }
}
