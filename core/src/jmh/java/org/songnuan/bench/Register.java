package org.songnuan.bench;

import java.util.Random;

/**
 * The two registers of 100,000 made-up households, always the same: seed 42, and a generator whose
 * numbers are specified.
 *
 * <p>Both must be measured. In the poor one a processor cannot guess who qualifies; in the general
 * one hardly anybody does, which flatters code that gives up early.
 */
enum Register {
  /** Households that asked for help: about two thirds of them are in some category. */
  POOR(1_000),
  /** Everybody who lives here: about 99 in 100 are in no category. */
  GENERAL(16);

  /** How many households a register has. */
  static final int SIZE = 100_000;

  private static final long SEED = 42;
  private static final int DISTRICTS = 16;
  private static final long YUAN = 100;

  private final int needyInThousand;

  Register(int needyInThousand) {
    this.needyInThousand = needyInThousand;
  }

  /** Returns the households, each at the place of its number. */
  PlainHousehold[] households() {
    Random random = new Random(SEED);
    PlainHousehold[] households = new PlainHousehold[SIZE];
    for (int number = 0; number < SIZE; number++) {
      boolean needy = random.nextInt(1_000) < needyInThousand;
      households[number] = household(number, needy, new Draws(random));
    }
    return households;
  }

  private static PlainHousehold household(int number, boolean needy, Draws draw) {
    int size = draw.size();
    int aged = draw.members(size, needy ? 28 : 20);
    int minors = draw.members(size - aged, 22);
    int disabled = draw.members(size, needy ? 8 : 2);
    long perHead = needy ? draw.yuan(650, 2_000) : draw.yuan(2_300, 9_700);
    long income = perHead * size;
    boolean ill = draw.inThousand(needy ? 130 : 2);
    return new PlainHousehold(
        number,
        income,
        size,
        draw.members(minors, 60) + draw.members(size - aged - minors, 10),
        minors,
        aged,
        disabled,
        disabled == 0 ? 0 : draw.from(1, 4),
        ill ? draw.yuan(8_000, 60_000) : income * draw.from(0, 100) / 100,
        draw.inThousand(needy ? 250 : 300) ? income * draw.from(5, needy ? 45 : 30) / 100 : 0,
        needy ? draw.yuan(0, 60_000) : draw.yuan(35_000, 400_000),
        draw.from(0, DISTRICTS - 1),
        draw.inThousand(needy ? 60 : 0),
        draw.inThousand(60),
        minors > 0 && draw.inThousand(needy ? 200 : 80),
        draw.inThousand(needy ? 25 : 1),
        size - minors == aged && draw.inThousand(needy ? 150 : 20),
        draw.inThousand(30));
  }

  /** What is drawn for a household, in whole numbers alone. */
  private record Draws(Random random) {
    /** Returns a number from the first to the last, both included. */
    int from(int first, int last) {
      return first + random.nextInt(last - first + 1);
    }

    boolean inThousand(int share) {
      return random.nextInt(1_000) < share;
    }

    /** Returns an amount in fen of this many yuan and some fen. */
    long yuan(int first, int last) {
      return from(first, last) * YUAN + random.nextInt((int) YUAN);
    }

    /** Returns how many of so many members are of a kind that is met so often in a hundred. */
    int members(int of, int inHundred) {
      int count = 0;
      for (int member = 0; member < of; member++) {
        count += random.nextInt(100) < inHundred ? 1 : 0;
      }
      return count;
    }

    /** Returns 1 to 7 members, mostly 2 to 4. */
    int size() {
      return 1 + random.nextInt(3) + random.nextInt(3) + (random.nextInt(8) == 0 ? 2 : 0);
    }
  }
}
