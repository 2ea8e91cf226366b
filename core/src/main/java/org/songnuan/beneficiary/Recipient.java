package org.songnuan.beneficiary;

import java.util.Optional;
import org.songnuan.rule.FactSheet;
import org.songnuan.scope.Area;

/** Whom a campaign may help: a household or a place. */
public sealed interface Recipient permits Household, Place {
  /** Returns the host's opaque id. */
  RecipientId id();

  /** Returns where it is. */
  Area area();

  /** Returns what is known of it. */
  FactSheet facts();

  /** Returns its case file, if it has one. */
  Optional<CaseFile> file();
}
