package org.songnuan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.songnuan.explain.Code;

/** What every sentence of the library keeps, whichever room says it. */
class CodesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

  static Stream<Code> codes() throws Exception {
    return read().stream();
  }

  @Test
  void every_room_that_speaks_is_heard() throws Exception {
    assertThat(read())
        .extracting(code -> room(code.getClass()))
        .contains("rule", "split", "beneficiary", "benefit", "fund", "pairing", "campaign");
    assertThat(read()).extracting(Code::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void an_id_is_the_room_and_the_name(Code code) {
    assertThat(code.id()).isEqualTo(room(code.getClass()) + "." + ((Enum<?>) code).name());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void both_languages_say_the_same_values_and_leave_out_none(Code code) {
    assertThat(code.chinese()).isNotBlank();
    assertThat(code.english()).isNotBlank();
    Set<Integer> places = places(code.english());
    assertThat(places(code.chinese())).isEqualTo(places);
    assertThat(places).allMatch(place -> place < places.size());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void a_template_has_no_other_brackets_and_its_own_script(Code code) {
    assertThat(PLACE.matcher(code.chinese() + code.english()).replaceAll(""))
        .doesNotContain("{")
        .doesNotContain("}");
    assertThat(code.english()).doesNotContainPattern("\\p{IsHan}");
    assertThat(code.chinese()).doesNotContainPattern("[A-Za-z]{3}");
  }

  private static Set<Integer> places(String template) {
    Set<Integer> places = new TreeSet<>();
    Matcher found = PLACE.matcher(template);
    while (found.find()) {
      places.add(Integer.valueOf(found.group(1)));
    }
    return places;
  }

  private static String room(Class<?> type) {
    return type.getPackageName().replace("org.songnuan.", "");
  }

  /** All constants of all enums in the library that are codes. */
  static List<Code> read() throws IOException, ClassNotFoundException {
    Path root = Checkout.coreClasses();
    List<String> names;
    try (Stream<Path> files = Files.walk(root.resolve("org"))) {
      names =
          files
              .map(file -> root.relativize(file).toString())
              .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
              .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
              .sorted()
              .toList();
    }
    ImmutableList.Builder<Code> codes = ImmutableList.builder();
    for (String name : names) {
      Class<?> type = Class.forName(name, false, CodesTest.class.getClassLoader());
      if (type.isEnum() && Code.class.isAssignableFrom(type)) {
        codes.add((Code[]) type.getEnumConstants());
      }
    }
    return codes.build();
  }
}
