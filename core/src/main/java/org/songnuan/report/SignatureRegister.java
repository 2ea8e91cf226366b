package org.songnuan.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Payee;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Severity;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;

/**
 * The register that is signed when money and goods are handed over (签领表): a line for each
 * recipient, with the amount in figures and in capital characters, and a blank for the signature.
 *
 * <p>It answers "who signs for what?". What was handed over before is not on it again. Who signs is
 * the payee: the head of a household, or the guardian of somebody who has one; where nobody may
 * sign, the place stays blank and a finding says why. It names people, so there is none for the
 * public.
 *
 * @param table the register, in the order of the recipients' ids
 * @param findings for whom nobody can sign, and why
 */
public record SignatureRegister(Table table, ImmutableList<Finding> findings) {
  /** Checks that the parts are there. */
  public SignatureRegister {
    requireNonNull(table, "table");
    requireNonNull(findings, "findings");
  }

  /**
   * Returns the register.
   *
   * @param day the day on which things are handed over, and ages are counted
   * @throws IllegalArgumentException if it is meant for the public
   */
  public static SignatureRegister of(
      Outcome outcome, LocalDate day, Audience audience, Directory directory) {
    if (audience == Audience.PUBLIC) {
      throw new IllegalArgumentException(
          "Signature register must not be public, but was.\nMaybe post a PublicNotice.");
    }
    Table.Builder table =
        Table.of(Term.of("签领表", "signature register"), day, audience)
            .words("序号", "no.")
            .words("姓名", "name")
            .words("签领人", "who signs")
            .money("金额", "amount")
            .words("大写", "in capital characters")
            .goods("物资", "goods")
            .words("签名", "signature");
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    long number = 0;
    Money all = Money.ZERO;
    for (Given given : Given.of(outcome)) {
      Money due = given.due();
      Goods goods = given.goodsDue();
      if (due.isZero() && goods.isEmpty()) {
        continue;
      }
      number++;
      all = all.plus(due);
      table.row(
          Cell.of(number),
          audience.name(Asking.of(directory).recipient(given.recipient().id())),
          audience.name(signer(given, day, directory, findings)),
          Cell.of(due),
          due.isZero() ? Cell.BLANK : Cell.text(Capitals.of(due)),
          goods.isEmpty() ? Cell.BLANK : new Cell.Bundle(goods),
          Cell.BLANK);
    }
    table.total(
        ImmutableList.of(
            Cell.of(Reason.of(ReportCode.TOTAL)),
            Cell.BLANK,
            Cell.BLANK,
            Cell.of(all),
            Cell.text(Capitals.of(all)),
            Cell.BLANK,
            Cell.BLANK));
    return new SignatureRegister(table.build(), findings.build());
  }

  private static Optional<String> signer(
      Given given, LocalDate day, Directory directory, ImmutableList.Builder<Finding> findings) {
    if (!(given.recipient() instanceof Household household)) {
      return Asking.of(directory).signer(given.recipient().id());
    }
    Payee payee = Payee.of(household, day);
    if (payee.person().isEmpty()) {
      findings.add(
          Finding.of(
                  Severity.WARNING,
                  Reason.of(ReportCode.NOBODY_SIGNS, Argument.of(given.due()))
                      .because(payee.reason()))
              .about(household.id().value()));
    }
    return payee.person().flatMap(Asking.of(directory)::person);
  }

  /** Returns the size, never who is on it. */
  @Override
  public String toString() {
    return "SignatureRegister[" + table + "]";
  }
}
