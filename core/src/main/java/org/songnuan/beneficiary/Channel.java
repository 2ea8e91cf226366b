package org.songnuan.beneficiary;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import java.util.Arrays;
import java.util.Set;
import org.songnuan.explain.Term;
import org.songnuan.rule.Fact;

/**
 * How somebody is reached. The letter of condolence that everybody gets is a gift; it is a channel
 * only where it stands for the visit.
 */
public enum Channel {
  /** At the door. */
  DOOR_VISIT("上门走访", "door visit"),
  /** In the ward. */
  WARD_VISIT("病房慰问", "ward visit"),
  /** At a symposium or a tea party. */
  SYMPOSIUM("座谈会", "symposium"),
  /** By phone. */
  PHONE("电话", "phone"),
  /** By letter. */
  LETTER("信函", "letter");

  private final String chinese;
  private final String english;

  Channel(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }

  /** Returns whether somebody goes there: at the door or in the ward. */
  public boolean isInPerson() {
    return this == DOOR_VISIT || this == WARD_VISIT;
  }

  /** Returns the fact that says by which of these a household can be reached, by name. */
  static Fact<Set<String>> fact() {
    return Fact.choices(
            "reachable",
            "可联系方式",
            "ways to reach",
            Arrays.stream(values()).map(Channel::name).toList())
        .optionsCalled(
            Arrays.stream(values()).collect(toImmutableMap(Channel::name, Channel::term)));
  }
}
