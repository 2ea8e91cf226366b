package org.songnuan.rule;

/**
 * Subjects of a register of whom something is missing, put aside until there are as many as are
 * decided together. One whom the tables cannot tell for another reason is decided alone at once.
 */
final class Aside {
  private final Decider one;
  private final ClauseTables all;
  private final FactSchema schema;
  private final KnownTables known;
  private final MissingTables tables;
  private final Rows rows;
  private final Room room = new Room();
  private final Verdicts verdicts;
  private final int[] subjects = new int[Rows.MOST];
  private final long[] missing = new long[Rows.MOST];
  private final long[] certain;
  private FactSheet[] sheets = {};
  private VerdictTable into = new VerdictTable();
  private int count;

  Aside(Decider one, ClauseTables all, FactSchema schema) {
    this.one = one;
    this.all = all;
    this.schema = schema;
    this.known = all.first();
    this.tables = all.firstMissing();
    this.rows = new Rows(schema.size());
    this.verdicts = all.newVerdicts();
    this.certain = new long[Rows.MOST * known.bits().words()];
  }

  /** Begins with nobody aside; the verdicts will go into the table. */
  void start(VerdictTable table) {
    into = table;
    sheets = new FactSheet[Rows.MOST]; // see Bulk.decide
    count = 0;
  }

  /** Decides the subject of this number, now or by the end. */
  void put(int subject, FactSheet sheet) {
    if (known.needed().length > 1 || !sheet.isPlainWhereKnown(schema) || all.isAnyZero(sheet)) {
      into.put(subject, one.decide(sheet));
      return;
    }
    sheets[count] = sheet;
    subjects[count] = subject;
    missing[count] = ~sheet.known(0) & known.needed()[0];
    count++;
    if (count == Rows.MOST) {
      finish();
    }
  }

  /** Decides those who are still aside. */
  void finish() {
    rows.put(sheets, count, known, schema.small());
    tables.decide(rows, missing, room, certain);
    long[] possible = room.alive();
    ClauseBits bits = known.bits();
    int width = bits.words();
    for (int i = 0; i < count; i++) {
      verdicts.clear();
      boolean isAsked = !known.isComplete() && known.isAnyAlive(possible, i);
      if (!isAsked && bits.put(certain, possible, i * width, verdicts)) {
        into.put(subjects[i], verdicts);
      } else {
        into.put(subjects[i], one.decide(sheets[i]));
      }
    }
    count = 0;
  }
}
