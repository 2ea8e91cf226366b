package org.songnuan.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import org.songnuan.ledger.Ledger;
import org.songnuan.ledger.Resettlement;
import org.songnuan.pairing.Pairing;
import org.songnuan.visit.VisitPlan;

/**
 * One recipient's way through a campaign, each stop with its reasons: the roster, the case file,
 * the categories, what is due, the money, the award; and, from a ledger, its helper, the planned
 * contact, what was handed over, came back or was undone, problems and what was said, and the
 * follow-up.
 *
 * <p>It answers a household that asks why; one that belongs to no category also reads what would
 * bring it nearest to each. It names nobody: texts of the host's in it are those of the ledger,
 * which name nobody either. What is not known is said to be unknown.
 *
 * <pre>{@code
 * Story.of(outcome, "H-1").text(Locale.ENGLISH);              // six stops: what was decided
 * Story.of(ledger, pairing, plan, "H-1", day).text(Locale.CHINESE);   // eleven: what became of it
 * }</pre>
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

  /**
   * Returns the story of the recipient up to the follow-up: what was decided when the recipient was
   * last on a roster, and all that the ledger holds of it, in the order of its days. Who helps it
   * and how it is to be contacted is unknown.
   *
   * @param day the day on which a follow-up is overdue or not; entries of later days are told all
   *     the same
   * @throws IllegalArgumentException if no roster of the ledger holds the recipient
   */
  public static Story of(Ledger ledger, String recipientId, LocalDate day) {
    return of(ledger, Optional.empty(), Optional.empty(), RecipientId.of(recipientId), day);
  }

  /**
   * Returns the story of the recipient up to the follow-up, as {@link #of(Ledger, String,
   * LocalDate)} does, with who helps it and how it is to be contacted.
   *
   * @param day as there
   * @throws IllegalArgumentException if no roster of the ledger holds the recipient
   */
  public static Story of(
      Ledger ledger, Pairing pairing, VisitPlan visits, String recipientId, LocalDate day) {
    return of(ledger, Optional.of(pairing), Optional.of(visits), RecipientId.of(recipientId), day);
  }

  private static Story of(
      Ledger ledger,
      Optional<Pairing> pairing,
      Optional<VisitPlan> visits,
      RecipientId id,
      LocalDate day) {
    Outcome outcome =
        Stream.concat(
                Lists.reverse(ledger.entries()).stream()
                    .filter(Resettlement.class::isInstance)
                    .map(entry -> ((Resettlement) entry).outcome()),
                Stream.of(ledger.opening()))
            .filter(one -> one.roster().find(id).isPresent())
            .findFirst()
            .orElse(ledger.outcome());
    StoryOfContact contact = new StoryOfContact(id);
    StoryOfLedger entries = new StoryOfLedger(ledger, id, day);
    return new Story(
        ImmutableList.<Reason>builder()
            .addAll(of(outcome, id).stops())
            .add(stop(ReportCode.STOP_HELPER, contact.helpers(pairing)))
            .add(stop(ReportCode.STOP_VISIT, contact.planned(visits)))
            .add(stop(ReportCode.STOP_DELIVERIES, entries.deliveries()))
            .add(stop(ReportCode.STOP_PROBLEMS, entries.problems()))
            .add(stop(ReportCode.STOP_FOLLOW_UP, entries.followUps()))
            .build());
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
      found.add(
          file.surveyedOn()
              .map(day -> Reason.of(ReportCode.SURVEYED_ON, Argument.of(day)))
              .orElse(Reason.of(ReportCode.SURVEY_UNKNOWN)));
      found.add(
          file.verifiedOn()
              .map(day -> Reason.of(ReportCode.VERIFIED_ON, Argument.of(day)))
              .orElse(Reason.of(ReportCode.VERIFICATION_UNKNOWN)));
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
