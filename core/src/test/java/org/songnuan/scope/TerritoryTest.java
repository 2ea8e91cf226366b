package org.songnuan.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryTest {
  private static final Area VILLAGE = Area.parse("示例县/青山村");
  private static final Territory TEAM =
      Territory.of(Area.parse("示例区")).supporting(VILLAGE).supporting(Area.parse("示例区/北街"));

  @ParameterizedTest
  @CsvSource({
    "示例区, true, ''",
    "示例区/北街, true, ''",
    "示例县/青山村, true, 示例县/青山村",
    "示例县/青山村/二组, true, 示例县/青山村",
    "示例县, false, ''",
    "示例县/青山, false, ''",
    "/, false, ''"
  })
  void a_place_is_its_own_or_supported_or_neither(String place, boolean covered, String supported) {
    Area area = Area.parse(place);

    assertThat(TEAM.covers(area)).isEqualTo(covered);
    assertThat(TEAM.supportedAt(area).map(Area::toString).orElse("")).isEqualTo(supported);
  }

  @Test
  void of_two_supported_areas_the_smaller_is_named() {
    Territory both = TEAM.supporting(VILLAGE.parent().orElseThrow());

    assertThat(both.supportedAt(VILLAGE.child("二组"))).contains(VILLAGE);
    assertThat(both.supportedAt(Area.parse("示例县/白水村"))).contains(Area.parse("示例县"));
  }

  @ParameterizedTest
  @CsvSource({"示例县, true", "示例县/青山村/二组, true", "/, true", "示例县/白水村, false"})
  void it_overlaps_an_area_with_which_it_shares_a_place(String area, boolean overlaps) {
    assertThat(TEAM.overlaps(Area.parse(area))).isEqualTo(overlaps);
  }

  @Test
  void its_text_names_all_areas() {
    assertThat(TEAM).hasToString("Territory[示例区 and [示例区/北街, 示例县/青山村]]");
    assertThat(Territory.of(VILLAGE)).hasToString("Territory[示例县/青山村]");
  }

  @Test
  void what_is_supported_twice_is_supported_once() {
    assertThat(TEAM.supporting(VILLAGE)).isEqualTo(TEAM);
  }
}
