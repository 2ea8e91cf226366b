package org.songnuan.text;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.util.List;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.History;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.fund.Award;
import org.songnuan.fund.Committed;
import org.songnuan.ledger.CampaignLife;
import org.songnuan.ledger.Ledger;
import org.songnuan.ledger.RunRecord;

/**
 * A stable text form of what a host keeps: campaigns, plans, rosters, payments before, what is made
 * or promised, awards, records of runs, ledgers and lives of campaigns.
 *
 * <p>It answers "how do I keep this, and read it again in years?". {@code parse(print(x))} equals
 * {@code x}. A text begins with its kind and version, then has a field on each line, indented by
 * two spaces for each level; a field that is as it is without a word is left out. What has no order
 * of its own is sorted, so that the same value always gives the same text, and a change of a value
 * is a change of its lines.
 *
 * <pre>{@code
 * String text = TextForm.CAMPAIGN.print(campaign);
 * Campaign again = TextForm.CAMPAIGN.parse(text);        // equal
 * }</pre>
 *
 * <pre>
 * songnuan campaign 1
 * id "2026-spring"
 * category "aged"
 *   called "高龄老人" "aged"
 *   where "members.exists(m, m.age &gt;= 80)"
 * benefit "aged-cash"
 *   for "aged"
 *   giving cash 300.00
 * fund "own" 3000.00
 * </pre>
 *
 * <p>Names of fields and words of constants are those of this form and never change with a name in
 * the code. A version that is older than {@link #version} is read; a newer one is refused by its
 * number. Facts that the library itself declares stand by their names, and are those of the library
 * that reads.
 *
 * <p>A roster, payments before, commitments, awards, records and ledgers hold the host's ids of
 * recipients and persons, and rosters what is known of them: keep them as personal data. No message
 * of a refusal shows any part of a text.
 *
 * @param <T> the type of the values
 */
public final class TextForm<T> {
  private static final String MARK = "songnuan";

  /** Everything that a campaign says. */
  public static final TextForm<Campaign> CAMPAIGN =
      new TextForm<>("campaign", 1, CampaignShape.CAMPAIGN);

  /**
   * A campaign with the day, the area and the payments before for which it is prepared; read, it is
   * prepared again.
   */
  public static final TextForm<CampaignPlan> PLAN = new TextForm<>("plan", 1, RunShapes.PLAN);

  /** Households with their members, and places: facts, keys and case files. */
  public static final TextForm<Roster> ROSTER = new TextForm<>("roster", 1, RosterShape.ROSTER);

  /** What recipients were paid before. */
  public static final TextForm<History> HISTORY = new TextForm<>("history", 1, AwardShapes.HISTORY);

  /** What is made or promised. */
  public static final TextForm<Committed> COMMITTED =
      new TextForm<>("committed", 1, AwardShapes.COMMITTED);

  /**
   * What recipients get, from which funds and stocks, and what is not met, with the reasons as
   * codes and values.
   */
  public static final TextForm<ImmutableList<Award>> AWARDS =
      new TextForm<>("awards", 1, AwardShapes.AWARDS);

  /**
   * What a run rested on and what came of it: the campaign, a hash of the rules and of each
   * recipient, every award, and what became of each fund and stock. The demand, the levels and the
   * certificates of the settlement are not in it: {@link RunRecord#check} makes them again.
   */
  public static final TextForm<RunRecord> RECORD = new TextForm<>("record", 1, RunShapes.RECORD);

  /**
   * The run on which a ledger was opened, with all that went into it, and every entry. Read, the
   * run is made again and must come to the same awards, and the entries are entered one by one.
   */
  public static final TextForm<Ledger> LEDGER = new TextForm<>("ledger", 1, LedgerShape.LEDGER);

  /** Which stages a campaign reached, what stands, and what bodies decided. */
  public static final TextForm<CampaignLife> LIFE = new TextForm<>("life", 1, LifeShape.LIFE);

  /** What a heading may say; an article as messages need it. */
  private static final ImmutableMap<String, String> KINDS =
      ImmutableMap.<String, String>builder()
          .put("campaign", "a campaign")
          .put("plan", "a plan")
          .put("roster", "a roster")
          .put("history", "payments before")
          .put("committed", "what is made or promised")
          .put("awards", "awards")
          .put("record", "a record of a run")
          .put("ledger", "a ledger")
          .put("life", "the life of a campaign")
          .buildOrThrow();

  private final String kind;
  private final int version;
  private final Shape<T> shape;

  /** Returns the form of this kind, in this version and all before it. */
  TextForm(String kind, int version, Shape<T> shape) {
    this.kind = kind;
    this.version = version;
    this.shape = shape;
  }

  /** Returns the word for the kind of value, with which a text begins. */
  public String kind() {
    return kind;
  }

  /** Returns the version that is printed, from 1. */
  public int version() {
    return version;
  }

  /**
   * Returns the text of the value.
   *
   * @throws IllegalArgumentException if it has none: if a reason in it has a code of the host's own
   *     or is nested more than 100 deep, or a priority goes by a fact that no schema has
   */
  public String print(T value) {
    Line root = Line.of("");
    Line heading = Line.of(MARK);
    heading.add(Atom.word(kind));
    heading.add(Atom.word(String.valueOf(version)));
    root.add(heading);
    shape.write(requireNonNull(value, "value"), root);
    return LineWriter.write(root);
  }

  /**
   * Reads the value of a text.
   *
   * @throws IllegalArgumentException if it is no text of the kind, of a newer version, longer than
   *     67,108,864 characters, nested more than 100 deep, or wrong in any other way; the message
   *     gives the line, the column and what was expected
   */
  public T parse(String text) {
    Line root = LineReader.read(requireNonNull(text, "text"));
    List<Line> lines = root.below();
    Spot start = new Spot(1, 1);
    if (lines.isEmpty() || !lines.get(0).name().equals(MARK)) {
      throw Unreadable.at(start, "the heading " + heading());
    }
    checkHeading(lines.get(0));
    Line body = new Line(kind, lines.get(0).place());
    lines.subList(1, lines.size()).forEach(body::add);
    return Cursor.all(body, shape);
  }

  private String heading() {
    return MARK + " " + kind + " " + version;
  }

  private void checkHeading(Line heading) {
    List<Atom> atoms = heading.atoms();
    boolean plain =
        atoms.size() == 2 && heading.below().isEmpty() && atoms.stream().noneMatch(Atom::quoted);
    Integer said = plain ? Ints.tryParse(atoms.get(1).text()) : null;
    if (said == null || said < 1 || !atoms.get(0).text().equals(kind)) {
      String other = plain ? KINDS.getOrDefault(atoms.get(0).text(), "") : "";
      throw Unreadable.at(
          heading.place(),
          "the heading " + heading(),
          other.isEmpty() || atoms.get(0).text().equals(kind)
              ? ""
              : "Maybe it is the text of " + other + ".");
    }
    if (said > version) {
      throw Unreadable.at(
          atoms.get(1).place(),
          "version " + version + " or an older one",
          "Maybe a newer library wrote version " + said + ".");
    }
  }
}
