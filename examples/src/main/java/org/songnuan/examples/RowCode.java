package org.songnuan.examples;

import org.songnuan.explain.Code;

/**
 * What can be wrong with a row: {0} is the file, {1} the line, {2} the column. No sentence repeats
 * a text that cannot be read, for it may be somebody's name.
 */
enum RowCode implements Code {
  NOT_UTF8("{0}：文件应为 UTF-8 编码", "{0} must be encoded in UTF-8, but was not."),
  NOT_CSV("{0} 第 {1} 行起：引号应成对", "{0}, line {1} must close its quotation marks, but did not."),
  NO_COLUMN("{0} 第 {1} 行：表头应有一列 {2}", "{0}, line {1} must name the column {2} once, but did not."),
  WIDTH("{0} 第 {1} 行：应有 {3} 列，现有 {4} 列", "{0}, line {1} must have {3} columns, but had {4}."),
  NO_ID(
      "{0} 第 {1} 行 {2} 列：应填 1 至 128 个字符的编号",
      "{0}, line {1}, column {2} must be an id of 1 to 128 characters, but was not."),
  SAME_ID(
      "{0} 第 {1} 行 {2} 列：编号不应与第 {3} 行重复",
      "{0}, line {1}, column {2} must be an id of its own, but was that of line {3}."),
  NO_HOUSEHOLD(
      "{0} 第 {1} 行 {2} 列：应为 {3} 中已有的户号",
      "{0}, line {1}, column {2} must be the id of a household in {3}, but was not."),
  NOT_AREA(
      "{0} 第 {1} 行 {2} 列：应为以 / 分隔的地区，如 示例区/暖阳社区",
      "{0}, line {1}, column {2} must be an area such as 示例区/暖阳社区, but was not."),
  NOT_MONEY(
      "{0} 第 {1} 行 {2} 列：应为元，至多两位小数，如 1850.00",
      "{0}, line {1}, column {2} must be yuan with at most two decimals such as 1850.00, but was"
          + " another text."),
  NEGATIVE(
      "{0} 第 {1} 行 {2} 列：不应小于 0.00，现为 {3}",
      "{0}, line {1}, column {2} must not be less than 0.00, but was ({3})."),
  NOT_COUNT(
      "{0} 第 {1} 行 {2} 列：应为 1 至 999 的整数",
      "{0}, line {1}, column {2} must be a whole number from 1 to 999, but was not."),
  TOO_FEW(
      "{0} 第 {1} 行 {2} 列：人口不应少于登记的成员 {3} 人，现为 {4}",
      "{0}, line {1}, column {2} must be at least the number of persons listed ({3}), but was"
          + " ({4})."),
  NOT_DATE(
      "{0} 第 {1} 行 {2} 列：应为 1800 至 2999 年的日期，如 2025-11-20",
      "{0}, line {1}, column {2} must be a date from 1800 to 2999 such as 2025-11-20, but was not."),
  NOT_BIRTH(
      "{0} 第 {1} 行 {2} 列：应为 1800 至 2999 年的日期或年份，如 1941-03-05 或 1941",
      "{0}, line {1}, column {2} must be a date or a year from 1800 to 2999 such as 1941-03-05 or"
          + " 1941, but was not."),
  TOO_EARLY(
      "{0} 第 {1} 行 {2} 列：核实日期不应早于摸底日期 {3}，现为 {4}",
      "{0}, line {1}, column {2} must not be before the survey ({3}), but was ({4})."),
  NOT_CATEGORY(
      "{0} 第 {1} 行 {2} 列：应为类别代码，多个用 ; 分隔，没有则填 无",
      "{0}, line {1}, column {2} must be category codes with ; between them, or 无, but was another"
          + " text."),
  NEARLY_CATEGORY(
      "{0} 第 {1} 行 {2} 列：应为类别代码，多个用 ; 分隔，没有则填 无；可能是 {3}",
      "{0}, line {1}, column {2} must be category codes with ; between them, or 无, but was another"
          + " text.\nMaybe {3} was meant.");

  private final String chinese;
  private final String english;

  RowCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "examples." + name();
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
