package org.songnuan.pairing;

import org.songnuan.explain.Term;

/** One of the four supports (四扶) to which a pair may commit itself. */
public enum Support {
  /** The living is secured. */
  LIVING("生活扶贫", "living"),
  /** The family's business gets going. */
  LIVELIHOOD("经济扶业", "livelihood"),
  /** Courage and will. */
  WILL("精神扶志", "will"),
  /** Skills are learnt. */
  SKILL("能力扶技", "skill");

  private final String chinese;
  private final String english;

  Support(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }
}
