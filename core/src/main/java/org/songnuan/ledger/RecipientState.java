package org.songnuan.ledger;

import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Assessment;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Term;
import org.songnuan.fund.Admission;

/** How far a campaign has come with one recipient, from the survey to the follow-up. */
public enum RecipientState {
  /** On the roster, and nothing verified. */
  CANDIDATE("摸底对象", "candidate"),
  /** Its facts are verified. */
  VERIFIED("已核实", "verified"),
  /** Belongs to a category, and gets nothing. */
  CLASSIFIED("已分类", "classified"),
  /** Waits for a seat, or for money. */
  WAITLISTED("候补", "on the waitlist"),
  /** On the list, and gets something. */
  LISTED("已列入", "listed"),
  /** Was contacted, and has nothing yet. */
  VISITED("已走访", "visited"),
  /** Has all that it gets. */
  AIDED("已慰问", "aided"),
  /** Has something, and more is outstanding, or a follow-up is. */
  FOLLOW_UP("跟踪回访", "follow-up"),
  /** Is not on the list any more. */
  EXITED("已退出", "exited");

  private final String chinese;
  private final String english;

  RecipientState(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }

  static RecipientState of(Book book, RecipientId id) {
    if (!book.isListed(id) && book.list().ever().contains(id)) {
      return EXITED;
    }
    boolean has = book.accounts(id).stream().anyMatch(one -> book.delivered(one) > 0);
    boolean misses =
        book.isListed(id) && book.accounts(id).stream().anyMatch(one -> book.outstanding(one) > 0);
    if (has) {
      return misses || isExpected(book, id) ? FOLLOW_UP : AIDED;
    }
    if (book.isContacted(id)) {
      return VISITED;
    }
    return misses ? LISTED : before(book.outcome(), id);
  }

  private static boolean isExpected(Book book, RecipientId id) {
    return book.entries().stream()
        .anyMatch(
            one ->
                one instanceof FollowUp followUp
                    && followUp.recipient().equals(id)
                    && !book.isFulfilled(followUp.id()));
  }

  private static RecipientState before(Outcome outcome, RecipientId id) {
    Assessment assessment = outcome.assessment(id);
    boolean waits =
        outcome.admission().status(id).filter(one -> one == Admission.Status.WAITING).isPresent()
            || outcome.waitlist().stream().anyMatch(tied -> tied.contains(id));
    if (waits) {
      return WAITLISTED;
    }
    if (!assessment.classification().categories().isEmpty()) {
      return CLASSIFIED;
    }
    return outcome
            .roster()
            .find(id)
            .flatMap(Recipient::file)
            .flatMap(CaseFile::verifiedOn)
            .isPresent()
        ? VERIFIED
        : CANDIDATE;
  }
}
