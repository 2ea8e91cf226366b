package org.songnuan.fund;

import org.songnuan.explain.Code;

/** What can be said of budgets over organisations and areas. */
public enum BudgetCode implements Code {
  /** What the root of a budget has. */
  BUDGET_ROOT("{0} 的预算为 {1}", "{0} has a budget of {1}"),
  /** What a line is allotted from the level above. */
  BUDGET_ALLOTTED("{0} 分得 {1}（{2} 可分 {3}）", "{0} is allotted {1} of the {3} that {2} divides"),
  /** How heavily a line counts by one factor. */
  BUDGET_WEIGHT("{0}：{1}，本级合计 {2}", "{0}: {1} of {2} on this level"),
  /** What one factor gives to a line, of the block that is divided by it. */
  BUDGET_BLOCK("按{0}分的 {1} 中得 {2}", "{2} of the {1} that go by {0}"),
  /** What a line has from the year before, on top. */
  BUDGET_CARRIED("另有上年结转 {0}", "{0} carried over on top"),
  /** What a line has from the year before, which counts towards its share. */
  BUDGET_CARRIED_COUNTED("上年结转 {0} 计入份额", "{0} carried over counts towards the share"),
  /** A line is at its floor. */
  BUDGET_AT_FLOOR("保底 {0}", "the floor is {0}"),
  /** A line is at its ceiling. */
  BUDGET_AT_CEILING("封顶 {0}", "the ceiling is {0}"),
  /** Heading of the division of a level. */
  BUDGET_DIVISION("分配计算（单位：分）", "the division, counted in fen"),
  /** The level above could not be divided. */
  BUDGET_LEVEL_OPEN("{0} 尚未分配", "{0} is not divided"),
  /** The line above is not in the budget. */
  BUDGET_UNKNOWN_PARENT(
      "{0} 的上级 {1} 不在预算中",
      "budget line {0} must stand below one of the budget, but was below ({1})"),
  /** The lines above lead round in a circle. */
  BUDGET_CYCLE("{0} 的上级关系成环", "budget line {0} must stand below the root, but stands in a circle"),
  /** The line above is not placed itself. */
  BUDGET_NOT_PLACED("{0} 的上级 {1} 未能列入预算", "budget line {0} stands below {1}, which has no place"),
  /** A weight is not known, so that the level cannot be divided. */
  BUDGET_WEIGHT_MISSING(
      "{0} 缺少{1}，{2} 无法分配",
      "budget line {0} must have a weight by ({1}), so {2} cannot be divided"),
  /** Nobody on the level has any weight by a factor. */
  BUDGET_NO_WEIGHT(
      "{0} 以下{1}均为零，该部分随其他因素分配",
      "all weights by {1} below {0} are zero, so that part goes by the rest"),
  /** The floors of a level exceed what there is to divide. */
  BUDGET_FLOORS_SHORT(
      "{0} 以下保底合计 {1}，可分只有 {2}，差 {3}",
      "the floors below {0} come to {1}, but only {2} is to be divided: {3} missing"),
  /** A line keeps less for its own use than it asks for. */
  BUDGET_OWN_SHORT("{0} 本级自用 {1}，只有 {2}", "{0} keeps {1} for its own use, but has only {2}"),
  /** A line carried over more than its ceiling allows; it stays there. */
  BUDGET_CARRIED_ABOVE_CEILING(
      "{0} 上年结转 {1} 已超过封顶 {2}", "{0} carried over {1}, which is above its ceiling of {2}"),
  /** Not all can be passed on. */
  BUDGET_LEFT("{0} 余 {1} 未能下达", "{0} keeps {1} that could not be passed on");

  private final String chinese;
  private final String english;

  BudgetCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "fund." + name();
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }
}
