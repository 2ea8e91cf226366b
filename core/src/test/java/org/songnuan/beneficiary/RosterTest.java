package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnuan.scope.Area;

class RosterTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final Household FIRST = Household.of("H-1", CITY);
  private static final Household SECOND = Household.of("H-2", CITY);

  @Test
  void recipients_come_in_the_order_of_their_ids() {
    assertThat(Roster.of(SECOND, FIRST).recipients()).containsExactly(FIRST, SECOND);
    assertThat(Roster.of(SECOND, FIRST)).isEqualTo(Roster.copyOf(List.of(FIRST, SECOND)));
  }

  @Test
  void an_id_that_comes_twice_is_refused_by_place() {
    Household again = Household.of("H-1", CITY).member(1941);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Roster.of(FIRST, SECOND, again))
        .withMessage(
            "Roster must hold each recipient once, but entry (3) has the id of entry (1).");
  }

  @Test
  void a_recipient_is_found_by_id() {
    Roster roster = Roster.of(SECOND, FIRST);

    assertThat(roster.find(RecipientId.of("H-2"))).contains(SECOND);
    assertThat(roster.place(RecipientId.of("H-2"))).contains(1);
    assertThat(roster.find(RecipientId.of("H-3"))).isEmpty();
  }

  @Test
  void a_roster_may_be_empty() {
    assertThat(Roster.of().recipients()).isEmpty();
    assertThat(Roster.of()).hasToString("Roster[0 recipients]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
  void a_blank_id_is_refused(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecipientId.of(id))
        .withMessage("Recipient id must have a value, but was (blank).");
  }

  @Test
  void an_id_has_at_most_128_characters() {
    assertThat(RecipientId.of("x".repeat(128)).value()).hasSize(128);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecipientId.of("x".repeat(129)))
        .withMessage("Recipient id must have at most 128 characters, but was (129).");
  }

  @Test
  void an_id_that_no_lot_can_be_drawn_from_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecipientId.of("H-\ud83d"))
        .withMessage("Recipient id must be well-formed Unicode, but was not.");
    assertThat(RecipientId.of("H-\ud83d\ude00").value()).hasSize(4);
  }
}
