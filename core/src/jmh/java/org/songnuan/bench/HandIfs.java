package org.songnuan.bench;

/**
 * The rules as a good colleague writes them by hand: a question for each category that gives up as
 * soon as it can, multiplying where a ratio is asked for. It is the yardstick: every other
 * contestant must give the same masks, and is measured in ratios to it.
 */
final class HandIfs implements Contestant {
  private static final long LINE = 90_000;
  private static final long WAGE = 200_000;
  private static final long YUAN = 100;

  private final PlainHousehold[] households;

  HandIfs(PlainHousehold[] households) {
    this.households = households;
  }

  @Override
  public void classify(long[] masks) {
    for (int row = 0; row < households.length; row++) {
      masks[row] = categories(households[row]);
    }
  }

  static long categories(PlainHousehold h) {
    long mask = 0;
    if (isAgedAlone(h)) {
      mask |= 1L;
    }
    if (isAgedHousehold(h)) {
      mask |= 1L << 1;
    }
    if (isChronicallyIll(h)) {
      mask |= 1L << 2;
    }
    if (isDibao(h)) {
      mask |= 1L << 3;
    }
    if (isDibaoMarginal(h)) {
      mask |= 1L << 4;
    }
    if (getsDibaoSupplement(h)) {
      mask |= 1L << 5;
    }
    if (isDisabledDependent(h)) {
      mask |= 1L << 6;
    }
    if (isDisabledHousehold(h)) {
      mask |= 1L << 7;
    }
    if (isDisasterHit(h)) {
      mask |= 1L << 8;
    }
    if (needsEducationAid(h)) {
      mask |= 1L << 9;
    }
    if (isEmergency(h)) {
      mask |= 1L << 10;
    }
    if (needsHeating(h)) {
      mask |= 1L << 11;
    }
    if (isIll(h)) {
      mask |= 1L << 12;
    }
    if (isLargeFamily(h)) {
      mask |= 1L << 13;
    }
    if (hasMinorsInHardship(h)) {
      mask |= 1L << 14;
    }
    if (isPartyVeteran(h)) {
      mask |= 1L << 15;
    }
    if (getsPreferentialCare(h)) {
      mask |= 1L << 16;
    }
    if (isBurdenedByRent(h)) {
      mask |= 1L << 17;
    }
    if (isRigidSpending(h)) {
      mask |= 1L << 18;
    }
    if (getsRuralRelief(h)) {
      mask |= 1L << 19;
    }
    if (isSeverelyBurdened(h)) {
      mask |= 1L << 20;
    }
    if (isSingleParent(h)) {
      mask |= 1L << 21;
    }
    if (isSinglePerson(h)) {
      mask |= 1L << 22;
    }
    if (isStatutoryDestitute(h)) {
      mask |= 1L << 23;
    }
    return mask;
  }

  private static boolean isAgedAlone(PlainHousehold h) {
    if (h.aged() < 1) {
      return false;
    }
    return (h.alone() && h.income() * 10 < LINE * h.size() * 13)
        || (h.size() == 1 && isBelowLine(h));
  }

  private static boolean isAgedHousehold(PlainHousehold h) {
    if (h.aged() < 1) {
      return false;
    }
    return isMarginal(h) && (h.aged() >= 2 || h.aged() >= h.size());
  }

  private static boolean isChronicallyIll(PlainHousehold h) {
    if (h.aged() < 1 && h.disabled() < 1) {
      return false;
    }
    return h.medical() * 2 > h.income() * 12 && h.savings() < LINE * h.size() * 36;
  }

  private static boolean isDibao(PlainHousehold h) {
    return (isBelowLine(h) && h.savings() < LINE * h.size() * 24)
        || (h.receiving() && isMarginal(h));
  }

  private static boolean isDibaoMarginal(PlainHousehold h) {
    return isMarginal(h) && !isBelowLine(h) && h.savings() < LINE * h.size() * 36;
  }

  private static boolean getsDibaoSupplement(PlainHousehold h) {
    if (!isBelowLine(h) || h.savings() >= LINE * h.size() * 24) {
      return false;
    }
    return h.aged() >= 1 || h.minors() >= 1 || h.disabled() >= 1 || h.medical() > 20_000 * YUAN;
  }

  private static boolean isDisabledDependent(PlainHousehold h) {
    return isSevere(h) && isMarginal(h);
  }

  private static boolean isDisabledHousehold(PlainHousehold h) {
    return (h.disabled() >= 2 || isSevere(h)) && isLow(h);
  }

  private static boolean isDisasterHit(PlainHousehold h) {
    return h.disaster() && (isLow(h) || h.savings() < 30_000 * YUAN);
  }

  private static boolean needsEducationAid(PlainHousehold h) {
    if (h.students() < 1) {
      return false;
    }
    return isMarginal(h) || (h.students() >= 2 && isLow(h));
  }

  private static boolean isEmergency(PlainHousehold h) {
    return (h.disaster() && h.savings() < LINE * h.size() * 6)
        || (h.medical() > 50_000 * YUAN && isBelowWage(h));
  }

  private static boolean needsHeating(PlainHousehold h) {
    if (h.district() != 3 && h.district() != 7 && h.district() != 11) {
      return false;
    }
    return isLow(h) && (h.aged() >= 1 || h.minors() >= 1);
  }

  private static boolean isIll(PlainHousehold h) {
    return (h.medical() * 10 > h.income() * 72 && h.savings() < LINE * h.size() * 36)
        || (h.medical() > 50_000 * YUAN && isLow(h));
  }

  private static boolean isLargeFamily(PlainHousehold h) {
    return (h.minors() >= 3 || (h.size() >= 6 && h.students() >= 2)) && isLow(h);
  }

  private static boolean hasMinorsInHardship(PlainHousehold h) {
    if (h.minors() < 1) {
      return false;
    }
    return h.income() * 10 < LINE * h.size() * 13
        || (h.minors() >= 2 && h.singleParent() && isLow(h));
  }

  private static boolean isPartyVeteran(PlainHousehold h) {
    return h.partyVeteran() && (isLow(h) || (h.aged() >= 1 && isBelowWage(h)));
  }

  private static boolean getsPreferentialCare(PlainHousehold h) {
    if (!h.veteran()) {
      return false;
    }
    return isLow(h) || (isSevere(h) && isBelowWage(h)) || h.medical() * 2 > h.income() * 12;
  }

  private static boolean isBurdenedByRent(PlainHousehold h) {
    return (h.rent() * 3 > h.income() && isLow(h) && h.savings() < 30_000 * YUAN)
        || (h.rent() > h.income() && isBelowWage(h));
  }

  private static boolean isRigidSpending(PlainHousehold h) {
    if (!isBelowWage(h)) {
      return false;
    }
    return h.medical() * 10 > h.income() * 72 || h.medical() + h.rent() * 12 > h.income() * 7;
  }

  private static boolean getsRuralRelief(PlainHousehold h) {
    if (h.district() < 12) {
      return false;
    }
    return isBelowLine(h) || (h.savings() < 10_000 * YUAN && isMarginal(h));
  }

  private static boolean isSeverelyBurdened(PlainHousehold h) {
    if (h.disabled() < 1) {
      return false;
    }
    return (h.medical() > 20_000 * YUAN && isLow(h))
        || (h.disabled() >= 2 && h.minors() >= 1 && isBelowWage(h));
  }

  private static boolean isSingleParent(PlainHousehold h) {
    return h.singleParent() && (isMarginal(h) || (h.minors() >= 2 && isLow(h)));
  }

  private static boolean isSinglePerson(PlainHousehold h) {
    if (h.size() != 1) {
      return false;
    }
    return (h.disabled() >= 1 || h.medical() > 20_000 * YUAN) && isLow(h);
  }

  private static boolean isStatutoryDestitute(PlainHousehold h) {
    if (!h.alone() || !isBelowLine(h)) {
      return false;
    }
    return h.aged() >= 1 || h.disabled() >= 1 || h.minors() >= 1;
  }

  private static boolean isBelowLine(PlainHousehold h) {
    return h.income() < LINE * h.size();
  }

  private static boolean isMarginal(PlainHousehold h) {
    return h.income() * 2 < LINE * h.size() * 3;
  }

  private static boolean isLow(PlainHousehold h) {
    return h.income() < LINE * h.size() * 2;
  }

  private static boolean isBelowWage(PlainHousehold h) {
    return h.income() < WAGE * h.size();
  }

  private static boolean isSevere(PlainHousehold h) {
    return h.grade() >= 1 && h.grade() <= 2;
  }
}
