package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figures of a sub-district's summary, which do not reconcile. */
class ListingTest {
  private static final Listing MILITARY = Listing.of("涉军家庭", "military families", 52);
  private static final Listing CARE = Listing.of("优抚户", "preferential-care households", 52);

  private static List<RecipientId> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> RecipientId.of("H-" + i)).toList();
  }

  @Test
  void two_lists_of_one_size_are_not_proven_to_be_one() {
    assertThat(MILITARY.comparedWith(CARE))
        .extracting(Object::toString)
        .containsExactly(
            "WARNING beneficiary.SAME_SIZE_UNPROVEN: military families and preferential-care"
                + " households both have 52, and that they are the same is unproven");
  }

  @Test
  void with_ids_they_are_the_same_or_differ_by_so_many() {
    Listing one = Listing.of("甲", "one", ids(0, 52));
    Listing two = Listing.of("乙", "two", ids(3, 55));

    assertThat(one.comparedWith(Listing.of("丙", "three", ids(0, 52)))).isEmpty();
    assertThat(one.comparedWith(two))
        .extracting(Object::toString)
        .containsExactly(
            "WARNING beneficiary.LISTS_DIFFER: one and two differ: 3 are on the first only, 3 on"
                + " the second only");
  }

  @Test
  void parts_that_do_not_add_up_are_told_with_the_difference_and_the_cut_offs() {
    Listing paired = Listing.of("低保低收入结对户", "paired families", 62).asOf(LocalDate.of(2026, 1, 11));
    Listing dibao = Listing.of("低保户", "Dibao", 41).asOf(LocalDate.of(2026, 2, 16));
    Listing lowIncome = Listing.of("低收入户", "low income", 55);

    assertThat(paired.reconciledWith(dibao, lowIncome))
        .extracting(Object::toString)
        .containsExactly(
            "WARNING beneficiary.DOES_NOT_ADD_UP: 41 + 55 = 96 does not add up to paired families"
                + " (62): the difference is 34",
            "NOTE beneficiary.CUT_OFFS_DIFFER: paired families is as of 2026-01-11, Dibao as of"
                + " 2026-02-16");
  }

  @Test
  void parts_that_add_up_may_still_overlap_and_hold_others() {
    Listing whole = Listing.of("全部", "all", ids(0, 10));

    assertThat(
            whole.reconciledWith(
                Listing.of("甲", "one", ids(0, 4)), Listing.of("乙", "two", ids(4, 10))))
        .isEmpty();
    assertThat(
            whole.reconciledWith(
                Listing.of("甲", "one", ids(0, 5)), Listing.of("乙", "two", ids(4, 9))))
        .extracting(Object::toString)
        .containsExactly(
            "WARNING beneficiary.PARTS_OVERLAP: the parts overlap by 1",
            "WARNING beneficiary.LISTS_DIFFER: all and the parts together differ: 1 are on the"
                + " first only, 0 on the second only");
  }

  @Test
  void sizes_that_differ_are_told_with_the_difference() {
    assertThat(MILITARY.comparedWith(Listing.of("丙", "three", 50)))
        .extracting(Object::toString)
        .containsExactly(
            "WARNING beneficiary.SIZES_DIFFER: military families (52) and three (50) differ by 2");
  }

  @Test
  void what_was_promised_and_stands_nowhere_is_unknown() {
    Listing disabled = Listing.of("残疾人户", "disabled", 165);
    Listing ill = Listing.of("重大疾病家庭", "seriously ill", 22);

    assertThat(Listing.uncovered(List.of(MILITARY, disabled, ill), List.of(MILITARY)))
        .extracting(Object::toString)
        .containsExactly(
            "WARNING beneficiary.PROMISED_NOT_COVERED: disabled (165) was promised and is in no"
                + " covered list: its coverage is unknown",
            "WARNING beneficiary.PROMISED_NOT_COVERED: seriously ill (22) was promised and is in"
                + " no covered list: its coverage is unknown");
  }

  @Test
  void a_size_that_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Listing.of("甲", "one", -1))
        .withMessage("Listing must have a size from 0 to 10000000000, but was (-1).");
  }

  @Test
  void a_list_without_parts_is_not_reconciled() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MILITARY.reconciledWith())
        .withMessage("Listing must be reconciled with a part of it, but was with (none).");
  }

  @Test
  void a_part_of_a_list_is_among_it_or_is_not_or_cannot_be_told() {
    Listing holders = Listing.of("获得者", "holders", 6);
    Listing sharers = Listing.of("受助者", "sharers", 44);

    assertThat(holders.within(sharers))
        .extracting(Object::toString)
        .containsExactly(
            "WARNING beneficiary.PART_UNPROVEN: whether holders (6) are among sharers (44) is"
                + " unknown");
    assertThat(Listing.of("局级", "bureau level", 19).within(Listing.of("干部", "cadres", 18)))
        .extracting(Object::toString)
        .containsExactly(
            "ERROR beneficiary.PART_LARGER: bureau level (19) must be among cadres (18), but are 1"
                + " more");
    assertThat(Listing.of("甲", "one", ids(0, 3)).within(Listing.of("乙", "two", ids(0, 9))))
        .isEmpty();
    assertThat(Listing.of("甲", "one", ids(0, 3)).within(Listing.of("乙", "two", ids(1, 9))))
        .extracting(Object::toString)
        .containsExactly("WARNING beneficiary.NOT_WITHIN: 1 of one are not among two");
  }
}
