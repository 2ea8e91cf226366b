package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.ListEntry.Kind;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.scope.Area;
import org.songnuan.testkit.Readme;

/** What the README shows of who is on the list is what the code says and does. */
class ReadmePeopleTest {
  private static final Area VILLAGE = Area.parse("示例县/青山村");

  private static Household household(String id) {
    return Household.of(id, VILLAGE).member(Person.unknown().identified("p-1"));
  }

  @Test
  void what_the_readme_shows_is_what_the_code_does() {
    LocalDate opening = LocalDate.of(2025, 12, 1);
    LocalDate day = LocalDate.of(2026, 1, 10);
    LocalDate later = LocalDate.of(2026, 1, 13);
    Roster roster = Roster.of(household("H-6"), household("H-7"));
    List<Household> partOne = List.of(household("H-6"));
    List<Household> partTwo = List.of(household("H-7"));
    // README people begin
    ListingGate gate = ListingGate.surveyedSince(opening).withFourClarities().confirmed().posted(7);
    LockedList list =
        LockedList.of(day, roster)
            .with(ListEntry.of(Kind.DIED, "H-7", "clerk-2", "death certificate", later));
    List<Finding> findings =
        Reconciliation.of("relief", partOne).merge(Reconciliation.of("relief", partTwo)).findings();
    // README people end
    String readme = Readme.text();
    Wording english = Wording.in(Locale.ENGLISH);
    CaseFile file = CaseFile.builder().surveyedOn(opening).addClarities(Clarity.values()).build();

    assertThat(Readme.squeezed()).contains(Readme.part(ReadmePeopleTest.class, "people"));
    assertThat(list.on(later)).containsExactly(RecipientId.of("H-6"));
    assertThat(readme)
        .contains(
            "```\n"
                + String.join(
                    "\n", gate.missing(Optional.of(file), day).stream().map(english::of).toList())
                + "\n"
                + english.of(list.absence(RecipientId.of("H-7"), later).orElseThrow())
                + "\n"
                + english.of(findings.get(0).reason())
                + "\n```");
  }

  @Test
  void the_figures_that_it_names_are_those_of_the_code() {
    String readme = Readme.squeezed();
    Listing paired = Listing.of("结对户", "paired", 62);

    assertThat(readme)
        .contains(
            Readme.squeezed(
                "The catalogue has " + StandardCategory.values().length + " categories"),
            "(41+55against62)");
    assertThat(
            paired.reconciledWith(
                Listing.of("低保户", "Dibao", 41), Listing.of("低收入户", "low income", 55)))
        .extracting(Finding::code)
        .containsExactly(BeneficiaryCode.DOES_NOT_ADD_UP);
  }
}
