package org.songnuan.rule;

import org.songnuan.explain.Term;

/**
 * What kind of amount a formula is: a day, or a number with so many factors of money. Only amounts
 * of one kind are added or compared.
 *
 * @param day whether it is a day
 * @param money how many factors of money: 0 for a plain number, 1 for an amount of money
 */
record Kind(boolean day, int money) {
  static final Kind NUMBER = new Kind(false, 0);
  static final Kind MONEY = new Kind(false, 1);
  static final Kind DAY = new Kind(true, 0);

  /** Returns what readers call it. */
  Term term() {
    if (day) {
      return Term.of("日期", "day");
    }
    return money == 0
        ? Term.of("数目", "number")
        : money == 1 ? Term.of("金额", "money") : Term.of("金额^" + money, "money^" + money);
  }
}
