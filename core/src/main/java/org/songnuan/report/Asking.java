package org.songnuan.report;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.pairing.HelperId;

/** Asks a directory and says kindly what is wrong with it if it answers with null. */
final class Asking implements Directory {
  private final Directory directory;

  private Asking(Directory directory) {
    this.directory = directory;
  }

  static Directory of(Directory directory) {
    return new Asking(requireNonNull(directory, "directory"));
  }

  private static Optional<String> checked(Optional<String> answer, String what) {
    return requireNonNull(
        answer,
        () ->
            "Directory must answer for a "
                + what
                + " with an Optional, but answered with (null).\n"
                + "Maybe return Optional.ofNullable(…).");
  }

  @Override
  public Optional<String> recipient(RecipientId id) {
    return checked(directory.recipient(id), "recipient");
  }

  @Override
  public Optional<String> person(PersonId id) {
    return checked(directory.person(id), "person");
  }

  @Override
  public Optional<String> helper(HelperId id) {
    return checked(directory.helper(id), "helper");
  }

  @Override
  public Optional<String> payee(RecipientId id) {
    return checked(directory.payee(id), "payee");
  }

  @Override
  public Optional<String> signer(RecipientId id) {
    return checked(directory.signer(id), "signer");
  }
}
