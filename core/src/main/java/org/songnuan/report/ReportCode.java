package org.songnuan.report;

import org.songnuan.explain.Code;

/**
 * The lines and headings of reports, the notes of tables, and what reports and audits can find.
 * Whatever is a finding says whether it is a warning or an error.
 */
public enum ReportCode implements Code {
  /** The date up to which the report counts. */
  AS_OF("截至 {0}", "as of {0}"),
  /** How many households are helped. */
  HOUSEHOLDS_HELPED("慰问 {0} 户（名册 {1} 户）", "{0} households helped (of {1} on the roster)"),
  /** How many households get a letter, a call or the like, and nothing else. */
  HOUSEHOLDS_WITH_ACTS("另有 {0} 户得到慰问信、电话等", "{0} households more get a letter, a call or the like"),
  /** How many places are helped. */
  PLACES_HELPED("慰问 {0} 处（名册 {1} 处）", "{0} places helped (of {1} on the roster)"),
  /** Goods of one item. */
  GOODS("{0} {1}", "{0}: {1}"),
  /** Goods of one item, in kilograms too. */
  GOODS_IN_KILOGRAMS("{0} {1} = {2} kg", "{0}: {1} = {2} kg"),
  /** All money. */
  CASH("现金 {0}", "cash {0}"),
  /** The money of one kind. */
  CASH_OF_KIND("其中 {0} {1}", "of which {0} {1}"),
  /** Heading of the kinds of benefit, which are never mixed. */
  KINDS("按性质（分别统计）", "by kind, each apart"),
  /** What was given of one kind, for nobody in particular. */
  KIND("{0}：{1} 项，{2} 户（处）", "{0}: {1} items, {2} recipients"),
  /** What was given of one kind, with the persons it was for. */
  KIND_OF_PERSONS("{0}：{1} 项，{2} 户（处），{3} 人", "{0}: {1} items, {2} recipients, {3} persons"),
  /** What was given of one kind, of which some is for a household as a whole. */
  KIND_OF_SOME_PERSONS(
      "{0}：{1} 项，{2} 户（处），已知 {3} 人（{4} 户未按人计）",
      "{0}: {1} items, {2} recipients, {3} persons known ({4} households not by person)"),
  /** How often something was done. */
  ACTS("{0} {1} 次", "{0}: {1} times"),
  /** Heading of what stacking, exclusions, caps and minimums left out. */
  NOT_DUE("按规则不予发放 {0} 项，合计 {1}", "not due by the rules: {0} items, {1} in all"),
  /** So much was replaced by something higher. */
  NOT_DUE_HIGHER("就高不就低：{0} 项，{1}", "replaced by a higher one: {0} items, {1}"),
  /** So much gave way to something that comes first. */
  NOT_DUE_FIRST("让位于在先者：{0} 项，{1}", "gave way to one that comes first: {0} items, {1}"),
  /** So much is not given twice. */
  NOT_DUE_EXCLUSIVE("不得重复享受：{0} 项，{1}", "not given together: {0} items, {1}"),
  /** So much is not given beside something else. */
  NOT_DUE_BESIDE("不与其他待遇同享：{0} 项，{1}", "not given beside another: {0} items, {1}"),
  /** So much a cap has cut. */
  NOT_DUE_CAP("上限 {2}：{0} 项，{1}", "cut by {2}: {0} items, {1}"),
  /** So much was less than is paid at all. */
  NOT_DUE_MINIMUM("低于起付额：{0} 项，{1}", "less than is paid at all: {0} items, {1}"),
  /** Heading of the funds. */
  FUNDS("资金", "funds"),
  /** The balance of one fund. */
  BALANCE(
      "{0}：收入 {1} = 支付 {2} + 预留 {3} + 结余 {4}", "{0}: in {1} = paid {2} + reserved {3} + left {4}"),
  /** Of what a fund pays, how much was made or promised before. */
  COMMITTED("其中此前已支付或承诺 {0}", "of which {0} was already paid or promised"),
  /** Of what a fund reserves, how much is for those whose papers are missing. */
  PENDING("预留中 {0} 待补材料后发放", "of the reserved, {0} awaits missing papers"),
  /** What is reserved of a stock for those whose papers are missing. */
  PENDING_GOODS("结余中 {0} 待补材料后发放", "of what is left, {0} awaits missing papers"),
  /** Heading of the stocks. */
  STOCKS("库存", "stocks"),
  /** The balance of one stock. */
  STOCK("{0}：入库 {1} = 发放 {2} + 结余 {3}", "{0}: in {1} = given {2} + left {3}"),
  /** The balance of one stock that keeps something back, or of which something went into kits. */
  STOCK_IN_FULL(
      "{0}：入库 {1} = 发放 {2} + 装包 {3} + 预留 {4} + 结余 {5}",
      "{0}: in {1} = given {2} + packed {3} + reserved {4} + left {5}"),
  /** Heading of the categories; a recipient may be in several. */
  CATEGORIES("类别（可重复计）", "categories (some are in several)"),
  /** One category: how many belong, and how many of them get something. */
  CATEGORY("{0}：{1} 户，其中已发放 {2} 户", "{0}: {1}, of whom {2} get something"),
  /** How many of a category get a letter, a call or the like, and nothing else. */
  CATEGORY_WITH_ACTS("另有 {0} 户（处）得到慰问信、电话等", "{0} more get a letter, a call or the like"),
  /** One category of places. */
  CATEGORY_OF_PLACES("{0}：{1} 处，其中已发放 {2} 处", "{0}: {1}, of which {2} get something"),
  /** How many seats there are, and how many are taken. */
  SEATS("名额 {0} 个，列入 {1} 户", "seats: {0}, taken: {1}"),
  /** How many moved up for those who declined. */
  SEATS_PROMOTED("其中递补 {0} 户", "of which moved up: {0}"),
  /** How many wait. */
  SEATS_WAITING("候补 {0} 户", "on the waitlist: {0}"),
  /** How many are tied at the cut. */
  SEATS_UNDECIDED("并列待定 {0} 户", "tied and undecided: {0}"),
  /** How many declined. */
  SEATS_DECLINED("放弃 {0} 户", "declined: {0}"),
  /** Heading of what was decided by hand. */
  DECISIONS("人工决定", "decided by hand"),
  /** Heading of those who are not listed. */
  NOT_LISTED("未列入名单 {0} 户", "not listed: {0}"),
  /** So many for this reason. */
  SO_MANY("{0} 户，原因：", "{0} because"),
  /** Heading of those whose answer a missing fact leaves open. */
  OPEN("材料待补 {0} 户", "papers missing: {0}"),
  /** So many lack this paper. */
  PAPER("{1}：{0} 户", "{1}: {0}"),
  /** Heading of what is short. */
  SHORT("缺口", "short"),
  /** Heading of the first stop of a story. */
  STOP_ROSTER("一、名册", "1. the roster"),
  /** Where a household is, and how many members are listed. */
  HOUSEHOLD("{0}，登记成员 {1} 人", "{0}, {1} members listed"),
  /** Where a place is. */
  PLACE("{0}（{1}）", "{0} ({1})"),
  /** Heading of the second stop of a story. */
  STOP_FILE("二、档案", "2. the case file"),
  /** The survey on the file. */
  SURVEYED_ON("{0} 摸底", "surveyed on {0}"),
  /** The verification on the file. */
  VERIFIED_ON("{0} 核实", "verified on {0}"),
  /** There is no file. */
  NO_FILE("没有档案", "no case file"),
  /** Nothing that the campaign asks of the file is missing. */
  MAY_BE_LISTED("可列入名单", "may be listed"),
  /** Heading of the third stop of a story. */
  STOP_CATEGORIES("三、类别", "3. the categories"),
  /** Heading of the fourth stop of a story. */
  STOP_ENTITLEMENTS("四、应得", "4. what is due"),
  /** Heading of the fifth stop of a story. */
  STOP_MONEY("五、资金与物资", "5. the money and the goods"),
  /** Heading of the last stop of a story. */
  STOP_AWARD("六、结果", "6. the award"),
  /** The day of the survey is not on file. */
  SURVEY_UNKNOWN("摸底日期未知", "the day of the survey is unknown"),
  /** The day of the verification is not on file. */
  VERIFICATION_UNKNOWN("核实日期未知", "the day of the verification is unknown"),
  /** Heading of the stop at which a helper is found. */
  STOP_HELPER("七、帮扶责任人", "7. the helper"),
  /** So many helpers answer for the recipient. */
  HELPERS("帮扶责任人 {0} 名", "helpers: {0}"),
  /** The rank of a helper. */
  HELPER_OF_RANK("职级 {0}", "rank {0}"),
  /** The rank of a helper is not said. */
  HELPER_WITHOUT_RANK("职级未知", "rank unknown"),
  /** The recipient was not among those to be paired. */
  NOT_TO_PAIR("不在结对名单中", "not among those to be paired"),
  /** Heading of the stop at which a visit is planned. */
  STOP_VISIT("八、走访安排", "8. the planned contact"),
  /** The recipient gets a letter of condolence. */
  LETTER_TOO("另寄慰问信", "a letter of condolence besides"),
  /** The recipient was not among those to be contacted. */
  NOT_TO_VISIT("不在走访名单中", "not among those to be contacted"),
  /** Nothing was handed in from which this could be told. */
  NOT_KNOWN("未知：没有提供资料", "unknown: nothing was handed in"),
  /** Heading of the stop of what was handed over. */
  STOP_DELIVERIES("九、发放", "9. what was handed over"),
  /** Something was handed over. */
  DELIVERED("{0} {1}，{2}签收", "{0}, {1}, signed for {2}"),
  /** Goods that are handed out without counting. */
  HANDED_OUT("{0} 部分", "some {0}"),
  /** Something of a delivery came back. */
  CAME_BACK("{0} 退回（{1} 发放）：{2}", "{0}, came back of what was delivered on {1}: {2}"),
  /** An entry was made by mistake and counts no more. */
  UNDONE("{0} 冲销 {1} 的{2}：{3}", "{0}, undone: {2} of {1}: {3}"),
  /** The list was changed. */
  LIST_CHANGED("{0} 名单变动：{1}，自 {2} 起，依据：{3}", "{0}, on the list: {1} from {2}, by {3}"),
  /** All was settled again over what was left. */
  SETTLED_AGAIN("{0} 重新核定", "{0}, settled again"),
  /** Somebody objected. */
  OBJECTED("{0} 异议，暂停发放：{1}", "{0}, an objection, so that nothing is paid: {1}"),
  /** An objection was dismissed. */
  DISMISSED("{0} 异议不成立，恢复发放：{1}", "{0}, the objection was dismissed: {1}"),
  /** An objection was upheld. */
  UPHELD("{0} 异议成立：{1}", "{0}, the objection was upheld: {1}"),
  /** What the recipient has, and what is outstanding. */
  HAS_AND_MISSES("已领 {0}，尚欠 {1}", "has {0}, outstanding {1}"),
  /** Goods that the recipient has. */
  HAS_GOODS("已领 {0} {1}", "has {0}: {1}"),
  /** Goods that are outstanding. */
  MISSES_GOODS("尚欠 {0} {1}", "outstanding {0}: {1}"),
  /** Heading of the stop of problems and of what was said. */
  STOP_PROBLEMS("十、问题与意见", "10. problems and what was said"),
  /** A problem was found. */
  FOUND("{0} 发现问题：{1}", "{0}, a problem: {1}"),
  /** A problem came from the campaign before. */
  FOUND_BEFORE("{0} 发现问题（上次结转）：{1}", "{0}, a problem, carried over: {1}"),
  /** The verdict on a problem. */
  RULED("{0} 定性 {1}：{2}", "{0}, {1}: {2}"),
  /** A verdict of the campaign before. */
  RULED_BEFORE("此前定性 {0}", "{0}, as was decided before"),
  /** A problem was solved. */
  SOLVED("{0} 办结：{1}", "{0}, closed: {1}"),
  /** A problem is open. */
  PROBLEM_OPEN("未办结：{0}", "open: {0}"),
  /** The recipient said something. */
  SAID("{0} {1}：{2}", "{0}, {1}: {2}"),
  /** Heading of the last stop of a story. */
  STOP_FOLLOW_UP("十一、回访", "11. the follow-up"),
  /** A follow-up was promised. */
  PROMISED("{0} 约定不迟于 {1} 回访：{2}", "{0}, promised by {1}: {2}"),
  /** A follow-up was made. */
  FOLLOWED_UP("{0} 已回访（{1}）", "{0}, made ({1})"),
  /** A follow-up is not made yet, and not overdue. */
  FOLLOW_UP_AHEAD("尚未回访，未到期", "not made yet, and not overdue"),
  /** A contact. */
  CONTACTED("{0} {1}", "{0}, {1}"),
  /** How far the campaign has come with the recipient. */
  STATE("现状：{0}", "now: {0}"),
  /** Nothing to say at this stop. */
  NOTHING("无", "nothing"),

  // What stands around a table, and what a list can find.

  /** Up to which day a table counts, and for whom it is meant. */
  HEAD("截至 {0} · {1}", "as of {0} · {1}"),
  /** The label of the row that adds up the others. */
  TOTAL("合计", "total"),
  /** Nobody may sign for somebody; a warning. */
  NOBODY_SIGNS("{0} 无人可以签领", "nobody can sign for {0}"),
  /** The directory gives no payee; a warning. */
  NO_PAYEE("{0} 没有收款编号", "no payee for {0}"),
  /** Several recipients have one payee; a warning for each of them. */
  PAYEE_OF_SEVERAL(
      "{0} 户使用同一收款编号，其中本户 {1}", "{0} recipients share one payee, {1} of it for this one"),
  /** What of the outcome was paid out before and is not in the batch. */
  PAID_BEFORE("此前已支付 {0}", "paid before: {0}"),
  /** What is in no line, since nobody says to whom it goes. */
  WITHOUT_PAYEE("没有收款编号 {0}", "without a payee: {0}"),
  /** What is small, and what would give it away, is not shown. */
  SMALL_HIDDEN(
      "小于 {0} 的数及可推算出它的数以…代替", "figures below {0}, and those that would tell them, are shown as …"),
  /** What is paid to few, and what would give it away, is not shown. */
  FEW_HIDDEN(
      "付给不足 {0} 户的资金及可推算出它的数以…代替",
      "what is paid to fewer than {0} recipients, and figures that would tell it, are shown as …"),
  /** How many problems the next campaign takes over. */
  PROBLEMS_TO_COME("结转下次 {0} 件", "to be taken over by the next campaign: {0}"),
  /** How long a notice is posted; the day of posting does not count. */
  POSTED(
      "公示期 {0} 天：{1}至{2}（张贴当日不计）",
      "posted for {0} days, from {1} to {2}, the day of posting not counted"),
  /** Both years are counted up to the same day before or after the festival. */
  SAME_OFFSET("两年均截至{0}", "both years up to {0}"),
  /** The years are counted up to different days from the festival; a warning. */
  OTHER_OFFSET(
      "截止日与节日的间隔不同：上年{0}，本年{1}",
      "the years do not end on the same day from the festival: {0}, and {1}"),
  /** A day before the festival. */
  DAYS_BEFORE("节前第 {0} 天", "{0} days before the festival"),
  /** The festival itself. */
  FESTIVAL("节日当天", "the festival"),
  /** A day after the festival. */
  DAYS_AFTER("节后第 {0} 天", "{0} days after the festival"),

  // What an audit can find.

  /** Who signs for the household died before the payment: an error. */
  PAYEE_DEAD("领款人已于 {0} 去世，早于发放日 {1}", "who signs died on {0}, before the payment of {1}"),
  /** All members of a household died before the payment: an error. */
  ALL_DEAD(
      "家庭成员均已去世，最后一人 {0}，早于发放日 {1}", "all members died before the payment of {1}, the last on {0}"),
  /** A benefit for each person counts a member who died before the payment: an error. */
  DEAD_COUNTED("{0} 计入了 {1} 去世的成员", "{0} counts a member who died on {1}"),
  /** A member of a household that gets something died before the payment: a warning. */
  MEMBER_DEAD("有成员已于 {0} 去世：请重新核定", "a member died on {0}: assess the household again"),
  /** One payee signs for several recipients: a warning. */
  SHARED_PAYEE("同一领款人为 {0} 户领款", "one payee signs for {0} recipients"),
  /** Fewer goods were received than were issued: an error. */
  RECEIVED_LESS("{0}：发放 {1}，签收 {2}", "{0}: {1} issued, {2} received"),
  /** More goods were received than were issued: an error. */
  RECEIVED_MORE("{0}：签收 {2}，多于发放 {1}", "{0}: {2} received, more than the {1} issued"),
  /** What was received cannot be compared with what was issued: a warning. */
  RECEIVED_UNKNOWN(
      "{0}：发放 {1}，签收 {2}，无法核对", "{0}: {1} issued, {2} received, which cannot be compared"),
  /** Somebody received goods who is not on the roster: an error. */
  RECEIVED_BY_STRANGER("签收人不在名册上", "goods were received by somebody who is not on the roster"),
  /** A relative of an official gets something and belongs into the separate register: a warning. */
  RELATIVE("经办人员近亲属：应另行登记备案", "a relative of an official: to be entered in the separate register"),
  /** A relative of an official was included by hand: an error. */
  RELATIVE_BY_HAND("经办人员近亲属由人工列入 {0}", "a relative of an official was included in {0} by hand"),
  /** Somebody was included by hand whom the rules alone would not include: a warning. */
  INCLUDED_BY_HAND("人工列入 {0}，规定本身不符合", "included in {0} by hand, which the rules alone do not do"),
  /** Somebody was included by hand whom the rules include anyway: a note. */
  INCLUDED_ANYWAY("人工列入 {0}，规定本身已符合", "included in {0} by hand, which the rules do anyway"),
  /** Somebody was included by hand of whom the rules leave it open: a warning. */
  INCLUDED_WHILE_OPEN(
      "人工列入 {0}，材料不全，规定尚不能判定",
      "included in {0} by hand, which the rules leave open for missing papers");

  private final String chinese;
  private final String english;

  ReportCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "report." + name();
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
