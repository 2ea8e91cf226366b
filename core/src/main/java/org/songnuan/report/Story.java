package org.songnuan.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.function.Predicate;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.campaign.CampaignCode;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Code;
import org.songnuan.explain.Reason;
import org.songnuan.fund.FundCode;

/**
 * One recipient's way through a run: the roster, the case file, the categories, what is due, the
 * money, the award; each stop with its reasons.
 *
 * <p>It answers a household that asks why; one that belongs to no category also reads what would
 * bring it nearest to each. It names nobody.
 *
 * @param stops the stops, in order, each with what was found there below it
 */
public record Story(ImmutableList<Reason> stops) {

  /**
   * Returns the story of the recipient.
   *
   * @throws IllegalArgumentException if the roster does not hold it
   */
  public static Story of(Outcome outcome, String recipientId) {
    return of(outcome, RecipientId.of(recipientId));
  }

  /**
   * Returns the story of the recipient.
   *
   * @throws IllegalArgumentException if the roster does not hold it
   */
  public static Story of(Outcome outcome, RecipientId id) {
    Reason why = outcome.why(id);
    Recipient recipient = outcome.roster().find(id).orElseThrow();
    return new Story(
        ImmutableList.of(
            Reason.of(ReportCode.STOP_ROSTER).because(entry(recipient)),
            stop(ReportCode.STOP_FILE, file(recipient, why)),
            stop(ReportCode.STOP_CATEGORIES, categories(outcome, recipient, why)),
            stop(ReportCode.STOP_ENTITLEMENTS, those(why, Story::isOfBenefit)),
            stop(ReportCode.STOP_MONEY, those(why, Story::isOfMoney)),
            Reason.of(ReportCode.STOP_AWARD)
                .because(new Reason(why.code(), why.arguments(), ImmutableList.of()))));
  }

  private static Reason stop(ReportCode heading, ImmutableList<Reason> found) {
    return Reason.of(heading)
        .because(found.isEmpty() ? ImmutableList.of(Reason.of(ReportCode.NOTHING)) : found);
  }

  private static Reason entry(Recipient recipient) {
    Argument area = Argument.text(recipient.area().toString());
    return recipient instanceof Household household
        ? Reason.of(ReportCode.HOUSEHOLD, area, Argument.of((long) household.members().size()))
        : Reason.of(ReportCode.PLACE, area, Argument.of(((Place) recipient).unit().term()));
  }

  private static ImmutableList<Reason> file(Recipient recipient, Reason why) {
    ImmutableList.Builder<Reason> found = ImmutableList.builder();
    if (recipient.file().isEmpty()) {
      found.add(Reason.of(ReportCode.NO_FILE));
    } else {
      CaseFile file = recipient.file().get();
      file.surveyedOn()
          .ifPresent(day -> found.add(Reason.of(ReportCode.SURVEYED_ON, Argument.of(day))));
      file.verifiedOn()
          .ifPresent(day -> found.add(Reason.of(ReportCode.VERIFIED_ON, Argument.of(day))));
    }
    ImmutableList<Reason> refused = those(why, code -> code == CampaignCode.NOT_LISTED);
    return found
        .addAll(refused.isEmpty() ? ImmutableList.of(Reason.of(ReportCode.MAY_BE_LISTED)) : refused)
        .build();
  }

  /** Of a recipient who belongs nowhere, the nearest change that would bring it in is told too. */
  private static ImmutableList<Reason> categories(
      Outcome outcome, Recipient recipient, Reason why) {
    Classification classification = outcome.assessment(recipient.id()).classification();
    ImmutableList.Builder<Reason> found = ImmutableList.builder();
    found.addAll(those(why, Story::isOfCategory));
    if (classification.categories().isEmpty() && classification.open().isEmpty()) {
      for (CategoryId category : classification.verdicts().keySet()) {
        outcome.plan().nearestChange(recipient, category).changes().stream()
            .limit(1)
            .forEach(change -> found.add(change.reason()));
      }
    }
    return found.build();
  }

  private static boolean isOfCategory(Code code) {
    return code == CampaignCode.BELONGS
        || code == CampaignCode.BELONGS_NOT
        || code == CampaignCode.BELONGS_OPEN;
  }

  private static boolean isOfBenefit(Code code) {
    return code instanceof BenefitCode;
  }

  private static boolean isOfMoney(Code code) {
    return code instanceof FundCode;
  }

  private static ImmutableList<Reason> those(Reason why, Predicate<Code> wanted) {
    return why.because().stream()
        .filter(reason -> wanted.test(reason.code()))
        .collect(toImmutableList());
  }

  /**
   * Returns the story as text, in Chinese or English.
   *
   * @throws IllegalArgumentException if the language is neither
   */
  public String text(Locale locale) {
    return Text.of(stops, locale);
  }
}
