package org.songnuan.rule;

import org.songnuan.explain.Code;

/** What the rules can say: why a criterion holds or not, and what is wrong with a rule. */
public enum RuleCode implements Code {
  /** The amount is strictly below the limit. */
  BELOW("{0}，低于 {1}，低 {2}", "{0} is below {1} ({2} under)"),
  /** The amount is not below the limit. */
  NOT_BELOW("{0}，不低于 {1}，超出 {2}", "{0} is not below {1} ({2} over)"),
  /** The amount is at most the limit. */
  AT_MOST("{0}，不超过 {1}，低 {2}", "{0} is at most {1} ({2} under)"),
  /** The amount is more than the limit allows. */
  NOT_AT_MOST("{0}，超过 {1}，超出 {2}", "{0} is above {1} ({2} over)"),
  /** The amount reaches the limit. */
  AT_LEAST("{0}，达到 {1}，超出 {2}", "{0} is at least {1} ({2} over)"),
  /** The amount does not reach the limit. */
  NOT_AT_LEAST("{0}，未达到 {1}，差 {2}", "{0} is not at least {1} ({2} under)"),
  /** The amount is strictly above the limit. */
  ABOVE("{0}，高于 {1}，超出 {2}", "{0} is above {1} ({2} over)"),
  /** The amount is not above the limit. */
  NOT_ABOVE("{0}，不高于 {1}，差 {2}", "{0} is not above {1} ({2} under)"),
  /** The two amounts are the same. */
  EQUAL("{0}，等于 {1}", "{0} is equal to {1}"),
  /** The two amounts differ. */
  DIFFERENT("{0}，不等于 {1}，相差 {2}", "{0} is different from {1} (by {2})"),
  /** What is known of the two amounts does not decide. */
  COMPARISON_OPEN("{0} 与 {1} 相比，尚不能判定", "{0} against {1} is not decided"),
  /** The flag is set. */
  SET("{0}：是", "{0}: yes"),
  /** The flag is not set. */
  NOT_SET("{0}：否", "{0}: no"),
  /** The choice is among the options. */
  ONE_OF("{0}为 {1}，属于 {2}", "{0} is {1}, one of {2}"),
  /** The choice is not among the options. */
  NOT_ONE_OF("{0}为 {1}，不属于 {2}", "{0} is {1}, not one of {2}"),
  /** The choices include the option. */
  INCLUDES("{0}包括 {1}", "{0} includes {1}"),
  /** The choices do not include the option. */
  INCLUDES_NOT("{0}不包括 {1}", "{0} does not include {1}"),
  /** A fact is missing. */
  MISSING("{0}：没有记录", "{0}: not on file"),
  /** A quotient is of nothing, for what it is divided by is zero. */
  NO_QUOTIENT("{0}：{1}为零，无从计算", "{0}: not defined while {1} is zero"),
  /** A derived fact would lie outside of what it allows. */
  BEYOND_DOMAIN("{0}：结果超出允许的范围", "{0}: the result is outside of what it allows"),
  /** All parts hold. */
  ALL_HOLD("以下各项均满足", "all of these hold"),
  /** Some part does not hold. */
  NOT_ALL_HOLD("以下各项并非均满足", "not all of these hold"),
  /** No part fails, but some are open. */
  ALL_OPEN("以下各项是否均满足，尚不能判定", "whether all of these hold is not decided"),
  /** At least one part holds. */
  ANY_HOLDS("以下各项至少满足一项", "at least one of these holds"),
  /** No part holds. */
  NONE_HOLDS("以下各项均不满足", "none of these holds"),
  /** No part holds yet, but some are open. */
  ANY_OPEN("以下各项是否满足一项，尚不能判定", "whether any of these holds is not decided"),
  /** Enough of several parts hold. */
  ENOUGH_HOLD(
      "{1} 项中满足 {0} 项，至少须满足 {2} 项", "{0} of {1} conditions hold, of which at least {2} must"),
  /** Too few of several parts can hold. */
  TOO_FEW_HOLD(
      "{1} 项中只满足 {0} 项，至少须满足 {2} 项", "only {0} of {1} conditions hold, of which at least {2} must"),
  /** Whether enough of several parts hold is open. */
  COUNT_OPEN(
      "{1} 项中已满足 {0} 项，至少须满足 {2} 项，尚不能判定",
      "{0} of {1} conditions hold so far, whether at least {2} do is not decided"),
  /** The opposite is said. */
  NEGATED("要求相反：", "the opposite is required of this:"),
  /** So many members, out of so many listed, meet the clause. */
  MEMBERS_MEET("登记的 {1} 位成员中有 {0} 位满足", "{0} of the {1} listed members meet this"),
  /** One member, shown by place, meets the clause. */
  MEMBER_MEETS("第 {0} 位成员满足", "member {0} meets this"),
  /** One member, shown by place, does not meet the clause. */
  MEMBER_FAILS("第 {0} 位成员不满足", "member {0} does not meet this"),
  /** One member, shown by place, is open. */
  MEMBER_OPEN("第 {0} 位成员尚不能判定", "member {0} is not decided"),
  /** There may be members who are not listed. */
  MEMBERS_UNLISTED("成员未全部登记", "not all members are listed"),
  /** Another rule holds. */
  RULE_HOLDS("属于 {0}", "{0} holds"),
  /** Another rule does not hold. */
  RULE_FAILS("不属于 {0}", "{0} does not hold"),
  /** Another rule is open. */
  RULE_OPEN("是否属于 {0}，尚不能判定", "whether {0} holds is not decided"),
  /** It is so for everybody. */
  ALWAYS("对所有对象成立", "it holds for everybody"),
  /** It is so for nobody. */
  NEVER("对任何对象都不成立", "it holds for nobody"),

  /** The amount that stands there, or of a fact or parameter. */
  AMOUNT_IS("{0}", "{0}"),
  /** An amount that was added up and multiplied. */
  COMPUTED("{0}：{1} = {2}", "{0}: {1} = {2}"),
  /** The smallest of several amounts. */
  SMALLEST("{0}，为以下各项中最小的", "{0}, the smallest of these"),
  /** The largest of several amounts. */
  LARGEST("{0}，为以下各项中最大的", "{0}, the largest of these"),
  /** An amount that lies within its bounds. */
  WITHIN_BOUNDS("{0}，在 {1} 与 {2} 之间，不作调整", "{0}, which is within {1} and {2}"),
  /** An amount that is less than the least. */
  RAISED_TO_LEAST("{0}，提高到最低的 {1}", "{0}, raised to the least, {1}"),
  /** An amount that is more than the most. */
  CUT_TO_MOST("{0}，限制到最高的 {1}", "{0}, cut to the most, {1}"),
  /** An amount that was rounded. */
  ROUNDED("{0} 按 {2} 取整（{1}）：{3}", "{0} rounded {1} to steps of {2}: {3}"),
  /** The amount of the lowest band. */
  IN_FIRST_BAND("{0}，低于 {1}：{2}", "{0} is below {1}: {2}"),
  /** The amount of a band between two limits. */
  IN_BAND("{0}，不低于 {1} 且低于 {2}：{3}", "{0} is at least {1} and below {2}: {3}"),
  /** The amount of the highest band. */
  IN_LAST_BAND("{0}，不低于 {1}：{2}", "{0} is at least {1}: {2}"),
  /** An amount that is the sum over the bands. */
  BY_PARTS("{0}，分段计算，合计 {1}", "{0}, band by band: {1} in all"),
  /** The part of a value that lies in a band, times the band's rate. */
  PART_OF_BAND("第 {0} 档：{1} = {2}", "band {0}: {1} = {2}"),
  /** An amount that is the sum over members. */
  SUM_OVER_MEMBERS(
      "登记的 {1} 位成员中计入 {0} 位，合计 {2}", "{0} of the {1} listed members count: {2} in all"),
  /** How much one member, shown by place, counts. */
  MEMBER_COUNTS("第 {0} 位成员计 {1}", "member {0} counts {1}"),
  /** An amount of which both bounds are known. */
  AMOUNT_BETWEEN("{0}：在 {1} 与 {2} 之间，尚不能确定", "{0}: from {1} to {2}, not decided"),
  /** An amount of which the lower bound is known. */
  AMOUNT_AT_LEAST("{0}：至少 {1}，尚不能确定", "{0}: at least {1}, not decided"),
  /** An amount of which the upper bound is known. */
  AMOUNT_AT_MOST("{0}：至多 {1}，尚不能确定", "{0}: at most {1}, not decided"),
  /** An amount of which nothing is known. */
  AMOUNT_OPEN("{0}：尚不能确定", "{0}: not decided"),
  /** The row of a decision table that holds, with its output. */
  ROW_HITS("第 {0} 行适用：{1}", "row {0} applies: {1}"),
  /** A row of a decision table that may hold. */
  ROW_MAY_HIT("第 {0} 行可能适用：{1}", "row {0} may apply: {1}"),
  /** No row of a decision table holds. */
  NO_ROW_HITS("没有适用的行：{0}", "no row applies: {0}"),
  /** Perhaps no row of a decision table holds. */
  NO_ROW_MAY_HIT("可能没有适用的行：{0}", "perhaps no row applies: {0}"),
  /** So many rows of a decision table hold or may hold. */
  ROWS_HIT("适用或可能适用 {0} 行", "{0} rows apply or may apply"),
  /** Which row of a decision table holds is open. */
  ROWS_OPEN("适用哪一行，尚不能判定", "which row applies is not decided"),
  /** A value is in the cell of its row. */
  CELL_MET("{0} 符合 {1}", "{0} is in {1}"),

  /** An amount is larger than money can be. */
  AMOUNT_TOO_LARGE("{0} 的金额超出 2^62 分", "amount {0} must be within 2^62 fen, but was beyond"),
  /** So many parts of the alternative that fails least are not met. */
  CLOSEST("最接近的情形尚有 {0} 项不满足", "parts not met in the closest alternative: {0}"),
  /** A part of the closest alternative is about one member, shown by place. */
  OF_MEMBER("第 {0} 位成员", "member {0}"),
  /** A change lowers an amount. */
  CHANGE_LOWERED("{0}由 {1} 降至 {2}（少 {3}）", "{0} {1} lowered to {2} ({3} less)"),
  /** A change raises an amount. */
  CHANGE_RAISED("{0}由 {1} 升至 {2}（多 {3}）", "{0} {1} raised to {2} ({3} more)"),
  /** A change moves a day back. */
  CHANGE_EARLIER("{0}由 {1} 提前至 {2}（早 {3} 天）", "{0} {1} moved back to {2} (by days: {3})"),
  /** A change moves a day on. */
  CHANGE_LATER("{0}由 {1} 推后至 {2}（晚 {3} 天）", "{0} {1} moved on to {2} (by days: {3})"),
  /** A change gives a flag or a choice another value. */
  CHANGE_TURNED("{0}由 {1} 变为 {2}", "{0} changed from {1} to {2}"),
  /** A change adds options to a set of choices. */
  CHANGE_GAINED("{0}增加 {1}", "{0} gaining {1}"),
  /** A change takes options from a set of choices. */
  CHANGE_LOST("{0}去掉 {1}", "{0} losing {1}"),
  /** A change puts a fact on file that was missing. */
  CHANGE_FILED("{0}为 {1}", "{0} being {1}"),
  /** Two changes together. */
  CHANGE_BOTH("{0}，且{1}", "{0} and {1}"),
  /** With this change the rule would hold. */
  WOULD_MEET("{0}，即符合 {1}", "{0} would meet {1}"),
  /** With this change the rule would not hold. */
  WOULD_NOT_MEET("{0}，即不符合 {1}", "{0} would not meet {1}"),
  /** These facts decide, whatever they turn out to be. */
  WOULD_DECIDE("补充 {0}，即可判定是否符合 {1}", "{0} on file would decide whether {1} holds"),
  /** So many more changes are as near as those told. */
  MORE_CHANGES("变动事实同样少的变化另有 {0} 种", "other changes of as few facts: {0}"),
  /** No change of the facts that are open to change flips the verdict. */
  NO_CHANGE("可变动的事实如何变化，都不改变这一判定", "no change of the facts that may change would turn this round"),
  /** Nothing more was found before the search reached its bound. */
  SEARCH_ENDED("在查看 {0} 项之内未能查遍", "the search ended after looking at {0} parts"),

  /** A condition of a rule. */
  CONDITION("{0}", "{0}"),
  /** What a schema says of all subjects. */
  ALWAYS_SO("总是成立：{0}", "it always holds that {0}"),
  /** Conditions that contradict each other. */
  CONTRADICTION("以下各项不能同时成立", "these cannot all hold"),
  /** A condition that contradicts itself or what a fact allows. */
  IMPOSSIBLE("以下一项不可能成立", "this cannot hold"),
  /** From which value on a fact has values. */
  FACT_FROM("{0}不小于 {1}", "{0} is never below {1}"),
  /** Between which values a fact has values. */
  FACT_BETWEEN("{0}在 {1} 至 {2} 之间", "{0} is from {1} to {2}"),
  /** A question about all subjects has one as its answer. */
  SUBJECT_EXISTS("有这样的对象", "there is such a subject"),
  /** A question about all subjects has the answer that there is none. */
  NO_SUBJECT("没有这样的对象", "there is no such subject"),
  /** A question about all subjects was not decided within its bound. */
  SUBJECT_OPEN(
      "在规定的步数之内，既未找到这样的对象，也未能证明没有",
      "within the bound no such subject was found, nor was it shown that there is none"),
  /** A subject by the facts that matter. */
  EXAMPLE("例如：{0}", "for example: {0}"),
  /** One fact of a subject after others. */
  FACT_AND_FACT("{0}，{1}", "{0}, {1}"),
  /** A subject of whom no fact matters. */
  ANYBODY("任何对象", "anybody"),
  /** What was found out about so many rules. */
  ANALYSIS("分析规则 {0} 条", "an analysis of the rules, of which there are {0}"),
  /** Nothing is remarkable. */
  NOTHING_FOUND(
      "各规则都有对象符合，也都有对象不符合，互不包含",
      "each is met by some and not by others, and none is within another"),
  /** No subject can meet a rule. */
  RULE_NEVER_MET("没有对象能符合 {0}", "no subject can meet {0}"),
  /** Every subject meets a rule. */
  RULE_ALWAYS_MET("所有对象都符合 {0}", "every subject meets {0}"),
  /** No subject can meet one clause of a rule. */
  CLAUSE_NEVER_MET("{0} 的一种情形没有对象能符合：{1}", "no subject can meet one alternative of {0}: {1}"),
  /** Two rules hold for the same subjects. */
  RULES_EQUAL("{0} 与 {1} 的对象完全相同", "{0} and {1} hold for the same subjects"),
  /** Whoever meets one rule meets the other. */
  RULE_IMPLIES("符合 {0} 的都符合 {1}", "whoever meets {0} meets {1}"),
  /** Nobody meets both rules. */
  RULES_EXCLUDE("没有对象同时符合 {0} 与 {1}", "nobody meets both {0} and {1}"),
  /** So many pairs of rules can be met at once without one implying the other. */
  RULES_OVERLAP("部分重合的规则有 {0} 对", "pairs of rules that partly overlap: {0}"),
  /** Some subjects meet none of the rules. */
  RULES_LEAVE_OUT("有的对象不符合其中任何一条", "some meet none of them"),
  /** Every subject meets one of the rules. */
  RULES_LEAVE_OUT_NOBODY("任何对象都至少符合其中一条", "everybody meets one of them"),
  /** Whether somebody meets a rule is not decided. */
  MET_OPEN("{0} 是否有对象符合，未能判定", "whether anybody meets {0} is not decided"),
  /** So many questions about pairs of rules are not decided. */
  PAIRS_OPEN("规则之间的关系未能全部判定的有 {0} 对", "pairs of rules of which not all is decided: {0}"),

  /** Rules differ from those that they replace. */
  DIFFERENCE("下列规则对有的对象有变化", "these rules change for somebody"),
  /** Rules do not differ from those that they replace. */
  NO_DIFFERENCE("没有变化", "nothing changes"),
  /** Subjects who meet a rule from now on. */
  GAINS("{0} 增加以下对象：{1}", "{0} gains whoever meets this: {1}"),
  /** Subjects who do not meet a rule any more. */
  LOSES("{0} 减少以下对象：{1}", "{0} loses whoever meets this: {1}"),
  /** Whether a rule changes for somebody is not decided. */
  CHANGE_OPEN("{0} 是否有变化，未能全部判定", "whether {0} changes is not fully decided"),
  /** There may be more changes of a rule than are told. */
  CHANGES_UNLISTED("{0} 的变化可能还有", "there may be more changes of {0}"),
  /** A verdict changes. */
  VERDICT_CHANGES("{0}：由{1}变为{2}", "{0}: {1} becomes {2}"),
  /** Why a verdict was so. */
  SO_FAR("此前", "so far"),
  /** Why a verdict is so from now on. */
  FROM_NOW("此后", "from now on"),
  /** How much of the rules some cases try. */
  COVERAGE("{0} 个对象检验了规则的 {2} 项中的 {1} 项", "{0} cases try {1} of {2} parts of the rules"),
  /** No case meets a clause of a rule. */
  CLAUSE_UNTRIED("没有对象符合 {1} 的这一情形：{0}", "nobody meets this alternative of {1}: {0}"),
  /** No case fails a rule by one condition alone. */
  NOBODY_KEPT_OUT("没有对象仅因这一项不满足而不符合 {1}：{0}", "nobody is kept out of {1} by this alone: {0}"),
  /** A condition holds for no case. */
  CONDITION_NEVER_HOLDS("没有对象满足这一项：{0}", "for nobody this holds: {0}"),
  /** A condition fails for no case. */
  CONDITION_NEVER_FAILS("没有对象不满足这一项：{0}", "for nobody this does not hold: {0}"),
  /** Rules that are said to exclude each other do not. */
  NOT_EXCLUSIVE(
      "规则 {0} 与 {1} 应当互斥，但有对象同时符合（{2}）",
      "rules {0} and {1} must exclude each other, but somebody meets both ({2})"),
  /** Rules that are said to exclude each other could not be proven to. */
  EXCLUSION_OPEN(
      "规则 {0} 与 {1} 应当互斥，但在规定的步数之内未能证明",
      "rules {0} and {1} must exclude each other, but that was not proven within the bound"),

  /** What reads the subject's facts failed. */
  READER_FAILED("无法读取该对象的事实（{0}）", "the facts of the subject could not be read ({0})"),
  /** A value was read that its fact does not allow. */
  VALUE_OUT_OF_RANGE(
      "{0}：读取的值超出允许的范围", "the value of ({0}) must be one that the fact allows, but was not"),
  /** What is on file contradicts what always holds. */
  CONSTRAINT_BROKEN(
      "登记的事实相互矛盾，应当满足：{0}", "the facts on file contradict each other, for this must hold: {0}"),
  /** A rule uses a name that is neither a fact nor a parameter. */
  UNKNOWN_NAME(
      "规则 {0} 第 {1} 行第 {2} 列：名称 {3} 未定义。{4}",
      "rule {0} (line {1}, column {2}) must use names of facts and parameters, but was ({3}).{4}"),
  /** A rule uses a parameter that has values, but none on the day in the area. */
  NOT_IN_FORCE(
      "规则 {0} 第 {1} 行第 {2} 列：参数 {3} 在 {4} 于 {5} 没有有效值。\n最近的有效期为 {6}（{7}）。",
      "rule {0} (line {1}, column {2}) must use parameters in force on {4} in {5}, but was ({3}).\n"
          + "Maybe {6} in {7} was meant."),
  /** A rule compares or combines amounts of unlike kinds. */
  UNLIKE_KINDS(
      "规则 {0} 第 {1} 行第 {2} 列：{3} 的两边不是同类量（{4} 与 {5}）",
      "rule {0} (line {1}, column {2}) must combine amounts of one kind, but was ({3}: {4} with {5})"),
  /** A rule adds, negates or multiplies days, which can only be compared. */
  DAY_ARITHMETIC(
      "规则 {0} 第 {1} 行第 {2} 列：{3} 对日期作了运算，日期只能比较",
      "rule {0} (line {1}, column {2}) must only compare days, but was ({3})"),
  /** A rule uses more than one quotient in a comparison, or a quotient times itself. */
  QUOTIENT_MISUSED(
      "规则 {0} 第 {1} 行第 {2} 列：{3} 只能用到一个比值，且比值不得相乘",
      "rule {0} (line {1}, column {2}) must compare one quotient, and no product of quotients, but was"
          + " ({3})"),
  /** A rule asks of a fact what its type does not answer. */
  WRONG_TYPE(
      "规则 {0} 第 {1} 行第 {2} 列：{3} 应为 {4}",
      "rule {0} (line {1}, column {2}) must use a fact of type {4}, but was ({3})"),
  /** A rule compares by a name that is no parameter with a comparison as its value. */
  NOT_A_COMPARISON(
      "规则 {0} 第 {1} 行第 {2} 列：{3} 不是规定比较方式（低于、不超过、不低于、高于）的参数",
      "rule {0} (line {1}, column {2}) must compare by a parameter that is a comparison, but was"
          + " ({3})"),
  /** A rule names an option that the fact does not have. */
  UNKNOWN_OPTION(
      "规则 {0} 第 {1} 行第 {2} 列：{3} 没有选项 {4}。{5}",
      "rule {0} (line {1}, column {2}) must name an option of {3}, but was ({4}).{5}"),
  /** A limit, a rate or a bound of a formula is not above the one before it. */
  LIMITS_DESCEND(
      "规则 {0} 第 {1} 行第 {2} 列：区间的终点应高于起点 {3}，实为 {4}，该值已属于其他区间",
      "rule {0} (line {1}, column {2}) must end each band above its beginning ({3}), but was ({4}),"
          + " for which there is another band"),
  /** A clamp has its least above its most. */
  BOUNDS_CROSS(
      "规则 {0} 第 {1} 行第 {2} 列：上限不得低于下限 {3}，实为 {4}",
      "rule {0} (line {1}, column {2}) must have a most that is not below the least ({3}), but was"
          + " ({4})"),
  /** A limit or a rate depends on the subject. */
  NOT_FIXED(
      "规则 {0} 第 {1} 行第 {2} 列：档次的界限和比率只能是常数或参数，{3} 不是",
      "rule {0} (line {1}, column {2}) must have limits and rates that are constants or parameters,"
          + " but was ({3})"),
  /** An amount is something else than money. */
  NOT_MONEY(
      "金额 {0} 第 {1} 行第 {2} 列：{3} 应为金额，实为 {4}",
      "amount {0} (line {1}, column {2}) must be money, but was ({3}: {4})"),
  /** An amount can be a fraction of a fen. */
  NOT_WHOLE_FEN(
      "金额 {0} 第 {1} 行第 {2} 列：{3} 可能不足一分，须注明如何取整",
      "amount {0} (line {1}, column {2}) must say how to round what may be a fraction of a fen, but"
          + " was ({3})"),
  /** A rule asks about members of a subject that has none by its schema. */
  NO_MEMBERS(
      "规则 {0} 第 {1} 行第 {2} 列：该对象没有成员",
      "rule {0} (line {1}, column {2}) must not ask for members, for the subject has none"),
  /** A rule refers to a rule that is not in the set. */
  UNKNOWN_RULE(
      "规则 {0} 第 {1} 行第 {2} 列：引用的规则 {3} 不存在。{4}",
      "rule {0} (line {1}, column {2}) must refer to rules of the set, but was ({3}).{4}"),
  /** Rules refer to each other in a circle. */
  RULE_CYCLE(
      "规则 {0} 第 {1} 行第 {2} 列：循环引用自身（{3}）",
      "rule {0} (line {1}, column {2}) must not depend on itself, but does ({3})"),
  /** A rule is too large when the rules that it refers to are written out in it. */
  RULE_TOO_LARGE(
      "规则 {0} 第 {1} 行第 {2} 列：连同所引用的规则，不得超过 {3} 项、嵌套不得超过 {4} 层",
      "rule {0} (line {1}, column {2}) must have at most {3} parts, nested at most {4} deep, with the"
          + " rules that it refers to written out, but has more"),
  /** A name is both a fact and a parameter. */
  AMBIGUOUS_NAME("名称 {0} 既是事实又是参数", "name {0} must be a fact or a parameter, but was both"),
  /** No parameter of this name is in force. */
  PARAMETER_GAP(
      "参数 {0} 在 {1} 于 {2} 没有有效值", "parameter {0} must be in force on {1} in {2}, but was not"),
  /** Two parameters of this name are in force for the same area. */
  PARAMETER_OVERLAP(
      "参数 {0} 在 {1} 自 {2} 起有效期重叠",
      "parameter {0} of {1} must have one value a day, but has two from {2}");

  private final String chinese;
  private final String english;

  RuleCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "rule." + name();
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
