package org.songnuan.beneficiary;

import org.songnuan.explain.Code;

/** What can be said of a recipient's case and of a roster. */
public enum BeneficiaryCode implements Code {
  /** There is no case file. */
  NO_CASE_FILE("没有档案", "there is no case file"),
  /** The file has no survey. */
  NOT_SURVEYED("未经摸底", "there was no survey"),
  /** The survey is older than the campaign allows. */
  SURVEYED_TOO_EARLY("摸底日期 {0} 早于 {1}", "the survey of {0} is older than {1}"),
  /** The survey is dated after the day of the decisions. */
  SURVEYED_LATER("摸底日期 {0} 晚于 {1}", "the survey of {0} is after {1}"),
  /** The survey was not verified. */
  NOT_VERIFIED("摸底未经核实", "the survey was not verified"),
  /** The survey was verified outside of the window. */
  VERIFIED_OUTSIDE_WINDOW(
      "核实日期 {0} 不在 {1} 至 {2} 之内", "the verification of {0} is not between {1} and {2}"),
  /** The verification is dated after the day of the decisions. */
  VERIFIED_LATER("核实日期 {0} 晚于 {1}", "the verification of {0} is after {1}"),
  /** One of the four clarities is missing. */
  NOT_CLEAR("四清缺项：{0}", "the survey did not make this clear: {0}"),
  /** Nobody confirmed the entry. */
  NOT_CONFIRMED("未经逐一确认", "nobody confirmed the entry"),
  /** The entry was confirmed, and nobody knows by whom. */
  NO_CONFIRMER("未登记确认人", "who confirmed the entry is not on file"),
  /** The entry was not posted. */
  NOT_POSTED("未经公示", "the entry was not posted for public notice"),
  /** The public notice is not over. */
  NOTICE_RUNNING("{0} 起公示，至 {1} 止，尚未期满", "the public notice of {0} runs until {1}"),
  /** An objection is not settled. */
  OBJECTION_OPEN("{0} 的异议尚未处理", "the objection of {0} is not settled"),
  /** Aid comes before the file, by a recorded exception. */
  EMERGENCY_FIRST(
      "急难先行救助：{0} 决定（{2}），须于 {1} 前补齐档案",
      "aid comes first by the decision of {0} ({2}), and the file is due by {1}"),
  /** The file of an emergency is overdue. */
  EMERGENCY_OVERDUE(
      "{0} 先行救助（{2}）的补档期限 {1} 已过",
      "the file that was due by {1}, after the decision of {0} ({2}), is overdue"),
  /** The household lists no member and no size, or the size 0. */
  NO_MEMBERS("该户没有登记成员，人数也未登记或为零", "the household lists no member and no size above 0"),
  /** A member is born after the date of the plan. */
  BORN_LATER("有成员的出生日期晚于 {0}", "a member is born after {0}"),
  /** The household is reached by this channel. */
  REACHED_BY("以{0}联系", "is reached by {0}"),
  /** How to reach the household is not on file, so the first channel is tried. */
  REACH_NOT_ON_FILE("未登记联系方式，先试{0}", "how to reach it is not on file: {0} is tried first"),
  /** No channel of the campaign reaches the household. */
  REACHED_BY_NONE("活动采用的联系方式都不可达", "no channel that the campaign uses reaches it"),
  /** The person receives and signs. */
  SIGNS_IN_PERSON("本人领取并签字", "receives and signs in person"),
  /** The guardian receives and signs. */
  GUARDIAN_SIGNS("由监护人领取并签字", "the guardian receives and signs"),
  /** Somebody under age has no guardian on file. */
  NO_GUARDIAN("未成年人没有登记监护人", "somebody under 18 has no guardian on file"),
  /** The guardian on file is under age. */
  GUARDIAN_MINOR("登记的监护人本身未成年", "the guardian on file is under 18"),
  /** The birth on file does not tell whether somebody is of full age. */
  FULL_AGE_OPEN("出生日期不足以判定是否成年", "the birth on file does not tell whether the person is 18"),
  /** The person has no key on file. */
  NO_PERSON_ID("没有登记本人的人员代码", "no key of the person is on file"),
  /** No head of the household is on file. */
  NO_HEAD("该户没有登记户主", "no head of the household is on file"),
  /** Several members are on file as the head. */
  SEVERAL_HEADS("该户登记了不止一名户主", "several members are on file as head of the household"),
  /** A member would be older than anybody has been. */
  TOO_OLD("有成员年龄超过 {0} 岁", "a member would be more than {0} years old"),
  /** An identity number has another length than 18. */
  ID_LENGTH("身份证号应为十八位，现为 {0} 位", "the identity number must have 18 characters, but has {0}"),
  /** An identity number has a character that it cannot have. */
  ID_CHARACTER(
      "身份证号第 {0} 位不是允许的字符", "character {0} of the identity number is not one that may stand there"),
  /** An identity number holds a day that there is not. */
  ID_BIRTH("身份证号中的出生日期不存在", "the day of birth in the identity number does not exist"),
  /** The check digit of an identity number is wrong. */
  ID_CHECK_DIGIT("身份证号校验码不符", "the check digit of the identity number is wrong"),
  /** The recipient is not on the locked list. */
  NOT_ON_LIST("不在 {0} 锁定的名单上", "is not on the list that was locked on {0}"),
  /** The recipient was on the list and went. */
  LEFT_LIST("{0} 起不在名单上（{1}：{2}）", "is off the list since {0} ({1}: {2})"),
  /** An entry is older than the list. */
  ENTRY_BEFORE_LOCK(
      "{0} 的变动（{1}）早于锁定日 {2}，不起作用",
      "the entry of {0} ({1}) is before the list was locked on {2}, and has no effect"),
  /** An entry adds who is there, or takes away who is not. */
  ENTRY_IDLE("{0} 的变动（{1}）没有改变名单", "the entry of {0} ({1}) changes nothing"),
  /** A listed recipient is not on the roster of the run. */
  LISTED_NOT_ON_ROSTER("在名单上，但不在名册中", "is on the list, and not on the roster"),
  /** Somebody of last year's list is not on the roster, and nobody wrote why. */
  LEFT_UNEXPLAINED(
      "去年在名单上，今年不在名册中，原因未登记",
      "was listed last year, is not on the roster, and no reason is on file"),
  /** Somebody who was entered as dead is on the roster. */
  DEAD_ON_ROSTER("{0} 已登记去世，仍在名册中", "was entered as dead on {0}, and is on the roster"),
  /** Two lists do not hold the same recipients. */
  LISTS_DIFFER(
      "{0}与{1}不一致：仅前者有 {2}，仅后者有 {3}",
      "{0} and {1} differ: {2} are on the first only, {3} on the second only"),
  /** Two lists have one size, which proves nothing. */
  SAME_SIZE_UNPROVEN(
      "{0}与{1}都是 {2}，是否同一批对象未经证实",
      "{0} and {1} both have {2}, and that they are the same is unproven"),
  /** Two lists have different sizes. */
  SIZES_DIFFER("{0} {1} 与{2} {3} 相差 {4}", "{0} ({1}) and {2} ({3}) differ by {4}"),
  /** Parts do not add up to the whole. */
  DOES_NOT_ADD_UP(
      "{0} = {1}，与{2} {3} 相差 {4}", "{0} = {1} does not add up to {2} ({3}): the difference is {4}"),
  /** A part is larger than the whole. */
  PART_LARGER("其中{0} {1} 多于{2} {3}，多出 {4}", "{0} ({1}) must be among {2} ({3}), but are {4} more"),
  /** Whether a part is within the whole is not proven. */
  PART_UNPROVEN("{0} {1} 是否都在{2} {3} 之中，未知", "whether {0} ({1}) are among {2} ({3}) is unknown"),
  /** Some of a part are not in the whole. */
  NOT_WITHIN("{1}中有 {0} 不在{2}之中", "{0} of {1} are not among {2}"),
  /** Some are in several parts. */
  PARTS_OVERLAP("各部分之间重复 {0}", "the parts overlap by {0}"),
  /** Lists were counted up to different days. */
  CUT_OFFS_DIFFER("{0}截至 {1}，{2}截至 {3}", "{0} is as of {1}, {2} as of {3}"),
  /** A list was promised and stands in no covered one. */
  PROMISED_NOT_COVERED(
      "承诺覆盖的{0}（{1}）不在已覆盖之列，覆盖情况未知",
      "{0} ({1}) was promised and is in no covered list: its coverage is unknown"),
  /** A recipient is on one list more than once. */
  RECIPIENT_TWICE("在名单 {0} 上重复 {1} 次", "is on the list {0} {1} times"),
  /** A person is in one household more than once. */
  PERSON_TWICE("同一人在该户登记 {0} 次", "one person is in the household {0} times"),
  /** Members are in other households too. */
  PERSON_ELSEWHERE("有 {0} 名成员同时登记在另外 {1} 户", "{0} of the members are in {1} other households too"),
  /** A recipient is on several lists. */
  ON_SEVERAL_LISTS("同时在 {0} 份名单上：{1}", "is on {0} lists: {1}"),
  /** Aid of another campaign forbids to list the recipient. */
  CONFLICT_HARD("已于 {1} 获 {0} 救助，不得重复列入", "got aid of {0} on {1}, and must not be listed again"),
  /** Aid of another campaign should be looked at. */
  CONFLICT_SOFT("已于 {1} 获 {0} 救助，请核对", "got aid of {0} on {1}: somebody should look"),
  /** The roster holds nobody. */
  EMPTY_ROSTER("名册为空", "the roster holds nobody");

  private final String chinese;
  private final String english;

  BeneficiaryCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "beneficiary." + name();
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
