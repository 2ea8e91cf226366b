package org.songnuan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.songnuan.quantity.Money;
import org.songnuan.text.Fields.Field;

/** Fields that come in a later version have defaults, by which older texts are read. */
class TextFormVersionTest {
  private record Parcel(
      String name, Money worth, boolean urgent, Optional<String> note, ImmutableList<String> to) {}

  private static final TextForm<Parcel> FIRST = new TextForm<>("parcel", 1, first());
  private static final TextForm<Parcel> SECOND = new TextForm<>("parcel", 2, second());

  private static Shape<Parcel> first() {
    Fields<Parcel> fields = new Fields<>("a parcel");
    Field<String> name = fields.one("name", Cells.TEXT, Parcel::name);
    Field<Money> worth = fields.one("worth", Cells.MONEY, Parcel::worth);
    return fields.make(
        it -> new Parcel(it.of(name), it.of(worth), false, Optional.empty(), ImmutableList.of()));
  }

  private static Shape<Parcel> second() {
    Fields<Parcel> fields = new Fields<>("a parcel");
    Field<String> name = fields.one("name", Cells.TEXT, Parcel::name);
    Field<Boolean> urgent = fields.flag("urgent", Parcel::urgent);
    Field<Money> worth = fields.or("worth", Cells.MONEY, Money.yuan(10), Parcel::worth);
    Field<Optional<String>> note = fields.maybe("note", Cells.TEXT, Parcel::note);
    Field<ImmutableList<String>> to = fields.many("to", Cells.TEXT, Parcel::to);
    return fields.make(
        it -> new Parcel(it.of(name), it.of(worth), it.of(urgent), it.of(note), it.of(to)));
  }

  @Test
  void an_older_text_is_read_with_the_defaults_of_what_came_later() {
    Parcel old = new Parcel("rice", Money.yuan(7), false, Optional.empty(), ImmutableList.of());
    String kept = "songnuan parcel 1\nname \"rice\"\nworth 7.00\n";

    assertThat(FIRST.print(old)).isEqualTo(kept);
    assertThat(SECOND.parse(kept)).isEqualTo(old);
  }

  @Test
  void an_older_library_refuses_what_came_later() {
    Parcel now =
        new Parcel("rice", Money.yuan(10), true, Optional.of("soon"), ImmutableList.of("a", "b"));
    String text = "songnuan parcel 2\nname \"rice\"\nurgent\nnote \"soon\"\nto \"a\"\nto \"b\"\n";

    assertThat(SECOND.print(now)).isEqualTo(text);
    assertThat(SECOND.parse(text)).isEqualTo(now);
    assertThatThrownBy(() -> FIRST.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            Text (line 1, column 17) must have version 1 or an older one, but has not.
            Maybe a newer library wrote version 2.\
            """);
  }
}
