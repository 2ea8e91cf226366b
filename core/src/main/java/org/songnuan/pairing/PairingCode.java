package org.songnuan.pairing;

import org.songnuan.explain.Code;

/** What can be said of helpers, of those who are to be paired, and of how they are. */
public enum PairingCode implements Code {
  /** Nobody is to be paired. */
  NO_TARGETS("没有需要结对的对象", "there is nobody to be paired"),
  /** Nobody is there to help. */
  NO_HELPERS("没有帮扶人：请先登记帮扶人", "there is nobody to help: put helpers on the list first"),
  /** The rank of a helper is not on the ladder. */
  RANK_NOT_ON_LADDER(
      "职级 {0} 不在职级序列中：请更正职级，或补充序列",
      "the rank {0} is not on the ladder: correct it, or add it to the ladder"),
  /** Nothing says how many households a helper may have. */
  NO_CAPACITY(
      "未规定可结对户数：请为其职级或本人规定",
      "nothing says how many households it may have: give its rank or itself a capacity"),
  /** A helper may have no household. */
  CAPACITY_ZERO("可结对户数为零，不参与结对", "its capacity is 0, so it helps nobody"),
  /** A helper is away. */
  ABSENT("{0} 缺勤，不参与结对", "is absent on {0}, so it helps nobody then"),
  /** No pair can meet a rule. */
  RULE_NEVER_MET("规定“{0}”任何结对都不可能符合（{1}）：请修改", "no pair can meet the rule ({1}): {0}; change it"),
  /** No pair can meet two rules at once. */
  RULES_CONTRADICT(
      "规定“{0}”与“{1}”相互矛盾，任何结对都不可能同时符合（{2}）：请修改其一",
      "no pair can meet both rules ({2}): {0}, and {1}; change one of them"),
  /** No pair can meet all rules at once, although any two of them can be met. */
  RULES_EXCLUDE_ALL(
      "全部规定合在一起，任何结对都不可能符合（{0}）：请放宽",
      "no pair can meet all rules together ({0}): relax one of them"),
  /** It could not be decided whether some rules contradict each other. */
  CONTRADICTION_UNDECIDED(
      "未能判定各项规定是否相互矛盾", "whether some rules contradict each other was not decided"),
  /** A pair that was there names somebody who is not. */
  EXISTING_UNKNOWN("原有结对的一方不在名单中", "a pair that was there names somebody who is not on the lists"),
  /** A pair that was there is against a rule. */
  EXISTING_FORBIDDEN("原有结对违反规定：{0}", "a pair that was there is against the rule: {0}"),
  /** A recipient has no contact, although somebody might be one. */
  ALONE("没有联系人：可结对的帮扶人均已满额", "has no contact: all who may help are full"),
  /** Nobody may help a recipient. */
  NOBODY_ELIGIBLE("没有任何帮扶人符合规定", "nobody may help: every helper is against a rule"),
  /** A recipient lacks contacts. */
  LACKS_CONTACTS("应有 {1} 名联系人，尚缺 {0} 名", "should have {1} contacts and lacks {0}"),
  /** A leader has no household. */
  LEADER_WITHOUT("领导尚未结对", "a leader has no household"),
  /** There are fewer households than leaders. */
  MORE_LEADERS_THAN_TARGETS(
      "领导 {0} 名，结对对象只有 {1} 户：不可能人人结对",
      "there are {0} leaders and only {1} to be paired: not everybody can have one"),
  /** Some of a category that was promised a contact have none. */
  PROMISED_UNPAIRED(
      "{0}：承诺全部结对，应结对 {2}，未结对 {1}", "{0}: {1} of {2} that were promised a contact have none"),
  /** The rules do not allow a pair. */
  PAIR_FORBIDDEN("不符合结对规定：{0}", "must not be paired, by the rule: {0}");

  private final String chinese;
  private final String english;

  PairingCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "pairing." + name();
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
