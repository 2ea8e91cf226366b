package org.songnuan.rule;

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

  @Override
  public String toString() {
    if (day) {
      return "day";
    }
    return money == 0 ? "number" : money == 1 ? "money" : "money^" + money;
  }
}
