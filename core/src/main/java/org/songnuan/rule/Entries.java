package org.songnuan.rule;

import org.songnuan.rule.NearestChange.Entry;

/** Reads and writes the entries of a subject and its members, in packed values. */
final class Entries {
  private Entries() {}

  /** Returns whether anything is known of the entry. */
  static boolean isOnFile(FactSheet subject, Entry entry) {
    return sheet(subject, entry).isKnown(slot(subject, entry));
  }

  /** Returns whether the entry is known, and not as a range only. */
  static boolean isKnown(FactSheet subject, Entry entry) {
    return isOnFile(subject, entry) && value(subject, entry) == most(subject, entry);
  }

  /** Returns the value; of a range, the least. */
  static long value(FactSheet subject, Entry entry) {
    return sheet(subject, entry).least(slot(subject, entry));
  }

  static long most(FactSheet subject, Entry entry) {
    return sheet(subject, entry).most(slot(subject, entry));
  }

  /** Returns the subject with the entry known to lie between these values. */
  static FactSheet put(FactSheet subject, Entry entry, long low, long high) {
    return with(subject, entry, sheet(subject, entry).with(slot(subject, entry), low, high));
  }

  /** Returns the subject with the entry missing. */
  static FactSheet clear(FactSheet subject, Entry entry) {
    return with(subject, entry, sheet(subject, entry).without(slot(subject, entry)));
  }

  private static FactSheet sheet(FactSheet subject, Entry entry) {
    return entry.member() == 0 ? subject : subject.members().get(entry.member() - 1);
  }

  private static int slot(FactSheet subject, Entry entry) {
    return sheet(subject, entry).schema().slot(entry.fact().name());
  }

  private static FactSheet with(FactSheet subject, Entry entry, FactSheet sheet) {
    return entry.member() == 0 ? sheet : subject.withMember(entry.member() - 1, sheet);
  }
}
