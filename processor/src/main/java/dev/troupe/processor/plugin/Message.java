package dev.troupe.processor.plugin;

import dev.troupe.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A message as one protocol has it.
 *
 * @param method the method of the interface that declares it
 */
record Message(TypeElement protocol, ExecutableElement method) {

  /**
   * What goes from one actor to another.
   *
   * @param type as it is declared
   * @param copied whether the generated code copies it on the way
   */
  record Cargo(TypeMirror type, boolean copied) {

    private static final Set<String> COPIED =
        Set.of("java.util.List", "java.util.Set", "java.util.Map");

    static Cargo of(Compiler compiler, TypeMirror type) {
      boolean copied =
          type instanceof ArrayType
              || (compiler.types().asElement(type) instanceof TypeElement element
                  && COPIED.contains(element.getQualifiedName().toString()));
      return new Cargo(type, copied);
    }

    Cargo uncopiedIf(boolean waived) {
      return new Cargo(type, copied && !waived);
    }
  }

  Cargo result(Compiler compiler) {
    return Cargo.of(compiler, type(compiler).getReturnType())
        .uncopiedIf(Compiler.has(method, RuntimeNames.UNSAFE_SEND));
  }

  List<Cargo> parameters(Compiler compiler) {
    List<? extends TypeMirror> types = type(compiler).getParameterTypes();
    List<? extends VariableElement> parameters = method.getParameters();
    List<Cargo> cargo = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      cargo.add(
          Cargo.of(compiler, types.get(i))
              .uncopiedIf(Compiler.has(parameters.get(i), RuntimeNames.UNSAFE_SEND)));
    }
    return cargo;
  }

  /** With the type arguments that the protocol gives to what it inherits from. */
  private ExecutableType type(Compiler compiler) {
    return (ExecutableType) compiler.types().asMemberOf((DeclaredType) protocol.asType(), method);
  }
}
