package org.songnuan.text;

import java.util.ArrayList;
import java.util.List;

/** A value of one of several types: a word says which, and what follows is as that type has it. */
final class Choice<T> implements Shape<T> {
  private record Case<T, C extends T>(String word, Class<C> type, Shape<C> shape) {
    boolean writes(T value, Line on) {
      if (!type.isInstance(value)) {
        return false;
      }
      on.add(Atom.word(word));
      shape.write(type.cast(value), on);
      return true;
    }
  }

  private final String what;
  private final List<Case<T, ?>> cases = new ArrayList<>();

  Choice(String what) {
    this.what = what;
  }

  /** Returns this choice with a type more. */
  <C extends T> Choice<T> when(String word, Class<C> type, Shape<C> shape) {
    cases.add(new Case<>(word, type, shape));
    return this;
  }

  @Override
  public void write(T value, Line on) {
    for (Case<T, ?> one : cases) {
      if (one.writes(value, on)) {
        return;
      }
    }
    throw new IllegalArgumentException("Value must be " + what + " that has a text, but was not.");
  }

  @Override
  public T read(Cursor from) {
    Atom atom = from.next(what);
    for (Case<T, ?> one : cases) {
      if (!atom.quoted() && one.word().equals(atom.text())) {
        return one.shape().read(from);
      }
    }
    throw Unreadable.unknown(
        atom.place(), what, atom.text(), cases.stream().map(Case::word).toList());
  }
}
