package org.songnuan.pairing;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Small tasks with ties, of every shape, from a seed. */
final class RandomTask {
  private RandomTask() {}

  static Task of(long seed, int mostHouseholds, int mostHelpers, int mostContacts) {
    Random random = new Random(seed);
    int households = random.nextInt(mostHouseholds + 1);
    int helpers = 1 + random.nextInt(mostHelpers);
    int density = 1 + random.nextInt(4);
    int costs = 1 + random.nextInt(4);
    int[] from = new int[households + 1];
    IntStream.Builder helper = IntStream.builder();
    LongStream.Builder cost = LongStream.builder();
    int size = 0;
    for (int i = 0; i < households; i++) {
      for (int j = 0; j < helpers; j++) {
        if (random.nextInt(4) < density) {
          helper.add(j);
          cost.add(random.nextInt(costs) - (random.nextInt(5) == 0 ? 10 : 0));
          size++;
        }
      }
      from[i + 1] = size;
    }
    Links links = new Links(helpers, from, helper.build().toArray(), cost.build().toArray());
    int[] most = random.ints(helpers, 0, 4).toArray();
    int[] least = IntStream.of(most).map(m -> Math.min(m, random.nextInt(2))).toArray();
    int[] carried = random.ints(helpers, 0, 2).toArray();
    int even = random.nextInt(3);
    long[] weight = random.longs(helpers, 0, 3).map(w -> w * even).toArray();
    Burden burden = new Burden(most, least, carried, weight, random.nextInt(2) * 50L);
    int[] contacts = random.ints(households, 1, mostContacts + 1).toArray();
    long[] alone = random.longs(households, 1_000, 1_002).toArray();
    return new Task(links, burden, contacts, alone, random.nextInt(2) * 300L + 200);
  }
}
