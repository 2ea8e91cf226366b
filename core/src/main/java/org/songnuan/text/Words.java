package org.songnuan.text;

import com.google.common.collect.ImmutableBiMap;
import org.jspecify.annotations.Nullable;

/** A choice among constants, each by a word of its own that does not change with its Java name. */
final class Words<T> implements Shape<T> {
  private final String what;
  private final ImmutableBiMap<String, T> constants;

  private Words(String what, ImmutableBiMap<String, T> constants) {
    this.what = what;
    this.constants = constants;
  }

  /** Returns the choice among these constants, by the words that are given in their order. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  static <T> Words<T> of(String what, String words, T... constants) {
    ImmutableBiMap.Builder<String, T> all = ImmutableBiMap.builder();
    String[] split = words.split(" ", -1);
    for (int i = 0; i < Math.max(split.length, constants.length); i++) {
      all.put(split[i], constants[i]);
    }
    return new Words<>(what, all.buildOrThrow());
  }

  @Override
  public void write(T value, Line on) {
    String word = constants.inverse().get(value);
    if (word == null) {
      throw new IllegalArgumentException(
          "Value must be " + what + " that has a word, but was not.");
    }
    on.add(Atom.word(word));
  }

  @Override
  public T read(Cursor from) {
    return parse(from.next(what));
  }

  T parse(Atom atom) {
    @Nullable T constant = atom.quoted() ? null : constants.get(atom.text());
    if (constant == null) {
      throw Unreadable.unknown(atom.place(), what, atom.text(), constants.keySet());
    }
    return constant;
  }
}
