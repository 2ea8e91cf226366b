package org.songnuan.bench;

/**
 * The limits that the rules written in Java compare with; the texts of {@link RuleBook} hold the
 * same.
 *
 * @param line the subsistence line per person and month, in fen
 * @param wage the minimum wage of a month, in fen
 * @param fewSavings little saved, in fen
 * @param someSavings not much saved, in fen
 * @param highMedical a high cost of illness in a year, in fen
 * @param gravestMedical a cost of illness that no family bears, in fen
 * @param halfShare a half of the income of a year, in 24ths
 * @param rigidShare the share of the income of a year that rigid spending takes, in 120ths
 * @param burdenMonths the months of income that illness and rent take in a year
 */
record Thresholds(
    long line,
    long wage,
    long fewSavings,
    long someSavings,
    long highMedical,
    long gravestMedical,
    long halfShare,
    long rigidShare,
    long burdenMonths) {

  /** How many versions of the rules there are. */
  static final int VERSIONS = 10;

  /** Returns the limits of a version, from 0; version 0 is the one of the resource. */
  static Thresholds of(int version) {
    return new Thresholds(
        90_000 + 1_000L * version,
        200_000 + 2_000L * version,
        fen(10_000, version),
        fen(30_000, version),
        fen(20_000, version),
        fen(50_000, version),
        12 + version,
        72 + version,
        7 + version);
  }

  /** Returns in fen the amount that a version has where version 0 has so many yuan. */
  static long fen(long yuan, int version) {
    return (yuan + 500L * version) * 100;
  }
}
