package org.songnuan.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Committed;
import org.songnuan.ledger.Replay;
import org.songnuan.ledger.RunRecord;
import org.songnuan.quantity.Money;
import org.songnuan.report.PaymentBatch;
import org.songnuan.scope.Area;

/**
 * The host's side: a roster in CSV, a campaign in JSON, names and payees out of the host's own
 * register; the awards, reasons and findings as JSON to keep; a payment batch by payee ids; and the
 * proof, later, that the same would come out again.
 */
final class Host {
  private static final String FOLDER = "host";
  private static final LocalDate PAID = LocalDate.of(2026, 2, 5);
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);

  private Host() {}

  static void run(PrintStream out) {
    RosterReader.Good read = RosterReader.readGood(FOLDER);
    out.println("一、名册：读入 " + read.roster().size() + " 户");
    print(out, read.findings());

    CampaignPlan plan = plan();
    Outcome outcome = plan.run(read.roster());
    String kept = HostJson.print(HostJson.of(outcome));
    JsonNode json = HostJson.parse(kept);
    out.println();
    out.println("二、存档（JSON）：一户的结果、它的第一条理由、第一条提示");
    JsonNode award = json.path("awards").path(0);
    out.print(HostJson.print(award.<ObjectNode>deepCopy().without("why")));
    out.print(HostJson.print(award.path("why").path("because").path(0)));
    out.print(HostJson.print(json.path("findings").path(0)));

    PaymentBatch batch = PaymentBatch.of(outcome, PAID, HostPeople.read(FOLDER));
    out.println();
    out.println("三、付款批次");
    out.print(batch.table().fixedWidth(Locale.CHINESE));
    print(out, batch.findings());

    out.println();
    out.println("四、复核");
    RunRecord record = RunRecord.of(outcome);
    replay(out, "再跑一遍", record, read.roster(), kept);
    replay(out, "改了一户的收入", record, raised(read.roster()), kept);
    check(json, outcome);
  }

  /** Reads the campaign as it is kept and prepares it anew. */
  private static CampaignPlan plan() {
    String file = FOLDER + "/campaign.json";
    try (InputStream bytes = requireNonNull(Host.class.getResourceAsStream(file), file)) {
      HostCampaign kept =
          HostCampaign.read(HostJson.parse(new String(bytes.readAllBytes(), UTF_8)));
      return kept.campaign().prepare(kept.date(), kept.area()).orThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (IllegalArgumentException bad) {
      throw new IllegalStateException("campaign.json " + bad.getMessage(), bad);
    }
  }

  /** The host shows whom a finding is about itself: no sentence does. */
  private static void print(PrintStream out, Iterable<Finding> findings) {
    for (Finding finding : findings) {
      out.println(finding.subject().map(id -> id + " ").orElse("") + CHINESE.of(finding));
    }
  }

  private static Roster raised(Roster roster) {
    return Roster.copyOf(
        roster.recipients().stream()
            .map(
                one ->
                    one.id().equals(RecipientId.of("户-01"))
                        ? Household.of(one.id().value(), Area.parse("示例区/暖阳社区/第一网格"))
                            .with(Household.INCOME, Money.yuan(9_000))
                            .member(1971)
                        : one)
            .toList());
  }

  private static void replay(
      PrintStream out, String what, RunRecord record, Roster roster, String kept) {
    Replay replay = record.check(plan(), roster, Committed.NONE);
    if (replay instanceof Replay.Same same) {
      boolean equal = HostJson.print(HostJson.of(same.outcome())).equals(kept);
      out.println(what + "：结果相同，存档" + (equal ? "逐字节相同" : "不同"));
    } else {
      out.println(what + "：");
      print(out, ((Replay.Different) replay).findings());
    }
  }

  private static void check(JsonNode json, Outcome outcome) {
    RunRecord record = RunRecord.of(outcome);
    Document.check("Rules", record.ruleHash(), json.path("rules").asText());
    Document.check("Roster", record.rosterHash(), json.path("roster").asText());
    for (JsonNode award : json.path("awards")) {
      Document.check(
          "Cash",
          outcome.award(award.path("recipient").asText()).cash(),
          Money.parse(award.path("cash").asText()));
    }
  }
}
