package dev.troupe.processor.write;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.troupe.processor.model.CopyNames;
import dev.troupe.processor.model.Rebuild;
import dev.troupe.processor.model.Rebuild.Component;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the methods that copy records and sealed types.
 *
 * <pre>{@code
 * private static Cart copyCart(Cart original) {
 *   List<Item> items = Copies.list(original.items());
 *   return new Cart(original.owner(), items);
 * }
 *
 * private static Order copyOrder(Order original) {
 *   return switch (original) {
 *     case Bulk each -> copyBulk(each);
 *     default -> original;
 *   };
 * }
 * }</pre>
 *
 * <p>A record is made anew even if the copies are what its accessors have returned: an accessor may
 * return something else than the record holds.
 */
final class CopyMethods {

  private final CopyNames copies;

  CopyMethods(CopyNames copies) {
    this.copies = copies;
  }

  List<MethodSpec> all() {
    return copies.all().stream().map(this::method).toList();
  }

  private MethodSpec method(Rebuild rebuild) {
    NameAllocator names = new NameAllocator();
    names.newName("Copies"); // What the code mentions; a variable of its name would hide it.
    names.newName("dev");
    String original = names.newName("original");
    MethodSpec.Builder method = MethodSpec.methodBuilder(copies.of(rebuild.key()));
    if (!rebuild.lint().isEmpty()) {
      method.addAnnotation(GeneratedType.suppress(rebuild.lint()));
    }
    method
        .addModifiers(PRIVATE, STATIC)
        .addTypeVariables(rebuild.variables())
        .returns(rebuild.name())
        .addParameter(rebuild.name(), original);
    switch (rebuild) {
      case Rebuild.OfRecord ofRecord -> addRecord(method, ofRecord, original, names);
      case Rebuild.OfSealed ofSealed -> addSealed(method, ofSealed, original);
    }
    return method.build();
  }

  private void addRecord(
      MethodSpec.Builder method, Rebuild.OfRecord rebuild, String parameter, NameAllocator names) {
    String original = parameter;
    if (rebuild.isOpened()) {
      original = names.newName("opened");
      // By way of Object, as the compiler takes some casts between deep types for impossible.
      method.addStatement(
          "$1T $2L = ($1T) ($3T) $4L", rebuild.opened(), original, Object.class, parameter);
    }
    List<String> variables = new ArrayList<>();
    rebuild.components().forEach(component -> variables.add(names.newName(component.name())));
    List<String> all = new ArrayList<>(variables);
    all.add(parameter);
    all.add(original);
    CopyCode code = new CopyCode(copies, all);
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < rebuild.components().size(); i++) {
      Component component = rebuild.components().get(i);
      CodeBlock part = CodeBlock.of("$L.$L()", original, component.name());
      if (component.transfer().isAsIs()) {
        arguments.add(part);
      } else {
        method.addStatement(
            "$T $L = $L",
            component.type(),
            variables.get(i),
            code.copy(component.transfer(), part));
        arguments.add(CodeBlock.of("$L", variables.get(i)));
      }
    }
    method.addStatement(
        "return new $T$L($L)",
        rebuild.type(),
        rebuild.opened().equals(rebuild.type()) ? "" : "<>",
        arguments.stream().collect(CodeBlock.joining(",$W")));
  }

  private void addSealed(MethodSpec.Builder method, Rebuild.OfSealed rebuild, String original) {
    CopyCode code = new CopyCode(copies, List.of(original, "each"));
    CodeBlock.Builder body = CodeBlock.builder().add("return switch ($L) {\n$>", original);
    for (Rebuild.Case each : rebuild.cases()) {
      body.add(
          "case $T each -> $L;\n",
          each.type(),
          code.copyNonNull(each.transfer(), CodeBlock.of("each")));
    }
    if (!rebuild.all()) {
      body.add("default -> $L;\n", original);
    }
    method.addCode(body.add("$<};\n").build());
  }
}
