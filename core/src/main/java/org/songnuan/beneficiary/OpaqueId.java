package org.songnuan.beneficiary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/** What every opaque id of the host's must be; no message repeats one. */
final class OpaqueId {
  private static final int LONGEST = 128;

  private OpaqueId() {}

  /** Checks an id, of which the subject says whose it is. */
  static void check(String subject, String value) {
    requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException(subject + " must have a value, but was (blank).");
    }
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException(
          subject
              + " must have at most "
              + LONGEST
              + " characters, but was ("
              + value.length()
              + ").");
    }
    if (!UTF_8.newEncoder().canEncode(value)) {
      throw new IllegalArgumentException(subject + " must be well-formed Unicode, but was not.");
    }
  }
}
