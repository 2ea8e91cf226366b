package org.songnuan.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.OrderLaws;
import org.songnuan.laws.TextLaws;
import org.songnuan.laws.ValueLaws;
import org.songnuan.testkit.ScopeArbitraries;

class AreaTest implements ValueLaws<Area>, OrderLaws<Area>, TextLaws<Area> {
  @Provide
  @Override
  public Arbitrary<Area> values() {
    return ScopeArbitraries.areas();
  }

  @Override
  public Area remade(Area value) {
    return Area.of(value.path().toArray(String[]::new));
  }

  @Override
  public Area read(String text) {
    return Area.parse(text);
  }

  @Test
  void the_example_of_the_class_holds() {
    Area city = Area.parse("湖北/武汉");
    assertThat(city.contains(Area.parse("湖北/武汉/江岸"))).isTrue();
    assertThat(city.parent()).contains(Area.of("湖北"));
    assertThat(city.name()).isEqualTo("武汉");
    assertThat(city.depth()).isEqualTo(2);
  }

  @Test
  void an_area_contains_neither_its_parent_nor_its_neighbour() {
    Area city = Area.parse("湖北/武汉");
    assertThat(city.contains(Area.parse("湖北"))).isFalse();
    assertThat(city.contains(Area.parse("湖北/武汉新城"))).isFalse();
    assertThat(city.contains(Area.parse("湖南/武汉"))).isFalse();
  }

  @Test
  void everywhere_is_a_single_slash() {
    assertThat(Area.parse("/")).isEqualTo(Area.EVERYWHERE).isEqualTo(Area.of());
    assertThat(Area.EVERYWHERE).hasToString("/");
    assertThat(Area.EVERYWHERE.name()).isEqualTo("/");
    assertThat(Area.EVERYWHERE.parent()).isEmpty();
    assertThat(Area.of("湖北").parent()).contains(Area.EVERYWHERE);
  }

  @Test
  void a_segment_is_one_line_without_slashes() {
    for (String text : List.of("", "湖北/", "/湖北", "湖北//武汉", "湖北/ 武汉", "湖北/\t", "//")) {
      assertThatIllegalArgumentException()
          .as(text)
          .isThrownBy(() -> Area.parse(text))
          .withMessageStartingWith(
              "Area segment must be one line without slashes and without spaces at its ends, but was"
                  + " another text, of length ");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Area.of("湖北/武汉"))
        .withMessage(
            "Area segment must be one line without slashes and without spaces at its ends, but was"
                + " another text, of length 5.");
  }

  @Test
  void depth_and_length_are_bounded() {
    Area deepest = Area.of(Collections.nCopies(16, "A").toArray(String[]::new));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> deepest.child("A"))
        .withMessage("Area must have at most 16 segments, but had 17.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Area.of("A".repeat(65)))
        .withMessage("Area segment must have at most 64 characters, but had 65.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Area.parse("A/".repeat(600)))
        .withMessage("Area text must have at most 1040 characters, but had 1200.");
    Area longest = Area.of(Collections.nCopies(16, "A".repeat(64)).toArray(String[]::new));
    assertThat(Area.parse(longest.toString())).isEqualTo(longest);
  }

  @Test
  void changing_the_array_afterwards_changes_nothing() {
    String[] path = {"湖北", "武汉"};
    Area city = Area.of(path);
    path[1] = "荆州";
    assertThat(city).hasToString("湖北/武汉");
  }

  @Property
  void containing_is_being_equal_or_containing_the_parent(
      @ForAll("values") Area one, @ForAll("values") Area other) {
    assertThat(one.contains(other))
        .isEqualTo(one.equals(other) || other.parent().filter(one::contains).isPresent());
  }

  @Property
  void two_areas_that_contain_each_other_are_one(
      @ForAll("values") Area one, @ForAll("values") Area other) {
    assertThat(one.contains(other) && other.contains(one)).isEqualTo(one.equals(other));
  }

  @Property
  void a_child_is_below_and_directly_behind_its_parent(@ForAll("values") Area area) {
    Area child = area.child("武汉");
    assertThat(child.parent()).contains(area);
    assertThat(child.name()).isEqualTo("武汉");
    assertThat(child).isGreaterThan(area);
  }

  @Property
  void nothing_comes_between_an_area_and_what_it_contains(
      @ForAll("values") Area one, @ForAll("values") Area other, @ForAll("values") Area below) {
    if (one.contains(below) && one.compareTo(other) < 0 && other.compareTo(below) < 0) {
      assertThat(one.contains(other)).isTrue();
    }
  }
}
