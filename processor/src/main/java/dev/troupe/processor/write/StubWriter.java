package dev.troupe.processor.write;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.Blueprint;
import dev.troupe.processor.model.Limit;
import dev.troupe.processor.model.Operation;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.RuntimeNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the stub.
 *
 * <pre>{@code
 * public final class AccountRef implements Account, Stub {
 *   private static final long WITHDRAW_LIMIT = 2_000_000_000L;
 *   private final Route route;
 *   private AccountRef(Route route) …
 *   public static AccountRef start(…) …       // and the other factories: StubFactories
 *   public AccountRef within(Duration limit) …
 *   public Async async() …
 *   public ActorRef ref() …
 *   public void withdraw(long cents) …        // and the other methods: StubMethods
 *   equals, hashCode, toString
 *   public static final class Async …         // AsyncWriter
 * }
 * }</pre>
 */
final class StubWriter {

  private final Blueprint blueprint;
  private final Protocol protocol;
  private final ClassName stub;

  StubWriter(Blueprint blueprint) {
    this.blueprint = blueprint;
    this.protocol = blueprint.protocol();
    this.stub = protocol.stub();
  }

  TypeSpec write() {
    List<String> lint = new ArrayList<>(protocol.lint().everywhere());
    lint.addAll(protocol.lint().stub());
    TypeSpec.Builder type =
        GeneratedType.named(stub, protocol, lint)
            .addJavadoc(
                "The stub of $L: what it is told, it sends to an actor. Any thread may use it.\n",
                link())
            .addTypeVariables(protocol.typeParameters().variables())
            .addSuperinterface(protocol.typeOfStub())
            .addSuperinterface(RuntimeNames.STUB)
            .alwaysQualify(protocol.members().names().toArray(String[]::new));
    if (protocol.isPublic()) {
      type.addModifiers(PUBLIC);
    }
    protocol.deprecated().ifPresent(type::addAnnotation);
    limits().forEach(limit -> type.addField(constant(limit)));
    type.addField(RuntimeNames.ROUTE, "route", PRIVATE, FINAL).addMethod(constructor());
    StubFactories.of(protocol).forEach(type::addMethod);
    type.addMethod(within()).addMethod(async()).addMethod(ref());
    StubMethods methods = new StubMethods(protocol);
    blueprint.operations().forEach(operation -> type.addMethod(methods.write(operation)));
    return type.addMethod(equality())
        .addMethod(delegate(TypeName.INT, "hashCode"))
        .addMethod(delegate(ClassName.get(String.class), "toString"))
        .addType(new AsyncWriter(blueprint).write())
        .build();
  }

  /** A comment of a class sees what stands in the class, such as {@code Async}. */
  private CodeBlock link() {
    boolean hidden = protocol.type().topLevelClassName().simpleName().equals("Async");
    return hidden
        ? CodeBlock.of("{@code $L}", protocol)
        : CodeBlock.of("{@link $T}", protocol.type());
  }

  private Set<Limit.Constant> limits() {
    Set<Limit.Constant> limits = new LinkedHashSet<>();
    blueprint
        .calls()
        .map(Operation.Call::limit)
        .forEach(limit -> {
          if (limit instanceof Limit.Constant constant) {
            limits.add(constant);
          }
        });
    return limits;
  }

  private static FieldSpec constant(Limit.Constant limit) {
    return FieldSpec.builder(TypeName.LONG, limit.constant(), PRIVATE, STATIC, FINAL)
        .addJavadoc("$L, in nanoseconds.\n", limit.text())
        .initializer("$L", Literals.grouped(limit.nanos()))
        .build();
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(PRIVATE)
        .addParameter(RuntimeNames.ROUTE, "route")
        .addStatement("this.route = route")
        .build();
  }

  private MethodSpec within() {
    return MethodSpec.methodBuilder("within")
        .addJavadoc(
            """
            The same actor, with a time limit of its own for each call.

            @param limit how long a call waits for its reply
            @return a stub that differs in nothing else
            """)
        .addModifiers(PUBLIC)
        .returns(own(stub))
        .addParameter(Duration.class, "limit")
        .addStatement("return new $T(route.within(limit))", own(stub))
        .build();
  }

  private MethodSpec async() {
    return MethodSpec.methodBuilder("async")
        .addJavadoc(
            """
            The calls as futures, for callers that do not wait.

            @return a view of this stub
            """)
        .addModifiers(PUBLIC)
        .returns(own(stub.nestedClass("Async")))
        .addStatement(
            "return new $T($L)",
            own(stub.nestedClass("Async")),
            blueprint.calls().findAny().isPresent() ? "route" : "")
        .build();
  }

  private static MethodSpec ref() {
    return MethodSpec.methodBuilder("ref")
        .addJavadoc(
            """
            The actor without its protocol, to send it any object, to link or to monitor it.

            @return the reference
            """)
        .addModifiers(PUBLIC)
        .returns(RuntimeNames.ACTOR_REF)
        .addStatement("return route.ref()")
        .build();
  }

  private MethodSpec equality() {
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(Signatures.nullable(protocol, ClassName.OBJECT), "other")
        .addStatement(
            "return other instanceof $T that && route.equals(that.route)",
            protocol.typeParameters().ofAny(stub))
        .build();
  }

  /** A type with the stub's own type variables. */
  private TypeName own(ClassName type) {
    return protocol.typeParameters().of(type);
  }

  private static MethodSpec delegate(TypeName result, String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(result)
        .addStatement("return route.$L()", name)
        .build();
  }
}
