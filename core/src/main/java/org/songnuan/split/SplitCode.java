package org.songnuan.split;

import org.songnuan.explain.Code;

/** What a division can say: why a share is what it is, and what is left or cannot be met. */
public enum SplitCode implements Code {
  /** The share, and the rule that gave it. */
  SHARE("{1}，得 {0}", "gets {0}, by {1}"),
  /** The share is the most that may be given. */
  MET("已达可给的最高额", "that is the most that may be given"),
  /** Only the floor is given, since nothing counts for more. */
  NO_WEIGHT("权重为零，只给保底额", "the weight is zero, so there is the floor alone"),
  /** The exact share is the floor. */
  AT_FLOOR("保底额为 {0}", "that is the floor of {0}"),
  /** The floors were divided as if they were the claims. */
  FLOORS_SHORT(
      "保底额合计比总额多 {0}，改按保底额分配", "the floors exceed the estate by {0}, so the floors are divided"),
  /** The exact share as a whole number and a fraction. */
  EXACT("精确份额为 {0} 又 {1}/{2}", "the exact share is {0} and {1}/{2}"),
  /** The exact share is a whole number. */
  EXACT_WHOLE("精确份额恰为 {0}", "the exact share is {0}"),
  /** The part of the exact share that can be paid in whole steps. */
  WHOLE_PART("以 {0} 为一档，其中整档部分为 {1}", "in steps of {0}, {1} of it is whole"),
  /** An odd step came, since the fraction cut off was large enough. */
  ODD_STEP_BY_REMAINDER(
      "余数较大，得 {0} 个零档之一", "the remainder is among the largest: one of {0} odd steps"),
  /** No odd step came, since the fraction cut off was too small. */
  NO_ODD_STEP_BY_REMAINDER(
      "余数较小，未得 {0} 个零档之一", "other remainders are larger: none of {0} odd steps"),
  /** An odd step came, since the larger claim goes first among equal remainders. */
  ODD_STEP_BY_CLAIM(
      "与另外 {0} 户余数相同，申请较多者在先，得 {1} 个零档之一",
      "tied with {0} others, the larger claim comes first: one of {1} odd steps"),
  /** No odd step came, since larger claims go first among equal remainders. */
  NO_ODD_STEP_BY_CLAIM(
      "与另外 {0} 户余数相同，申请较多者在先，未得 {1} 个零档之一",
      "tied with {0} others, larger claims come first: none of {1} odd steps"),
  /** An odd step came, since the larger claim bears the odd loss among equal remainders. */
  ODD_STEP_BY_LOSS(
      "与另外 {0} 户余数相同，零头损失由申请较多者承担，得 {1} 个零档之一",
      "tied with {0} others, larger claims bear the odd loss: one of {1} odd steps"),
  /** No odd step came, since the larger claim bears the odd loss among equal remainders. */
  NO_ODD_STEP_BY_LOSS(
      "与另外 {0} 户余数相同，零头损失由申请较多者承担，未得 {1} 个零档之一",
      "tied with {0} others, the larger claim bears the odd loss: none of {1} odd steps"),
  /** An odd step came by lot. */
  ODD_STEP_BY_LOT(
      "与另外 {0} 户并列，有 {1} 个零档，抽签排第 {2}，得一档",
      "tied with {0} others for {1} odd steps, by lot number {2}: one step"),
  /** No odd step came by lot. */
  NO_ODD_STEP_BY_LOT(
      "与另外 {0} 户并列，有 {1} 个零档，抽签排第 {2}，未得",
      "tied with {0} others for {1} odd steps, by lot number {2}: no step"),
  /** The exact share was rounded by a divisor method. */
  BY_DIVISOR("按{1}取整为 {0}", "rounded to {0} by {1}"),
  /** The floor was given before anything else. */
  FLOOR_FIRST("先给保底额 {0}", "the floor of {0} comes first"),
  /** All that was needed was left at the claimant's turn. */
  IN_TURN(
      "第 {0} 名，轮到时尚余 {1}，足付所需的 {2}",
      "rank {0}: {1} is left at this turn, enough for the {2} needed"),
  /** Part of what was needed was left at the claimant's turn, and was given. */
  PART_IN_TURN(
      "第 {0} 名，轮到时仅余 {1}，不足所需的 {2}", "rank {0}: only {1} of the {2} needed is left at this turn"),
  /** Too little was left for the whole claim, and there the order stops. */
  STOPS_HERE(
      "第 {0} 名，轮到时仅余 {1}，不足所需的 {2}，分配到此为止",
      "rank {0}: {1} is left at this turn, less than the {2} needed, so the order stops"),
  /** Too little was left for the whole claim, which was passed over. */
  PASSED_OVER(
      "第 {0} 名，轮到时仅余 {1}，不足所需的 {2}，跳过",
      "rank {0}: {1} is left at this turn, less than the {2} needed, so it is passed over"),
  /** Nothing was left at the claimant's turn. */
  NOTHING_LEFT("第 {0} 名，轮到时已无余额", "rank {0}: nothing is left at this turn"),
  /** The order stopped before the claimant's turn. */
  AFTER_STOP(
      "第 {0} 名，分配在第 {1} 名处已停止", "rank {0}: the order has stopped before this turn, at rank {1}"),
  /** A lot decided who comes first in a rank. */
  TIED_AT_RANK(
      "与另外 {0} 户同一名次，其中 {1} 户得全额，抽签排第 {2}",
      "tied with {0} others at this rank, {1} of them can be met in full; lot number {2}"),
  /** What the tiers before left for this one. */
  LEFT_BY_TIERS_BEFORE("前面各层余下 {0}", "the tiers before left {0}"),
  /** The sum of what several tiers gave. */
  IN_TIERS("各层合计得 {0}", "gets {0} over the tiers"),
  /** The share of the outer level, which was divided here. */
  WITHIN("所在一级得 {0}", "out of the {0} of the level above"),
  /** Something is left because no claim whose turn came fits into it. */
  LEFT_IN_RANK_ORDER(
      "余 {0}，不足付轮到者的全额", "{0} is left, too little for a whole claim whose turn came"),
  /** Something is left because everybody has the most that may be given. */
  LEFT_WHEN_MET("各户均已达最高额，余 {0}", "everybody has the most that may be given, {0} is left"),
  /** Something is left because it is no whole step. */
  LEFT_BELOW_STEP("余 {0}，不足一档 {1}", "{0} is left, less than a step of {1}"),
  /** Something is left because no claim has any weight. */
  LEFT_WITHOUT_WEIGHT("权重均为零，余 {0} 无从分配", "all weights are zero, {0} is left");

  private final String chinese;
  private final String english;

  SplitCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "split." + name();
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
