package org.songnuan.examples;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Award;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.ledger.RunRecord;

/**
 * What the host keeps of a run, as JSON: the awards with their reasons, the findings, and the
 * hashes by which it is proved equal later. A reason is its code, its values, and its words in both
 * languages, so that a program reads the code and a person the words. Money is yuan as text: a
 * number of JSON would be rounded by some readers.
 */
final class HostJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

  private HostJson() {}

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it is not JSON; the message says where, and not what
   */
  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException unreadable) {
      JsonLocation place = unreadable.getLocation();
      throw new IllegalArgumentException(
          "must be JSON, but was not"
              + (place == null
                  ? "."
                  : " in line " + place.getLineNr() + ", column " + place.getColumnNr() + "."),
          unreadable);
    }
  }

  /** Returns the text: the same bytes on every machine. */
  static String print(JsonNode node) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(INDENT);
    printer.indentArraysWith(INDENT);
    try {
      return MAPPER.writer(printer).writeValueAsString(node) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Returns what is kept of the run. */
  static ObjectNode of(Outcome outcome) {
    RunRecord record = RunRecord.of(outcome);
    ObjectNode json = MAPPER.createObjectNode();
    json.put("campaign", record.campaign().id().value());
    json.put("date", record.date().toString());
    json.put("area", record.area().toString());
    json.put("rules", record.ruleHash());
    json.put("roster", record.rosterHash());
    ArrayNode awards = json.putArray("awards");
    record.awards().forEach(award -> awards.add(award(award, outcome)));
    ArrayNode funds = json.putArray("funds");
    for (Balance balance : outcome.settlement().balances()) {
      funds
          .addObject()
          .put("id", balance.fund().id().value())
          .put("in", balance.in().toString())
          .put("paid", balance.paid().toString())
          .put("reserved", balance.reserved().toString())
          .put("left", balance.left().toString());
    }
    ArrayNode findings = json.putArray("findings");
    outcome.findings().forEach(finding -> findings.add(finding(finding)));
    return json;
  }

  private static ObjectNode award(Award award, Outcome outcome) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("recipient", award.recipient().value());
    json.put("cash", award.cash().toString());
    ArrayNode payments = json.putArray("payments");
    for (Payment payment : award.payments()) {
      payments
          .addObject()
          .put("benefit", payment.benefit().value())
          .put("fund", payment.fund().value())
          .put("yuan", payment.money().toString());
    }
    ArrayNode issues = json.putArray("issues");
    for (Issue issue : award.issues()) {
      issues
          .addObject()
          .put("benefit", issue.benefit().value())
          .put("stock", issue.stock().value())
          .put("item", issue.item().code())
          .put("units", issue.units());
    }
    json.set("why", reason(outcome.why(award.recipient())));
    return json;
  }

  /** Returns the finding; whom it is about stands apart from its words. */
  static ObjectNode finding(Finding finding) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("severity", finding.severity().name());
    finding.subject().ifPresent(subject -> json.put("subject", subject));
    json.setAll(reason(finding.reason()));
    return json;
  }

  private static ObjectNode reason(Reason reason) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("code", reason.code().id());
    ArrayNode values = json.putArray("values");
    reason.arguments().forEach(argument -> values.add(value(argument)));
    json.put("zh", CHINESE.sentence(reason));
    json.put("en", ENGLISH.sentence(reason));
    if (!reason.because().isEmpty()) {
      ArrayNode because = json.putArray("because");
      reason.because().forEach(one -> because.add(reason(one)));
    }
    return json;
  }

  /** Returns the value with its kind, exact where it is worded with ≈. */
  private static ObjectNode value(Argument argument) {
    ObjectNode json = MAPPER.createObjectNode();
    if (argument instanceof Argument.Cash cash) {
      return json.put("money", cash.money().toString());
    } else if (argument instanceof Argument.CashShare share) {
      return json.put("fen", share.fen().toString());
    } else if (argument instanceof Argument.Whole whole) {
      return json.put("number", whole.value());
    } else if (argument instanceof Argument.Span span) {
      return json.put("least", span.least()).put("most", span.most());
    } else if (argument instanceof Argument.Fraction fraction) {
      return json.put("ratio", fraction.ratio().toString());
    } else if (argument instanceof Argument.Amount amount) {
      return json.put("amount", amount.quantity().toString());
    } else if (argument instanceof Argument.Estimate estimate) {
      return json.put("figure", estimate.figure().toString());
    } else if (argument instanceof Argument.Day day) {
      return json.put("day", day.date().toString());
    } else if (argument instanceof Argument.DayOfSeason day) {
      return json.put("day", day.date().toString());
    } else if (argument instanceof Argument.Name name) {
      return named(json, name.term());
    } else if (argument instanceof Argument.Labelled labelled) {
      named(json, labelled.label()).set("value", value(labelled.value()));
      return json;
    } else if (argument instanceof Argument.Sentence sentence) {
      json.set("sentence", reason(sentence.reason()));
      return json;
    }
    return json.put("text", ((Argument.Text) argument).text());
  }

  private static ObjectNode named(ObjectNode json, Term term) {
    return json.put("zh", term.chinese()).put("en", term.english());
  }
}
