package org.songnuan.scope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.ValueLaws;
import org.songnuan.testkit.ScopeArbitraries;

class LotTest implements ValueLaws<Lot> {
  private final Lot lot = Lot.of("2026-spring");

  @Provide
  @Override
  public Arbitrary<Lot> values() {
    return ScopeArbitraries.lots();
  }

  @Provide
  Arbitrary<List<String>> ids() {
    return ScopeArbitraries.ids();
  }

  @Override
  public Lot remade(Lot value) {
    return Lot.of(value.seed());
  }

  /** Each constant was printed by {@code printf '%s\0%s' SEED ID | sha256sum | cut -c 1-16}. */
  @Test
  void anyone_recomputes_a_ticket_with_a_line_of_shell() {
    assertThat(lot.ticket("H-1")).isEqualTo(0x15fe624ddfcc531bL);
    assertThat(lot.ticket("H-2")).isEqualTo(0x4d9294af08193872L);
    assertThat(lot.ticket("H-3")).isEqualTo(0x67e5019ed4891819L);
    assertThat(lot.ticket("H-4")).isEqualTo(0x748d69534ff37854L);
    assertThat(Lot.of("2026-春节").ticket("户-一")).isEqualTo(0xba36cf47b8030449L);
  }

  @Test
  void the_smallest_tickets_win_in_their_order() {
    List<String> ids = List.of("H-4", "H-2", "H-3", "H-1");
    assertThat(lot.draw(2, ids)).containsExactly("H-1", "H-2");
    assertThat(lot.draw(0, ids)).isEmpty();
    assertThat(lot.draw(4, ids)).containsExactly("H-1", "H-2", "H-3", "H-4");
    assertThat(lot.draw(0, List.of())).isEmpty();
  }

  @Test
  void tickets_are_compared_without_a_sign() {
    List<String> ids = IntStream.range(0, 100).mapToObj(i -> "H-" + i).toList();
    List<String> drawn = lot.draw(100, ids);
    assertThat(lot.ticket(drawn.get(0))).isPositive();
    assertThat(lot.ticket(drawn.get(99))).isNegative();
  }

  @Test
  void the_seed_keeps_two_drawings_apart() {
    List<String> ids = IntStream.range(0, 44).mapToObj(i -> "H-" + i).toList();
    assertThat(lot.draw(24, ids)).isNotEqualTo(Lot.of("2027-spring").draw(24, ids));
  }

  @Test
  void one_cannot_draw_more_than_there_are_nor_the_same_twice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lot.draw(3, Set.of("H-1", "H-2")))
        .withMessage("Number to draw must be 0 to 2, but was 3.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lot.draw(-1, List.of()))
        .withMessage("Number to draw must be 0 to 0, but was -1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lot.draw(1, List.of("H-1", "H-2", "H-1")))
        .withMessage("Ids in a lot must be distinct, but were 2 among 3.");
  }

  @Test
  void a_seed_and_an_id_are_well_formed_text() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lot.of("a\0b"))
        .withMessage(
            "Lot seed must be one line of well-formed text, but was another text, of length 3.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lot.of(" "))
        .withMessage(
            "Lot seed must be one line of well-formed text, but was another text, of length 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lot.of("a".repeat(257)))
        .withMessage("Lot seed must have at most 256 characters, but had 257.");
    for (String id : List.of("", "\ud83c")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> lot.ticket(id))
          .withMessage("Id in a lot must be well-formed text that is not empty, but was not.");
    }
  }

  @Property
  void a_ticket_is_the_head_of_the_hash(@ForAll("values") Lot any, @ForAll("ids") List<String> ids)
      throws NoSuchAlgorithmException {
    for (String id : ids) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest((any.seed() + "\0" + id).getBytes(UTF_8));
      assertThat(any.ticket(id)).isEqualTo(new BigInteger(Arrays.copyOf(hash, 8)).longValue());
    }
  }

  @Property(tries = 200)
  void the_order_of_the_ids_does_not_matter(
      @ForAll("ids") List<String> ids, @ForAll @IntRange(max = 30) int count) {
    List<String> sorted = new ArrayList<>(ids);
    sorted.sort(lot.comparator());
    int drawn = Math.min(count, ids.size());
    assertThat(lot.draw(drawn, ids))
        .isEqualTo(lot.draw(drawn, sorted))
        .isEqualTo(sorted.subList(0, drawn));
  }

  @Test
  void an_id_is_one_that_lots_can_be_drawn_from_and_no_message_repeats_it() {
    Lot.checkId("Helper id", "x".repeat(128));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lot.checkId("Helper id", " "))
        .withMessage("Helper id must have a value, but was (blank).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lot.checkId("Helper id", "x".repeat(129)))
        .withMessage("Helper id must have at most 128 characters, but was (129).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lot.checkId("Helper id", "S-\ud800"))
        .withMessage("Helper id must be well-formed Unicode, but was not.");
  }

  @Property(tries = 200)
  void one_id_less_moves_nobody_elses_place(@ForAll("ids") List<String> ids) {
    if (!ids.isEmpty()) {
      List<String> all = lot.draw(ids.size(), ids);
      List<String> rest = new ArrayList<>(ids);
      rest.remove(0);
      List<String> expected = new ArrayList<>(all);
      expected.remove(ids.get(0));
      assertThat(lot.draw(rest.size(), rest)).isEqualTo(expected);
    }
  }
}
