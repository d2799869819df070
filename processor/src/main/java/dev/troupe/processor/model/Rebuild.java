package dev.troupe.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/** How a value is copied that takes a method of its own. */
public sealed interface Rebuild {

  /** What tells it from others. */
  String key();

  ClassName type();

  /** The type with its arguments. */
  TypeName name();

  /** The type variables in the arguments, with their bounds. */
  List<TypeVariableName> variables();

  /** The warnings that its code must suppress. */
  List<String> lint();

  /**
   * A record, made anew from copies of its components.
   *
   * @param opened the type without wildcards as its arguments
   */
  record OfRecord(
      String key,
      ClassName type,
      TypeName name,
      TypeName opened,
      List<TypeVariableName> variables,
      List<String> lint,
      List<Component> components)
      implements Rebuild {

    public OfRecord {
      variables = List.copyOf(variables);
      lint = List.copyOf(lint);
      components = List.copyOf(components);
    }

    /** Whether it must be seen as another type than it is declared as. */
    public boolean isOpened() {
      return !opened.equals(name);
    }
  }

  /** A component of a record. */
  record Component(String name, TypeName type, Transfer transfer) {}

  /**
   * A sealed type, copied as the subtype that it is.
   *
   * @param cases the subtypes that need a copy
   * @param all whether there are no others
   */
  record OfSealed(
      String key,
      ClassName type,
      TypeName name,
      List<TypeVariableName> variables,
      List<String> lint,
      List<Case> cases,
      boolean all)
      implements Rebuild {

    public OfSealed {
      variables = List.copyOf(variables);
      lint = List.copyOf(lint);
      cases = List.copyOf(cases);
    }
  }

  /** A permitted subtype. */
  record Case(TypeName type, Transfer transfer) {}
}
