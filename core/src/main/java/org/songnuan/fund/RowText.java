package org.songnuan.fund;

import static java.util.stream.Collectors.joining;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.songnuan.benefit.Precedence;
import org.songnuan.quantity.Item;

/**
 * A row as text, its parts apart by tabs: the item, the tier, the benefit, the categories, the
 * area, the kind, the purpose, the claim, what of it is committed, whether it is certain, whether
 * it is whole, the rank, and which of its recipient's claims it is. Ids are quoted, so that no two
 * rows are alike in text.
 */
final class RowText {
  private RowText() {}

  static String of(Row row) {
    return String.join(
        "\t",
        item(row.item()),
        Long.toString(row.tier()),
        quoted(row.benefit().value()),
        row.supportedBy().stream().map(id -> quoted(id.value())).collect(joining(",")),
        quoted(row.use().area().toString()),
        row.use().kind().name(),
        quoted(row.use().purpose()),
        Long.toString(row.claim()),
        Long.toString(row.committed()),
        row.pending() ? "pending" : "certain",
        row.whole() ? "whole" : "divisible",
        row.rank().map(RowText::rank).orElse("-"),
        Long.toString(row.nth()));
  }

  private static String item(@Nullable Item item) {
    return item == null
        ? quoted("")
        : String.join(
            " ",
            quoted(item.code()),
            quoted(item.chinese()),
            quoted(item.english()),
            quoted(item.unit().symbol()),
            quoted(item.unit().english()),
            item.unit().dimension().name(),
            Long.toString(item.unit().size()));
  }

  /** The keys, or a question mark for one that is open, then order and place, then the ticket. */
  private static String rank(Precedence rank) {
    String keys =
        rank.keys().stream()
            .map(key -> key.map(ratio -> ratio.numerator() + "/" + ratio.denominator()).orElse("?"))
            .collect(joining(",", rank.included() ? "![" : "[", "]"));
    String ticket =
        rank.ticket().isPresent() ? HexFormat.of().toHexDigits(rank.ticket().getAsLong()) : "-";
    return keys + " " + rank.order() + " " + rank.place() + " " + ticket;
  }

  static String quoted(String id) {
    return '"' + id.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
