package org.songnuan.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;

/**
 * What a bank or a fiscal office is to transfer: one line for each payee, by the opaque id that the
 * host's directory gives.
 *
 * <p>It answers "to whom does how much go?". No account and no name is in it. What was paid before
 * is not in it again, so that what it comes to and what was paid before are what the outcome pays.
 * A payee of several recipients gets one line and a finding for each of them; whoever has no payee
 * is in no line, but in a finding and in {@link #withoutPayee()}. It is internal.
 *
 * @param table the lines, in the order of the payees' ids
 * @param withoutPayee what could not be put into a line
 * @param findings who shares a payee, and who has none
 */
public record PaymentBatch(Table table, Money withoutPayee, ImmutableList<Finding> findings) {
  /** Checks that the parts are there. */
  public PaymentBatch {
    requireNonNull(table, "table");
    requireNonNull(withoutPayee, "withoutPayee");
    requireNonNull(findings, "findings");
  }

  /** One recipient's money in a line. */
  private record Part(RecipientId recipient, Money money) {
    @Override
    public String toString() {
      return "Part[" + money + "]";
    }
  }

  /** Returns the batch of what is still to be paid. */
  public static PaymentBatch of(Outcome outcome, LocalDate day, Directory directory) {
    TreeMap<String, List<Part>> lines = new TreeMap<>();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    Money without = Money.ZERO;
    Money made = Money.ZERO;
    for (Given given : Given.of(outcome)) {
      made = made.plus(given.made());
      Money due = given.due();
      if (!due.isPositive()) {
        continue;
      }
      Optional<String> payee = Asking.of(directory).payee(given.recipient().id());
      if (payee.isPresent()) {
        lines
            .computeIfAbsent(payee.get(), any -> new ArrayList<>())
            .add(new Part(given.recipient().id(), due));
      } else {
        without = without.plus(due);
        findings.add(
            Finding.warning(ReportCode.NO_PAYEE, Argument.of(due))
                .about(given.recipient().id().value()));
      }
    }
    Table.Builder table =
        Table.of(Term.of("付款批次", "payment batch"), day, Audience.INTERNAL)
            .words("收款编号", "payee")
            .count("户数", "recipients")
            .money("金额", "amount");
    lines.forEach(
        (payee, parts) -> {
          table.row(
              Cell.personal(payee),
              Cell.of(parts.size()),
              Cell.of(Money.sum(parts.stream().map(Part::money).toList())));
          if (parts.size() > 1) {
            parts.forEach(
                part ->
                    findings.add(
                        Finding.warning(
                                ReportCode.PAYEE_OF_SEVERAL,
                                Argument.of(parts.size()),
                                Argument.of(part.money()))
                            .about(part.recipient().value())));
          }
        });
    table.total();
    if (made.isPositive()) {
      table.note(Reason.of(ReportCode.PAID_BEFORE, Argument.of(made)));
    }
    if (without.isPositive()) {
      table.note(Reason.of(ReportCode.WITHOUT_PAYEE, Argument.of(without)));
    }
    return new PaymentBatch(table.build(), without, findings.build());
  }

  /** Returns the size, never who is in it. */
  @Override
  public String toString() {
    return "PaymentBatch[" + table + "]";
  }
}
