package org.songnuan.benefit;

import org.songnuan.explain.Code;

/** What can be said of benefits and entitlements. */
public enum BenefitCode implements Code {
  /** A larger benefit stands for this one. */
  REPLACED_BY_HIGHER("{0}（{1}）由更高的 {2}（{3}）代替", "{0} ({1}) is replaced by the higher {2} ({3})"),
  /** A benefit of money that the recipient should get. */
  ENTITLED_CASH("应得 {0}：{1}", "entitled to {0}: {1}"),
  /** A benefit of goods that the recipient should get. */
  ENTITLED_GOODS("应得 {0}：物品", "entitled to {0}: goods"),
  /** A share that the recipient should get. */
  ENTITLED_SHARE("应得 {0}：一份", "entitled to {0}: a share"),
  /** How a benefit's formula comes to its amount. */
  AMOUNT_BY_FORMULA("{0} 的金额按公式计算：", "how much {0} comes to:"),
  /** A benefit whose formula comes to nothing for the recipient. */
  NOTHING_DUE("{0} 按公式无需发放", "{0} comes to nothing"),
  /** A benefit whose formula is open for the recipient, or comes to too much. */
  AMOUNT_OPEN("{0} 的金额尚不能确定", "how much {0} comes to is not decided"),
  /** A missing fact could change what the recipient gets. */
  OPEN("材料未齐，待遇尚不能确定", "a missing fact could change what is due"),
  /** A benefit is for a category that the campaign does not have. */
  UNKNOWN_CATEGORY(
      "待遇 {0} 的类别 {1} 不在活动中", "benefit {0} must be for a category of the campaign, but was ({1})"),
  /** A benefit without an amount would be divided by its amount. */
  SHARE_BY_CLAIM(
      "待遇 {0} 没有定额，不能采用{1}",
      "benefit {0} names no amount, so what is short must not be divided by amounts, but was ({1})"),
  /** Nobody gets the benefit. */
  NO_RECEIVER("待遇 {0} 无人领取", "nobody is entitled to benefit {0}");

  private final String chinese;
  private final String english;

  BenefitCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "benefit." + name();
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
