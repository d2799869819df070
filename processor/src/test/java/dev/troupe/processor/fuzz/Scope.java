package dev.troupe.processor.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a place of a source may mention. */
final class Scope {

  /** A type of the source itself, which takes so many type arguments of any kind. */
  record Own(String name, int arity) {}

  private final List<Own> types = new ArrayList<>();
  private final List<String> checked = new ArrayList<>();
  private final List<Sort> variables = new ArrayList<>();
  private final List<String> annotations = new ArrayList<>();
  private final Set<String> hiding;
  private final boolean imports;

  /**
   * @param imports whether names are short where they can be
   */
  Scope(boolean imports) {
    this.imports = imports;
    this.hiding = new HashSet<>();
  }

  private Scope(Scope outer) {
    this.imports = outer.imports;
    this.hiding = outer.hiding;
    types.addAll(outer.types);
    checked.addAll(outer.checked);
    variables.addAll(outer.variables);
    annotations.addAll(outer.annotations);
  }

  Scope inner() {
    return new Scope(this);
  }

  void addType(String name, int arity) {
    types.add(new Own(name, arity));
  }

  void addException(String name) {
    checked.add(name);
  }

  void addVariable(Sort variable) {
    variables.removeIf(other -> other.text().equals(variable.text()));
    variables.add(variable);
  }

  void addAnnotation(String annotation) {
    annotations.add(annotation);
  }

  /** A name that means something else here than elsewhere. */
  boolean hide(String name) {
    return hiding.add(name);
  }

  List<Own> types() {
    return types.stream()
        .filter(type -> variables.stream().noneMatch(other -> other.text().equals(type.name())))
        .toList();
  }

  List<String> checked() {
    return checked;
  }

  List<Sort> variables() {
    return variables;
  }

  /** Those that may stand at types. */
  List<String> annotations() {
    return annotations;
  }

  /** A type from elsewhere, by its short name unless that means another one here. */
  String full(String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    boolean visible = imports || name.startsWith("java.lang.");
    boolean hidden =
        hiding.contains(simple)
            || variables.stream().anyMatch(variable -> variable.text().equals(simple));
    return visible && !hidden ? simple : name;
  }
}
