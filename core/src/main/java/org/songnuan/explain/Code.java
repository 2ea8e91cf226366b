package org.songnuan.explain;

/**
 * What a {@link Reason} or a {@link Finding} says, as a stable code, with its sentence in both
 * languages.
 *
 * <p>Each room of the library has one public enum that implements this interface and is the room's
 * table of wording. A sentence is a template: <code>{0}</code>, <code>{1}</code> … stand for the
 * arguments of the reason, in order; an argument may be used twice or not at all.
 *
 * <p>A host may switch on the enum constants, and store the {@link #id()}: ids are not renamed.
 */
public interface Code {
  /** Returns the stable id: the room, a dot and the constant's name, as in {@code rule.BELOW}. */
  String id();

  /** Returns the Chinese template. */
  String chinese();

  /** Returns the English template. */
  String english();
}
