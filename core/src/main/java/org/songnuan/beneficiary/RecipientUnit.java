package org.songnuan.beneficiary;

import org.songnuan.explain.Term;

/** What a category counts. Unlike units are never added: 41 households and 165 persons are two. */
public enum RecipientUnit {
  /** A household; someone who lives alone is a household of one. */
  HOUSEHOLD("户", "household"),
  /** A person; a household belongs through its members. */
  PERSON("人", "person"),
  /** A bed in a ward. */
  BED("床", "bed"),
  /** A department of an organisation. */
  DEPARTMENT("部门", "department");

  private final String chinese;
  private final String english;

  RecipientUnit(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }

  /** Returns whether households are asked, as opposed to places. */
  public boolean isOfHouseholds() {
    return this == HOUSEHOLD || this == PERSON;
  }
}
