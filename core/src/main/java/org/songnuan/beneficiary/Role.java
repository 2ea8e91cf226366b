package org.songnuan.beneficiary;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import java.util.Arrays;
import org.songnuan.explain.Term;
import org.songnuan.rule.Fact;

/** What a member is in the household. */
public enum Role {
  /** Who answers for the household and applies for it. */
  HEAD("户主", "head"),
  /** Married to the head. */
  SPOUSE("配偶", "spouse"),
  /** A child of the head or the spouse, of any age. */
  CHILD("子女", "child"),
  /** Anybody else whom the household supports, such as a parent or a grandchild. */
  DEPENDANT("其他共同生活人员", "dependant");

  private final String chinese;
  private final String english;

  Role(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }

  /** Returns the fact that says which of these somebody is, by name. */
  static Fact<String> fact() {
    return Fact.choice("role", "家庭角色", "role", Arrays.stream(values()).map(Role::name).toList())
        .optionsCalled(Arrays.stream(values()).collect(toImmutableMap(Role::name, Role::term)));
  }
}
