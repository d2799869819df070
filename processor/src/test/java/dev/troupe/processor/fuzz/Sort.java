package dev.troupe.processor.fuzz;

/**
 * A type as a source writes it.
 *
 * @param erasure tells overloads apart
 */
record Sort(String text, String erasure) {

  static final Sort VOID = new Sort("void", "void");

  static Sort of(String text) {
    return new Sort(text, text);
  }

  boolean isPrimitive() {
    return text.indexOf('.') < 0
        && text.indexOf('<') < 0
        && text.matches("boolean|byte|short|int|long|char|float|double|void");
  }

  Sort array() {
    return new Sort(text + "[]", erasure + "[]");
  }

  /** With an annotation where the language wants it: just before the simple name. */
  Sort annotated(String annotation) {
    int generic = text.indexOf('<');
    int dot = text.lastIndexOf('.', generic < 0 ? text.length() : generic);
    return new Sort(
        text.substring(0, dot + 1) + annotation + " " + text.substring(dot + 1), erasure);
  }
}
