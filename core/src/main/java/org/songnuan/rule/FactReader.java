package org.songnuan.rule;

/**
 * Reads the facts of a host's own object, all of them at once.
 *
 * <p>It answers "where are the facts in your class?". It looks up the places of the facts when it
 * is made, and then sets what the object knows:
 *
 * <pre>{@code
 * int income = schema.place(INCOME);
 * FactReader<Family> reader = (family, cells) -> cells.set(income, family.incomeFen());
 * }</pre>
 *
 * <p>A reader that throws, or sets a value that its fact does not allow, leaves that subject
 * unknown, and nobody else.
 *
 * @param <S> the host's class
 */
@FunctionalInterface
public interface FactReader<S> {
  /** Sets in the cells, which are empty, what is known of the subject. */
  void read(S subject, FactCells cells);
}
