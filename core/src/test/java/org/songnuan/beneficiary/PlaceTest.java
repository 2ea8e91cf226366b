package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.songnuan.scope.Area;

class PlaceTest {
  private static final Area WARD = Area.parse("湖北/武汉/医院/3");

  @ParameterizedTest
  @EnumSource(names = {"HOUSEHOLD", "PERSON"})
  void people_are_no_place(RecipientUnit unit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Place.of("W3-12", WARD, unit))
        .withMessage("Place must be counted as a bed or a department, but was (" + unit + ").");
  }

  @Test
  void a_place_has_what_was_said_of_it() {
    Place bed = Place.of("W3-12", WARD, RecipientUnit.BED).with(Place.OCCUPIED, true);

    assertThat(bed.facts().get(Place.OCCUPIED)).contains(true);
    assertThat(bed.facts().get(Place.PEOPLE)).isEmpty();
    assertThat(bed.area()).isEqualTo(WARD);
  }

  @Test
  void a_code_of_households_is_refused_for_a_place() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Place.of("W3-12", WARD, RecipientUnit.BED).registered("INPATIENT_BEDS"))
        .withMessage(
            "Fact (registered) must be one of its options, but was (INPATIENT_BEDS).\n"
                + "Maybe INPATIENT_BED was meant.");
  }

  @Test
  void its_text_shows_how_much_is_known_and_not_of_which() {
    assertThat(Place.of("W3-12", WARD, RecipientUnit.BED).with(Place.PEOPLE, 1L))
        .hasToString("Place[BED, FactSheet[1 of 3 facts, 0 members]]");
  }
}
