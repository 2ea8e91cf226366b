package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.beneficiary.Channel.DOOR_VISIT;
import static org.songnuan.beneficiary.Channel.LETTER;
import static org.songnuan.beneficiary.Channel.PHONE;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Wording;
import org.songnuan.rule.FactSchema;
import org.songnuan.scope.Area;

class ChannelChoiceTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final Household NEAR =
      Household.of("near", CITY).reachableBy(DOOR_VISIT, PHONE, LETTER);
  private static final Household FAR = Household.of("far", CITY).reachableBy(LETTER, PHONE);
  private static final List<Channel> VISIT_PHONE_LETTER = List.of(DOOR_VISIT, PHONE, LETTER);

  private static String english(ChannelChoice contact) {
    return Wording.in(Locale.ENGLISH).of(contact.reason());
  }

  @Test
  void the_first_channel_that_reaches_is_taken() {
    assertThat(ChannelChoice.among(VISIT_PHONE_LETTER, NEAR).channel()).contains(DOOR_VISIT);
    assertThat(ChannelChoice.among(VISIT_PHONE_LETTER, FAR).channel()).contains(PHONE);
    assertThat(english(ChannelChoice.among(VISIT_PHONE_LETTER, FAR)))
        .isEqualTo("is reached by phone");
    assertThat(ChannelChoice.among(List.of(LETTER, PHONE), FAR).channel()).contains(LETTER);
  }

  @Test
  void whom_no_channel_reaches_is_told_so_and_not_left_out_silently() {
    ChannelChoice none = ChannelChoice.among(List.of(DOOR_VISIT), FAR);

    assertThat(none.channel()).isEmpty();
    assertThat(english(none)).isEqualTo("no channel that the campaign uses reaches it");
  }

  @Test
  void where_nothing_is_on_file_the_first_is_tried_and_said_to_be_a_try() {
    ChannelChoice tried = ChannelChoice.among(VISIT_PHONE_LETTER, Household.of("H", CITY));

    assertThat(tried.channel()).contains(DOOR_VISIT);
    assertThat(english(tried))
        .isEqualTo("how to reach it is not on file: door visit is tried first");
    assertThat(
            ChannelChoice.among(List.of(PHONE), Place.of("B", CITY, RecipientUnit.BED)).channel())
        .contains(PHONE);
  }

  @Test
  void a_household_whose_schema_has_no_such_fact_is_tried_too() {
    Household other = Household.of(RecipientId.of("H"), CITY, FactSchema.of(Household.SIZE));

    assertThat(ChannelChoice.among(List.of(PHONE), other).channel()).contains(PHONE);
  }

  @Test
  void a_campaign_without_channels_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChannelChoice.among(List.of(), FAR))
        .withMessage("Choice of a channel must have a channel, but was (none).");
  }
}
