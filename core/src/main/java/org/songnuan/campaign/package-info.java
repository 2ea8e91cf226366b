/**
 * The whole run.
 *
 * <p>A {@link org.songnuan.campaign.Campaign} is a definition. {@link
 * org.songnuan.campaign.Campaign#prepare} checks it for a date and an area and gives a {@link
 * org.songnuan.campaign.CampaignPlan}, or the findings that forbid one. {@link
 * org.songnuan.campaign.CampaignPlan#run} is the entry point: assess, settle, award, on one screen.
 * A {@link org.songnuan.campaign.PlanComparison} sets two outcomes side by side.
 *
 * <pre>{@code
 * Outcome outcome = campaign.prepare(date, city).orThrow().run(roster);
 * outcome.award("H-1").cash();
 * outcome.why("H-1");
 * }</pre>
 *
 * <p>An outcome is a function of the campaign, the date, the area and the set of recipients: the
 * order of the input never shows. All types are immutable and safe to share between threads. May
 * import {@code fund} and what that imports.
 */
@NullMarked
package org.songnuan.campaign;

import org.jspecify.annotations.NullMarked;
