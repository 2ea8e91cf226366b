package org.songnuan.ledger;

import org.songnuan.explain.Term;

/**
 * How far a campaign has come. Hardly any campaign goes through all stages, and their order is not
 * the order of this list: {@link StageRules} say what must come before what.
 */
public enum Stage {
  /** The superior's notice was received. */
  NOTICE_RECEIVED("收到通知", "notice received"),
  /** The meeting was held. */
  MEETING_HELD("召开会议", "meeting held"),
  /** The plan was made. */
  PLANNED("制定方案", "planned"),
  /** Everybody was surveyed. */
  SURVEYED("摸底完成", "surveyed"),
  /** The list was locked. */
  LIST_LOCKED("名单锁定", "list locked"),
  /** The list was posted for the public. */
  POSTED("公示", "posted"),
  /** The money and the goods are there. */
  FUNDED("款物到位", "funded"),
  /** The visits have begun. */
  VISITING("开始走访", "visiting"),
  /** Everything was signed for. */
  SIGNED_OFF("签收完毕", "signed off"),
  /** The report was handed in. */
  REPORTED("上报总结", "reported"),
  /** Households are followed up. */
  TRACKING("跟踪帮扶", "tracking"),
  /** Nothing is left to be done. */
  CLOSED("结束", "closed");

  private final String chinese;
  private final String english;

  Stage(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }
}
