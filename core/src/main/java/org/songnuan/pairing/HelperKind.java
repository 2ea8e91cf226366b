package org.songnuan.pairing;

import org.songnuan.explain.Term;

/** Who it is that helps. */
public enum HelperKind {
  /** One person, named with the host. */
  PERSON("个人", "person"),
  /** A supporting unit (帮扶单位). */
  ORGANISATION("帮扶单位", "organisation"),
  /** A team. */
  TEAM("工作组", "team");

  private final String chinese;
  private final String english;

  HelperKind(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }
}
