package org.songnuan.text;

import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.Clarity;
import org.songnuan.beneficiary.ListEntry;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Stacking;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.FundSource;
import org.songnuan.ledger.CaseEntry;
import org.songnuan.ledger.Feedback;
import org.songnuan.ledger.Receipt;
import org.songnuan.ledger.Stage;
import org.songnuan.ledger.VisitCommitment;
import org.songnuan.rule.Comparison;
import org.songnuan.split.Rounding;

/** The words of all constants, each chosen here: a constant may be renamed, its word may not. */
final class Constants {
  static final Words<RecipientUnit> UNIT =
      Words.of(
          "a recipient unit",
          "household person bed department",
          RecipientUnit.HOUSEHOLD,
          RecipientUnit.PERSON,
          RecipientUnit.BED,
          RecipientUnit.DEPARTMENT);

  static final Words<BenefitKind> KIND =
      Words.of(
          "a kind of benefit",
          "relief honour staff-welfare award scholarship activity",
          BenefitKind.RELIEF,
          BenefitKind.HONOUR,
          BenefitKind.STAFF_WELFARE,
          BenefitKind.AWARD,
          BenefitKind.SCHOLARSHIP,
          BenefitKind.ACTIVITY);

  static final Words<Action> ACTION =
      Words.of(
          "an action",
          "cash subsidy scholarship goods meal letter call symposium commendation activity"
              + " problem-solving policy-briefing medical-help culture job-support counselling"
              + " training publicity",
          Action.CASH,
          Action.SUBSIDY,
          Action.SCHOLARSHIP,
          Action.GOODS,
          Action.MEAL,
          Action.LETTER,
          Action.CALL,
          Action.SYMPOSIUM,
          Action.COMMENDATION,
          Action.ACTIVITY,
          Action.PROBLEM_SOLVING,
          Action.POLICY_BRIEFING,
          Action.MEDICAL_HELP,
          Action.CULTURE,
          Action.JOB_SUPPORT,
          Action.COUNSELLING,
          Action.TRAINING,
          Action.PUBLICITY);

  static final Words<Stacking> STACKING =
      Words.of(
          "a stacking",
          "sum highest-only first exclusive",
          Stacking.SUM,
          Stacking.HIGHEST_ONLY,
          Stacking.FIRST,
          Stacking.EXCLUSIVE);

  static final Words<FundSource> SOURCE =
      Words.of(
          "a source of money",
          "allocation self-raised fiscal union party-dues donation lottery other",
          FundSource.ALLOCATION,
          FundSource.SELF_RAISED,
          FundSource.FISCAL,
          FundSource.UNION,
          FundSource.PARTY_DUES,
          FundSource.DONATION,
          FundSource.LOTTERY,
          FundSource.OTHER);

  static final Words<Rounding> ROUNDING =
      Words.of(
          "a rounding",
          "largest-remainder webster jefferson adams huntington-hill",
          Rounding.LARGEST_REMAINDER,
          Rounding.WEBSTER,
          Rounding.JEFFERSON,
          Rounding.ADAMS,
          Rounding.HUNTINGTON_HILL);

  static final Words<Channel> CHANNEL =
      Words.of(
          "a channel",
          "door-visit ward-visit symposium phone letter",
          Channel.DOOR_VISIT,
          Channel.WARD_VISIT,
          Channel.SYMPOSIUM,
          Channel.PHONE,
          Channel.LETTER);

  static final Words<Clarity> CLARITY =
      Words.of(
          "a clarity",
          "family thinking cause needs",
          Clarity.FAMILY,
          Clarity.THINKING,
          Clarity.CAUSE,
          Clarity.NEEDS);

  static final Words<ListEntry.Kind> LIST_CHANGE =
      Words.of(
          "a change to the list",
          "added died moved removed",
          ListEntry.Kind.ADDED,
          ListEntry.Kind.DIED,
          ListEntry.Kind.MOVED,
          ListEntry.Kind.REMOVED);

  static final Words<Decision.Kind> DECISION =
      Words.of(
          "a kind of decision",
          "order include exclude decline choose",
          Decision.Kind.ORDER,
          Decision.Kind.INCLUDE,
          Decision.Kind.EXCLUDE,
          Decision.Kind.DECLINE,
          Decision.Kind.CHOOSE);

  static final Words<Commitment.State> STATE =
      Words.of(
          "promised or made", "promised made", Commitment.State.PROMISED, Commitment.State.MADE);

  static final Words<Comparison> COMPARISON =
      Words.of(
          "a comparison",
          "below at-most at-least above",
          Comparison.BELOW,
          Comparison.AT_MOST,
          Comparison.AT_LEAST,
          Comparison.ABOVE);

  static final Words<CaseEntry.Verdict> VERDICT =
      Words.of(
          "a verdict",
          "justified explain refuse",
          CaseEntry.Verdict.JUSTIFIED,
          CaseEntry.Verdict.EXPLAIN,
          CaseEntry.Verdict.REFUSE);

  static final Words<Feedback.Said> SAID =
      Words.of(
          "a kind of feedback",
          "suggestion need thanks",
          Feedback.Said.SUGGESTION,
          Feedback.Said.NEED,
          Feedback.Said.THANKS);

  static final Words<Receipt.By> SIGNED =
      Words.of(
          "who signed",
          "recipient proxy guardian",
          Receipt.By.RECIPIENT,
          Receipt.By.PROXY,
          Receipt.By.GUARDIAN);

  static final Words<Stage> STAGE =
      Words.of(
          "a stage",
          "notice-received meeting-held planned surveyed list-locked posted funded visiting"
              + " signed-off reported tracking closed",
          Stage.NOTICE_RECEIVED,
          Stage.MEETING_HELD,
          Stage.PLANNED,
          Stage.SURVEYED,
          Stage.LIST_LOCKED,
          Stage.POSTED,
          Stage.FUNDED,
          Stage.VISITING,
          Stage.SIGNED_OFF,
          Stage.REPORTED,
          Stage.TRACKING,
          Stage.CLOSED);

  static final Words<VisitCommitment> COMMITMENT =
      Words.of(
          "a commitment",
          "time place people theme funds",
          VisitCommitment.TIME,
          VisitCommitment.PLACE,
          VisitCommitment.PEOPLE,
          VisitCommitment.THEME,
          VisitCommitment.FUNDS);

  private Constants() {}
}
