package org.songnuan.text;

/** Writes lines as {@link LineReader} reads them; each ends with a line feed. */
final class LineWriter {
  private final StringBuilder text = new StringBuilder();

  private LineWriter() {}

  /** Returns the text of all lines below this one. */
  static String write(Line root) {
    LineWriter writer = new LineWriter();
    root.below().forEach(line -> writer.write(line, 0));
    return writer.text.toString();
  }

  private void write(Line line, int level) {
    if (level > LineReader.DEEPEST) {
      throw new IllegalArgumentException(
          "Value must be nested at most "
              + LineReader.DEEPEST
              + " deep to have a text, but was deeper.");
    }
    text.append("  ".repeat(level)).append(line.name());
    for (Atom atom : line.atoms()) {
      text.append(' ');
      if (atom.quoted()) {
        Quotes.append(atom.text(), text);
      } else {
        text.append(atom.text());
      }
    }
    text.append('\n');
    line.below().forEach(below -> write(below, level + 1));
  }
}
