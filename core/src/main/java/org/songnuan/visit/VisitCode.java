package org.songnuan.visit;

import org.songnuan.explain.Code;

/** What can be said of teams, visits and contacts. */
public enum VisitCode implements Code {
  /** Is visited on this day by this team. */
  VISITED("{0}：{1}由 {2} 走访", "{0} on {1} by team {2}"),
  /** Is contacted by this channel. */
  CONTACTED("以{0}方式联系", "contacted by {0}"),
  /** The channel does not reach the recipient. */
  NOT_REACHABLE("{0}无法到达", "cannot be reached by {0}"),
  /** No team goes to the area. */
  NO_TEAM_FOR_AREA("{0}：没有走访队负责该区域", "{0}: no team goes to the area"),
  /** None of the teams that go there has a helper of the recipient. */
  NO_TEAM_OF_HELPER(
      "{0}：帮扶责任人不在负责该区域的走访队中", "{0}: no team that goes there has a helper of the household"),
  /** No team that might go there goes out on a day that is open. */
  NO_OPEN_DAY("{0}：可走访之日没有走访队出队", "{0}: no team that may go there goes out on a day that is open"),
  /** All places that might be had are taken by others who come first. */
  TEAMS_FULL(
      "{0}：{1} 次走访只有 {2} 个名额，差 {3} 个，名额已由排序在前者使用",
      "{0}: {1} visits for {2} places, {3} too few, and those who come first have them"),
  /** Is invited to this symposium. */
  INVITED("{1}应邀参加{0}", "invited to the {0} on {1}"),
  /** All seats are taken by others who come first. */
  SEATS_TAKEN("{0}：{1} 个席位已由排序在前者使用", "{0}: those who come first have all {1} seats"),
  /** No symposium is for the recipient. */
  NO_SYMPOSIUM("{0}：没有面向该对象的场次", "{0}: none is for the recipient"),
  /** A symposium has fewer seats than might be taken. */
  SYMPOSIUM_FULL("{0}：{1} 个席位已满，另有 {2} 人候补", "{0}: all {1} seats are taken, and {2} wait for one"),
  /** No channel of the campaign reaches the recipient. */
  NO_CHANNEL("活动允许的方式都联系不到", "no channel that the campaign allows reaches the recipient"),
  /** So many visits find no place. */
  SHORT_OF_PLACES("{0} 次走访只有 {1} 个名额，差 {2} 个", "{0} visits for {1} places, {2} too few"),
  /** Nobody leads the team. */
  NO_HEAD("走访队 {0} 没有带队人", "team {0} has nobody to lead it"),
  /** The head of the team is no principal. */
  HEAD_NOT_PRINCIPAL("走访队 {0} 不是由主要负责人带队", "team {0} is not led by a principal"),
  /** A helper is in two teams. */
  HELPER_IN_TWO_TEAMS("有成员同时在走访队 {0} 和 {1}", "a member is in both team {0} and team {1}"),
  /** There is no team. */
  NO_TEAMS("没有走访队", "there is no team"),
  /** There is nobody to contact. */
  NOBODY("没有需要联系的对象", "there is nobody to contact"),
  /** There is no day to visit on. */
  NO_DAYS("没有走访日", "there is no day to visit on"),
  /** The contact was made in its window. */
  MET("第 {0} 次：已于 {1} 联系", "contact {0}: made on {1}"),
  /** The window of the contact has not begun. */
  AHEAD("第 {0} 次：{1} 起可以联系", "contact {0}: may be made from {1}"),
  /** The contact may be made now. */
  DUE("第 {0} 次：应于 {1} 联系，最迟 {2}", "contact {0}: due on {1}, at the latest on {2}"),
  /** The contact was not made in time. */
  OVERDUE("第 {0} 次：最迟应于 {1} 联系，已逾期 {2} 天", "contact {0}: was to be made by {1}, {2} days overdue");

  private final String chinese;
  private final String english;

  VisitCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "visit." + name();
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
