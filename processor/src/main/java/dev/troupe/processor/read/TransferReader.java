package dev.troupe.processor.read;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.troupe.processor.model.Rebuild;
import dev.troupe.processor.model.Transfer;
import dev.troupe.processor.read.Shape.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Plans how one value is copied. */
final class TransferReader {

  private final ShapeReader shapes;
  private final TypeNames names;
  private final Visibility visibility;
  private final LintReader lint;
  private final Set<String> begun = new HashSet<>();
  private final Map<String, Rebuild> rebuilds = new LinkedHashMap<>();
  private Optional<ClassName> hidden = Optional.empty();

  TransferReader(ShapeReader shapes, TypeNames names, Visibility visibility, LintReader lint) {
    this.shapes = shapes;
    this.names = names;
    this.visibility = visibility;
    this.lint = lint;
  }

  /** The plan; the methods that it takes are then in {@link #rebuilds}. */
  Transfer read(TypeMirror type) {
    return switch (shapes.of(type)) {
      case Shape.Leaf(), Shape.Vouched _, Shape.Bad _, Shape.Endless() -> new Transfer.AsIs();
      case Shape.Actor(TypeElement protocol) -> new Transfer.Stub(ClassName.get(protocol));
      case Shape.Array(TypeMirror element) -> new Transfer.CloneArray(read(element));
      case Shape.Collection collection -> collection(collection);
      case Shape.Product product when needsCopy(type) -> product(product);
      case Shape.Sum sum when needsCopy(type) -> sum(sum);
      case Shape.Product _, Shape.Sum _ -> new Transfer.AsIs();
    };
  }

  List<Rebuild> rebuilds() {
    return List.copyOf(rebuilds.values());
  }

  /** A type that the methods mention, but cannot see. */
  Optional<ClassName> hidden() {
    return hidden;
  }

  private Transfer collection(Shape.Collection collection) {
    Transfer first = read(collection.parts().getFirst());
    return switch (collection.kind()) {
      case LIST -> new Transfer.CopyList(first);
      case SET -> new Transfer.CopySet(first);
      case MAP -> new Transfer.CopyMap(first, read(collection.parts().getLast()));
      case OPTIONAL -> first.isAsIs() ? first : new Transfer.CopyOptional(first);
    };
  }

  private Transfer product(Shape.Product product) {
    TypeName name = names.of(product.type()).withoutAnnotations();
    List<TypeVariableName> variables = variables(product.type());
    String key = key(name, variables);
    if (begun.add(key)) {
      Set<String> warnings = warnings(product.type());
      TypeName opened = names.of(product.opened()).withoutAnnotations();
      List<Rebuild.Component> components = new ArrayList<>();
      for (Part part : product.parts()) {
        Transfer transfer = part.waived() ? new Transfer.AsIs() : read(part.type());
        if (!transfer.isAsIs()) {
          warnings.addAll(warnings(part.type()));
        }
        components.add(new Rebuild.Component(part.name(), names.of(part.type()), transfer));
      }
      if (!opened.equals(name)) {
        warnings.add("unchecked");
      }
      // The method calls the constructor and all accessors.
      product.type().asElement().getEnclosedElements().stream()
          .filter(ExecutableElement.class::isInstance)
          .forEach(each -> LintReader.addDeprecation(each, warnings));
      rebuilds.put(
          key,
          new Rebuild.OfRecord(
              key,
              className(product.type()),
              name,
              opened,
              variables,
              List.copyOf(warnings),
              components));
    }
    return new Transfer.Rebuilt(key);
  }

  private Transfer sum(Shape.Sum sum) {
    TypeName name = names.of(sum.type()).withoutAnnotations();
    List<TypeVariableName> variables = variables(sum.type());
    String key = key(name, variables);
    if (begun.add(key)) {
      Set<String> warnings = warnings(sum.type());
      List<Rebuild.Case> cases = new ArrayList<>();
      for (DeclaredType subtype : sum.permitted()) {
        Transfer transfer = read(subtype);
        if (!transfer.isAsIs()) {
          warnings.addAll(warnings(subtype));
          cases.add(new Rebuild.Case(names.of(subtype).withoutAnnotations(), transfer));
        }
      }
      // Not all compilers see that type arguments may rule a subtype out.
      TypeElement element = (TypeElement) sum.type().asElement();
      boolean all = cases.size() == element.getPermittedSubclasses().size();
      rebuilds.put(
          key,
          new Rebuild.OfSealed(
              key, className(sum.type()), name, variables, List.copyOf(warnings), cases, all));
    }
    return new Transfer.Rebuilt(key);
  }

  /** Whether there is something to copy in it, however deep. */
  private boolean needsCopy(TypeMirror type) {
    return needsCopy(type, new HashSet<>());
  }

  private boolean needsCopy(TypeMirror type, Set<String> seen) {
    if (!seen.add(type.toString())) {
      return false;
    }
    return switch (shapes.of(type)) {
      case Shape.Leaf(), Shape.Vouched _, Shape.Bad _, Shape.Endless() -> false;
      case Shape.Actor _, Shape.Array _ -> true;
      case Shape.Collection(Shape.Collection.Kind kind, List<TypeMirror> parts) ->
          kind != Shape.Collection.Kind.OPTIONAL || needsCopy(parts.getFirst(), seen);
      case Shape.Product product ->
          product.parts().stream().anyMatch(part -> !part.waived() && needsCopy(part.type(), seen));
      case Shape.Sum sum -> sum.permitted().stream().anyMatch(each -> needsCopy(each, seen));
    };
  }

  /** What the method for a type will mention: it must be visible, and may be deprecated. */
  private Set<String> warnings(TypeMirror type) {
    Set<TypeElement> mentioned = Mentioned.in(type).types();
    if (hidden.isEmpty()) {
      hidden = visibility.firstHidden(mentioned).map(ClassName::get);
    }
    Set<String> warnings = new TreeSet<>();
    lint.addMentioned(type, warnings);
    return warnings;
  }

  private List<TypeVariableName> variables(TypeMirror type) {
    List<TypeVariableName> variables = new ArrayList<>();
    for (TypeParameterElement parameter : TypeVariables.in(type)) {
      if (names.of(parameter.asType()) instanceof TypeVariableName variable) {
        variables.add(
            TypeVariableName.get(
                variable.name(),
                parameter.getBounds().stream().map(names::of).toArray(TypeName[]::new)));
      }
    }
    return variables;
  }

  /** Two methods of a protocol may have type variables of one name with different bounds. */
  private static String key(TypeName name, List<TypeVariableName> variables) {
    return variables.stream()
        .map(variable -> variable.name() + variable.bounds())
        .collect(joining(",", name + " ", ""));
  }

  private static ClassName className(DeclaredType type) {
    return ClassName.get((TypeElement) type.asElement());
  }
}
