package org.songnuan.examples;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Reason;
import org.songnuan.report.Directory;

/** The host's own register of names and payees, which the library asks and never keeps. */
final class HostPeople implements Directory {
  private final ImmutableMap<String, CsvRow> rows;

  private HostPeople(ImmutableMap<String, CsvRow> rows) {
    this.rows = rows;
  }

  /**
   * Reads {@code people.csv} of this folder: id, name, payee.
   *
   * @throws BadRowsException if a row is not in order
   */
  static HostPeople read(String folder) {
    String file = folder + "/people.csv";
    List<Reason> problems = new ArrayList<>();
    ImmutableMap.Builder<String, CsvRow> rows = ImmutableMap.builder();
    try (InputStream bytes = requireNonNull(HostPeople.class.getResourceAsStream(file), file)) {
      CsvReader.read("people.csv", bytes, ImmutableList.of("id", "name", "payee"), problems)
          .forEach(row -> rows.put(row.text("id"), row));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (!problems.isEmpty()) {
      throw new BadRowsException(problems);
    }
    return new HostPeople(rows.buildOrThrow());
  }

  @Override
  public Optional<String> recipient(RecipientId id) {
    return text(id, "name");
  }

  @Override
  public Optional<String> payee(RecipientId id) {
    return text(id, "payee");
  }

  private Optional<String> text(RecipientId id, String column) {
    return Optional.ofNullable(rows.get(id.value()))
        .map(row -> row.text(column))
        .filter(text -> !text.isEmpty());
  }
}
