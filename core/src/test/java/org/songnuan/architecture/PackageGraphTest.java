package org.songnuan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;

class PackageGraphTest {
  /** Each room and what it may import, and whatever those may import. */
  private static final Rooms ROOMS =
      new Rooms(
          "org.songnuan",
          ImmutableMap.<String, ImmutableSet<String>>builder()
              .put("quantity", ImmutableSet.of())
              .put("scope", ImmutableSet.of())
              .put("explain", ImmutableSet.of("quantity", "scope"))
              .put("rule", ImmutableSet.of("explain"))
              .put("split", ImmutableSet.of("explain"))
              .put("beneficiary", ImmutableSet.of("rule"))
              .put("benefit", ImmutableSet.of("beneficiary"))
              .put("fund", ImmutableSet.of("benefit", "split"))
              .put("pairing", ImmutableSet.of("beneficiary", "split"))
              .put("visit", ImmutableSet.of("pairing"))
              .put("campaign", ImmutableSet.of("fund", "visit"))
              .put("ledger", ImmutableSet.of("campaign"))
              .put("report", ImmutableSet.of("ledger"))
              .put("text", ImmutableSet.of("ledger"))
              .buildOrThrow());

  private static final Rooms TWO_STOREYS =
      new Rooms(
          "org.songnuan",
          ImmutableMap.of("quantity", ImmutableSet.of(), "split", ImmutableSet.of("quantity")));

  @Test
  void every_room_imports_only_what_the_table_allows() {
    var graph = PackageGraph.read(Checkout.coreClasses().resolve("org"));

    assertThat(graph.packages()).contains("org.songnuan.quantity");
    assertThat(graph.problems(ROOMS)).isEmpty();
  }

  @Test
  void the_table_itself_goes_round_in_no_circle() {
    assertThat(ROOMS.imports().keySet())
        .allSatisfy(room -> assertThat(ROOMS.openTo(room)).doesNotContain(room));
  }

  @Test
  void what_an_imported_room_may_import_is_open_too() {
    assertThat(ROOMS.openTo("pairing"))
        .containsExactly("beneficiary", "explain", "quantity", "rule", "scope", "split");
    assertThat(ROOMS.openTo("report")).hasSize(12);
  }

  @Test
  void an_import_of_a_lower_room_of_java_base_and_of_guava_is_allowed() {
    var graph =
        PackageGraph.parse(
            """
            org -> java.base
            org -> not found
               org.songnuan.split.Split       -> com.google.common.collect.ImmutableList  not found
               org.songnuan.split.Split       -> java.io.Serializable                     java.base
               org.songnuan.split.Split       -> java.util.List                           java.base
               org.songnuan.split.Split       -> java.util.RandomAccess                   java.base
               org.songnuan.split.Split       -> org.songnuan.quantity.Money              org
               org.songnuan.split.package-info -> org.jspecify.annotations.NullMarked     not found
            """);

    assertThat(graph.problems(TWO_STOREYS)).isEmpty();
  }

  @Test
  void an_import_of_an_upper_room_is_refused_and_so_is_the_circle_it_closes() {
    var graph =
        PackageGraph.parse(
            """
               org.songnuan.quantity.Money -> org.songnuan.split.Split    org
               org.songnuan.split.Split    -> org.songnuan.quantity.Money org
            """);

    assertThat(graph.problems(TWO_STOREYS))
        .containsExactly(
            "Package (org.songnuan.quantity) must not use org.songnuan.split,"
                + " but Money uses Split.",
            "Rooms must not import in a circle, but do: quantity -> split -> quantity.");
  }

  @Test
  void a_circle_is_refused_even_where_the_table_allows_each_step() {
    var circular =
        new Rooms(
            "org.songnuan",
            ImmutableMap.of(
                "fund", ImmutableSet.of("split"),
                "split", ImmutableSet.of("visit"),
                "visit", ImmutableSet.of("fund")));
    var graph =
        PackageGraph.parse(
            """
               org.songnuan.visit.Visit -> org.songnuan.fund.Fund   org
               org.songnuan.fund.Fund   -> org.songnuan.split.Split org
               org.songnuan.split.Split -> org.songnuan.visit.Visit org
            """);

    assertThat(graph.problems(circular))
        .containsExactly(
            "Rooms must not import in a circle, but do: fund -> split -> visit -> fund.");
  }

  @Test
  void a_package_outside_the_table_or_with_an_empty_name_is_refused() {
    var graph =
        PackageGraph.parse(
            """
               org.songnuan.attic.Box           -> java.lang.Object java.base
               org.songnuan.split.internal.Fill -> java.lang.Object java.base
               org.elsewhere.Box                -> java.lang.Object java.base
               org.songnuan.ValueStyle          -> java.lang.Object java.base
            """);

    assertThat(graph.problems(TWO_STOREYS))
        .containsExactly(
            "Package (org.elsewhere) must lie below org.songnuan.",
            "Package (org.songnuan.attic) must be a room of the table, but is not in it.",
            "Package (org.songnuan.split.internal) must be a room of the table,"
                + " but is not in it.",
            "Package (org.songnuan.split.internal) must say what it is for,"
                + " but is called internal.");
  }

  @Test
  void files_networks_logs_reflection_chance_and_foreign_libraries_are_refused() {
    var graph =
        PackageGraph.parse(
            """
               org.songnuan.split.Split -> com.google.common.io.Files     not found
               org.songnuan.split.Split -> java.io.IOException            java.base
               org.songnuan.split.Split -> java.lang.reflect.Method       java.base
               org.songnuan.split.Split -> java.net.URI                   java.base
               org.songnuan.split.Split -> java.nio.file.Path             java.base
               org.songnuan.split.Split -> java.sql.Date                  java.sql
               org.songnuan.split.Split -> java.util.Random               java.base
               org.songnuan.split.Split -> java.util.logging.Logger       java.logging
               org.songnuan.split.Split -> org.apache.commons.csv.CSVFormat not found
            """);

    assertThat(graph.problems(TWO_STOREYS))
        .containsExactly(
            refused("com.google.common.io", "Files"),
            refused("java.io", "IOException"),
            refused("java.lang.reflect", "Method"),
            refused("java.net", "URI"),
            refused("java.nio.file", "Path"),
            refused("java.sql", "Date"),
            refused("java.util", "Random"),
            refused("java.util.logging", "Logger"),
            refused("org.apache.commons.csv", "CSVFormat"));
  }

  private static String refused(String foreign, String type) {
    return "Package (org.songnuan.split) must not use "
        + foreign
        + ", but Split uses "
        + type
        + ".";
  }
}
