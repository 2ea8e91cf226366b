package org.songnuan.bench;

/**
 * The rules as somebody writes them by hand who knows the processor: each condition decided once, a
 * bit without a branch, and the bits combined. Nobody would like to change a rule in it.
 */
final class HandExpert implements Contestant {
  private static final long LINE = 90_000;
  private static final long WAGE = 200_000;
  private static final long YUAN = 100;
  private static final long HEATED = 1L << 3 | 1L << 7 | 1L << 11;
  private static final long RURAL = 1L << 12 | 1L << 13 | 1L << 14 | 1L << 15;

  private final PlainHousehold[] households;

  HandExpert(PlainHousehold[] households) {
    this.households = households;
  }

  @Override
  public void classify(long[] masks) {
    for (int row = 0; row < households.length; row++) {
      masks[row] = categories(households[row]);
    }
  }

  private static long categories(PlainHousehold h) {
    long income = h.income();
    long medical = h.medical();
    long rent = h.rent();
    long savings = h.savings();
    long lines = LINE * h.size();

    long belowLine = isLess(income, lines);
    long destitute = isLess(income * 10, lines * 13);
    long marginal = isLess(income * 2, lines * 3);
    long low = isLess(income, lines * 2);
    long belowWage = isLess(income, WAGE * h.size());

    long savedHalfYear = isLess(savings, lines * 6);
    long savedTwoYears = isLess(savings, lines * 24);
    long savedThreeYears = isLess(savings, lines * 36);
    long savedLittle = isLess(savings, 10_000 * YUAN);
    long savedSome = isLess(savings, 30_000 * YUAN);

    long halfForIllness = isLess(income * 12, medical * 2);
    long rigidIllness = isLess(income * 72, medical * 10);
    long rigid = isLess(income * 7, medical + rent * 12);
    long highMedical = isLess(20_000 * YUAN, medical);
    long gravestMedical = isLess(50_000 * YUAN, medical);

    long aged = isLess(0, h.aged());
    long disabled = isLess(0, h.disabled());
    long twoDisabled = isLess(1, h.disabled());
    long severe = isLess(0, h.grade()) & isLess(h.grade(), 3);
    long minors = isLess(0, h.minors());
    long twoMinors = isLess(1, h.minors());
    long students = isLess(0, h.students());
    long twoStudents = isLess(1, h.students());
    long onePerson = isLess(h.size(), 2);
    long disaster = bit(h.disaster());
    long alone = bit(h.alone());
    long singleParent = bit(h.singleParent());

    long agedAlone = aged & ((alone & destitute) | (onePerson & belowLine));
    long agedHousehold = marginal & (isLess(1, h.aged()) | isLess(h.size() - 1L, h.aged()));
    long chronicIllness = halfForIllness & savedThreeYears & (aged | disabled);
    long poor = belowLine & savedTwoYears;
    long dibao = poor | (bit(h.receiving()) & marginal);
    long dibaoMarginal = marginal & ~belowLine & savedThreeYears;
    long dibaoSupplement = poor & (aged | minors | disabled | highMedical);
    long disabledDependent = marginal & severe;
    long disabledHousehold = low & (twoDisabled | severe);
    long disasterHit = disaster & (low | savedSome);
    long education = (students & marginal) | (twoStudents & low);
    long emergency = (disaster & savedHalfYear) | (gravestMedical & belowWage);
    long heating = low & (HEATED >>> h.district()) & (aged | minors);
    long illness = (rigidIllness & savedThreeYears) | (gravestMedical & low);
    long largeFamily = low & (isLess(2, h.minors()) | (isLess(5, h.size()) & twoStudents));
    long minorsInHardship = (minors & destitute) | (twoMinors & singleParent & low);
    long partyVeteran = bit(h.partyVeteran()) & (low | (aged & belowWage));
    long preferentialCare = bit(h.veteran()) & (low | (severe & belowWage) | halfForIllness);
    long rentBurden =
        (isLess(income, rent * 3) & low & savedSome) | (isLess(income, rent) & belowWage);
    long rigidSpending = belowWage & (rigidIllness | rigid);
    long ruralRelief = (RURAL >>> h.district()) & (belowLine | (savedLittle & marginal));
    long severeBurden = (disabled & highMedical & low) | (twoDisabled & minors & belowWage);
    long singleParentHousehold = singleParent & (marginal | (twoMinors & low));
    long singlePerson = onePerson & low & (disabled | highMedical);
    long statutoryDestitute = alone & belowLine & (aged | disabled | minors);

    return agedAlone
        | (agedHousehold << 1)
        | (chronicIllness << 2)
        | (dibao << 3)
        | (dibaoMarginal << 4)
        | (dibaoSupplement << 5)
        | (disabledDependent << 6)
        | (disabledHousehold << 7)
        | (disasterHit << 8)
        | (education << 9)
        | (emergency << 10)
        | (heating << 11)
        | (illness << 12)
        | (largeFamily << 13)
        | (minorsInHardship << 14)
        | (partyVeteran << 15)
        | (preferentialCare << 16)
        | (rentBurden << 17)
        | (rigidSpending << 18)
        | (ruralRelief << 19)
        | (severeBurden << 20)
        | (singleParentHousehold << 21)
        | (singlePerson << 22)
        | (statutoryDestitute << 23);
  }

  /** Returns 1 if a is less than b, else 0; right where the difference does not overflow. */
  private static long isLess(long a, long b) {
    return (a - b) >>> 63;
  }

  private static long bit(boolean isSet) {
    return isSet ? 1 : 0;
  }
}
