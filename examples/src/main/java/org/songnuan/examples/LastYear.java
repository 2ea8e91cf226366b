package org.songnuan.examples;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.explain.Reason;
import org.songnuan.quantity.Money;

/**
 * What each category was given the year before, from {@code last-year.csv}: {@code category} with
 * its code, {@code cash} in yuan. An empty amount is not on file, which is not zero.
 */
final class LastYear {
  private static final String FILE = "last-year.csv";

  private LastYear() {}

  static ImmutableMap<CategoryId, Money> read(String folder) {
    List<Reason> problems = new ArrayList<>();
    ImmutableMap.Builder<CategoryId, Money> cash = ImmutableMap.builder();
    try (InputStream bytes =
        requireNonNull(LastYear.class.getResourceAsStream(folder + "/" + FILE), FILE)) {
      for (CsvRow row :
          CsvReader.read(FILE, bytes, ImmutableList.of("category", "cash"), problems)) {
        if (!row.text("cash").isEmpty()) {
          cash.put(CategoryId.of(row.text("category")), Money.parse(row.text("cash")));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (!problems.isEmpty()) {
      throw new BadRowsException(problems);
    }
    return cash.buildOrThrow();
  }
}
