package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.songnuan.beneficiary.PersonId;
import org.songnuan.explain.Term;

/**
 * Who signed for a delivery, and for which member of the household it is.
 *
 * <p>A guardian signs for a minor, and for an adult who cannot act; nobody else may, not even a
 * proxy. For everybody else a proxy may sign, whose key is then on the receipt.
 *
 * <pre>{@code
 * Receipt.ofGuardian("p-1").forMember("p-2")
 * }</pre>
 *
 * @param by in which part
 * @param signer the key of who signed; a guardian and a proxy have one
 * @param member the key of the member for whom it is; empty if it is for the whole household
 */
public record Receipt(By by, Optional<PersonId> signer, Optional<PersonId> member) {
  /** In which part somebody signs. */
  public enum By {
    /** The recipient itself. */
    RECIPIENT("本人", "in person"),
    /** Somebody whom the recipient sent. */
    PROXY("代领人", "by proxy"),
    /** The guardian on file. */
    GUARDIAN("监护人", "by the guardian");

    private final String chinese;
    private final String english;

    By(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** Returns what readers call it. */
    public Term term() {
      return Term.of(chinese, english);
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a proxy or guardian has no key
   */
  public Receipt {
    requireNonNull(by, "by");
    requireNonNull(signer, "signer");
    requireNonNull(member, "member");
    if (by != By.RECIPIENT && signer.isEmpty()) {
      throw new IllegalArgumentException(
          "Receipt must have the key of the proxy or guardian, but was (none).");
    }
  }

  /** Returns that of the recipient itself. */
  public static Receipt inPerson() {
    return new Receipt(By.RECIPIENT, Optional.empty(), Optional.empty());
  }

  /** Returns that of the recipient itself, signed by the person of this key. */
  public static Receipt of(String signer) {
    return new Receipt(By.RECIPIENT, Optional.of(PersonId.of(signer)), Optional.empty());
  }

  /** Returns that of a proxy. */
  public static Receipt ofProxy(String proxy) {
    return new Receipt(By.PROXY, Optional.of(PersonId.of(proxy)), Optional.empty());
  }

  /** Returns that of a guardian. */
  public static Receipt ofGuardian(String guardian) {
    return new Receipt(By.GUARDIAN, Optional.of(PersonId.of(guardian)), Optional.empty());
  }

  /** Returns this receipt, for this member of the household. */
  public Receipt forMember(String key) {
    return new Receipt(by, signer, Optional.of(PersonId.of(key)));
  }

  /** Returns in which part somebody signed, never who. */
  @Override
  public String toString() {
    return "Receipt[" + by + "]";
  }
}
