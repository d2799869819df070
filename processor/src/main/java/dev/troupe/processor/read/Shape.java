package dev.troupe.processor.read;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What a type is to someone who wants to send it. */
sealed interface Shape {

  /** Nothing in it changes, or nobody can know. */
  record Leaf() implements Shape {}

  /** A protocol. */
  record Actor(TypeElement protocol) implements Shape {}

  /** Copied as a whole. */
  record Collection(Kind kind, List<TypeMirror> parts) implements Shape {

    /** Which of them it is. */
    enum Kind {
      LIST,
      SET,
      MAP,
      OPTIONAL
    }
  }

  /** An array. */
  record Array(TypeMirror element) implements Shape {}

  /**
   * A record.
   *
   * @param opened the type without wildcards as its arguments
   * @param believed whether it is told of its own mistakes where it is declared
   */
  record Product(DeclaredType type, DeclaredType opened, List<Part> parts, boolean believed)
      implements Shape {}

  /**
   * A component of a record.
   *
   * @param waived whether it has an {@code @UnsafeSend}
   */
  record Part(String name, TypeMirror type, boolean waived) {}

  /**
   * A sealed type.
   *
   * @param permitted its direct subtypes, with the arguments that they have here
   * @param believed whether it is told of its own mistakes where it is declared
   */
  record Sum(DeclaredType type, List<DeclaredType> permitted, boolean believed) implements Shape {}

  /** Somebody vouches for it, but not for its type arguments. */
  record Vouched(List<TypeMirror> arguments) implements Shape {}

  /** It is inside itself, each time with longer type arguments. */
  record Endless() implements Shape {}

  /**
   * Not safe to send.
   *
   * @param problem what is said of it: {@code is mutable}
   * @param fix a sentence that says what to write instead
   */
  record Bad(String problem, String fix) implements Shape {}
}
