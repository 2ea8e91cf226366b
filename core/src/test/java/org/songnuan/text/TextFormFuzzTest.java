package org.songnuan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.songnuan.ledger.RunRecord;

/** A text that was damaged anywhere is read or refused, and no refusal shows anything of it. */
class TextFormFuzzTest {
  private static final String MARK = "隐者";

  /** An income that no refusal has as a bound of something else. */
  private static final String INCOME = "7531";

  private static final List<TextForm<?>> FORMS =
      List.of(
          TextForm.CAMPAIGN,
          TextForm.ROSTER,
          TextForm.HISTORY,
          TextForm.LIFE,
          TextForm.COMMITTED,
          TextForm.AWARDS,
          TextForm.RECORD,
          TextForm.LEDGER);

  private static final List<String> TEXTS =
      List.of(
          TextForm.CAMPAIGN.print(Keepsakes.campaign()),
          TextForm.ROSTER.print(Keepsakes.roster()),
          TextForm.HISTORY.print(Keepsakes.history()),
          TextForm.LIFE.print(Keepsakes.life()),
          TextForm.COMMITTED.print(KeepsakeLedger.committed()),
          TextForm.AWARDS.print(KeepsakeLedger.outcome().awards()),
          TextForm.RECORD.print(RunRecord.of(KeepsakeLedger.outcome())),
          TextForm.LEDGER.print(KeepsakeLedger.ledger()));

  /** Every id, document and income is marked, so that a refusal that shows one is found. */
  private static String marked(String text) {
    return text.replaceAll("\"(H|p|body|clerk|head|V)-", "\"" + MARK + "-$1-")
        .replace("minutes", MARK)
        .replace("1200.50", INCOME + ".50");
  }

  @Property(tries = 1_500)
  void a_damaged_text_is_read_or_refused_and_shows_nobody(@ForAll Random random) {
    int kind = random.nextInt(FORMS.size());
    String text = damaged(marked(TEXTS.get(kind)), random);

    Throwable refusal = catchThrowable(() -> FORMS.get(kind).parse(text));

    if (refusal != null) {
      assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
      assertThat(refusal.getMessage())
          .startsWith("Text ")
          .doesNotContain(MARK)
          .doesNotContain(INCOME)
          .doesNotContain("1941");
    }
  }

  private static String damaged(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      int column = random.nextInt(line.length() + 1);
      String other = lines.get(random.nextInt(lines.size()));
      switch (random.nextInt(9)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, other);
        case 2 -> lines.set(at, line.substring(0, column));
        case 3 -> lines.set(at, line.substring(0, column) + MARK + line.substring(column));
        case 4 -> lines.set(at, line.replaceAll("[0-9]+", "" + (random.nextInt() >> 3)));
        case 5 -> lines.set(at, line.replaceAll("\"[^\"]*\"", "\"" + MARK + "\""));
        case 6 -> lines.set(at, line.replaceAll("\"[^\"]*\"", "\"\""));
        case 7 -> lines.set(at, line.replaceAll("(\\S+) ([^\"]\\S*)$", "$1 " + other.strip()));
        default -> lines.set(at, "  " + line);
      }
      if (lines.isEmpty()) {
        break;
      }
    }
    return String.join("\n", lines);
  }
}
