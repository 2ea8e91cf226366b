package org.songnuan.fund;

import org.songnuan.explain.Code;

/** What can be said of seats and of the line for them. */
public enum QuotaCode implements Code {
  /** The recipient has a seat. */
  QUOTA_SEATED("列入名额（共 {0} 个）", "has one of the {0} seats"),
  /** The recipient has the seat of somebody who declined. */
  QUOTA_PROMOTED("由候补递补（{0} 户放弃）", "moved up from the waitlist, for {0} declined"),
  /** The recipient is on the waitlist. */
  QUOTA_WAITING(
      "名额已满，候补第 {0} 位", "all seats that it may take are taken: number {0} on the waitlist"),
  /** The recipient is tied at the cut. */
  QUOTA_UNDECIDED(
      "{0} 户并列，只余 {1} 个名额，待集体决定",
      "{0} are tied for {1} seats: undecided until their order is decided"),
  /** The recipient declined. */
  QUOTA_DECLINED("已放弃", "gave up its seat"),
  /** Some are tied at the cut. */
  QUOTA_TIED(
      "{0} 户并列，只余 {1} 个名额：须记录集体决定，或约定抽签",
      "{0} are tied for {1} seats: record a decision on their order, or declare a lot"),
  /** Seats stay empty. */
  QUOTA_UNFILLED("{1} 个名额中 {0} 个空缺", "{0} of {1} seats stay empty"),
  /** Somebody who was included by hand has no seat. */
  QUOTA_INCLUDED_WAITS(
      "经批准列入，但没有可用名额", "included by decision, but no seat that it may take is free"),
  /** Seats are reserved for a category that the campaign does not have. */
  QUOTA_UNKNOWN_CATEGORY(
      "保留名额的类别 {0} 不在活动中",
      "seats must be reserved for categories of the campaign, but were for ({0})");

  private final String chinese;
  private final String english;

  QuotaCode(String chinese, String english) {
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
