package dev.troupe.processor.write;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.RuntimeNames;
import java.util.List;
import java.util.concurrent.Callable;

/** The stub's static methods. They are the same for every protocol but for its name. */
final class StubFactories {

  private static final String SYSTEM = "@param system where the actor runs\n";
  private static final String SERVER = "@param server makes the server, at each start anew\n";
  private static final String OPTIONS = "@param options how it starts\n";
  private static final String STARTED = "@return the stub of the new actor\n";
  private static final String NAME = "@param name the name\n";
  private static final String STUB = "@return the stub\n";

  private final Protocol protocol;
  private final TypeName stub;
  private final TypeName type;
  private final TypeName factory;

  private StubFactories(Protocol protocol) {
    this.protocol = protocol;
    this.stub = protocol.typeParameters().of(protocol.stub());
    this.type = protocol.typeOfStub();
    this.factory =
        ParameterizedTypeName.get(ClassName.get(Callable.class), WildcardTypeName.subtypeOf(type));
  }

  static List<MethodSpec> of(Protocol protocol) {
    return new StubFactories(protocol).all();
  }

  private List<MethodSpec> all() {
    return List.of(
        start(),
        startWithOptions(),
        startLink(),
        startLinkWithOptions(),
        child(),
        namedIn(),
        named(),
        via(),
        of(),
        self(),
        direct());
  }

  private MethodSpec start() {
    return begin("start", "Starts an actor that nobody supervises.\n\n" + SYSTEM + SERVER + STARTED)
        .addParameter(RuntimeNames.ACTOR_SYSTEM, "system")
        .addParameter(factory, "server")
        .addStatement("return start(system, server, $T.defaults())", RuntimeNames.START_OPTIONS)
        .build();
  }

  private MethodSpec startWithOptions() {
    return begin(
            "start",
            "Starts an actor that nobody supervises.\n\n" + SYSTEM + SERVER + OPTIONS + STARTED)
        .addParameter(RuntimeNames.ACTOR_SYSTEM, "system")
        .addParameter(factory, "server")
        .addParameter(RuntimeNames.START_OPTIONS, "options")
        .addStatement(
            "return new $T($T.start($T.class, system, server, options))",
            stub,
            RuntimeNames.ROUTE,
            protocol.type())
        .build();
  }

  private MethodSpec startLink() {
    return begin(
            "startLink",
            "Starts an actor that is linked to the current one.\n\n" + SERVER + STARTED)
        .addParameter(factory, "server")
        .addStatement("return startLink(server, $T.defaults())", RuntimeNames.START_OPTIONS)
        .build();
  }

  private MethodSpec startLinkWithOptions() {
    return begin(
            "startLink",
            "Starts an actor that is linked to the current one.\n\n" + SERVER + OPTIONS + STARTED)
        .addParameter(factory, "server")
        .addParameter(RuntimeNames.START_OPTIONS, "options")
        .addStatement(
            "return new $T($T.startLink($T.class, server, options))",
            stub,
            RuntimeNames.ROUTE,
            protocol.type())
        .build();
  }

  private MethodSpec child() {
    return begin(
            "child",
            "Tells a supervisor how to start such an actor.\n\n"
                + "@param id what the supervisor calls it\n"
                + SERVER
                + "@return the child specification\n")
        .returns(RuntimeNames.CHILD_SPEC)
        .addParameter(String.class, "id")
        .addParameter(factory, "server")
        .addStatement("return $T.child($T.class, id, server)", RuntimeNames.ROUTE, protocol.type())
        .build();
  }

  private MethodSpec namedIn() {
    return begin(
            "named",
            "Whichever actor has the name when a message is sent.\n\n" + SYSTEM + NAME + STUB)
        .addParameter(RuntimeNames.ACTOR_SYSTEM, "system")
        .addParameter(String.class, "name")
        .addStatement(
            "return new $T($T.named($T.class, system, name))",
            stub,
            RuntimeNames.ROUTE,
            protocol.type())
        .build();
  }

  private MethodSpec named() {
    return begin(
            "named",
            "Whichever actor has the name in the system of the current one, when a message is"
                + " sent.\n\n"
                + NAME
                + STUB)
        .addParameter(String.class, "name")
        .addStatement(
            "return new $T($T.named($T.class, name))", stub, RuntimeNames.ROUTE, protocol.type())
        .build();
  }

  private MethodSpec via() {
    return begin(
            "via",
            "Whichever actor the address leads to when a message is sent.\n\n"
                + "@param via the address\n"
                + STUB)
        .addParameter(RuntimeNames.VIA, "via")
        .addStatement(
            "return new $T($T.via($T.class, via))", stub, RuntimeNames.ROUTE, protocol.type())
        .build();
  }

  private MethodSpec of() {
    return begin("of", "Gives a reference its protocol back.\n\n@param ref the actor\n" + STUB)
        .addParameter(RuntimeNames.ACTOR_REF, "ref")
        .addStatement(
            "return new $T($T.of($T.class, ref))", stub, RuntimeNames.ROUTE, protocol.type())
        .build();
  }

  private MethodSpec self() {
    return begin("self", "The current actor.\n\n" + STUB)
        .addStatement("return new $T($T.self($T.class))", stub, RuntimeNames.ROUTE, protocol.type())
        .build();
  }

  private MethodSpec direct() {
    return begin(
            "direct",
            "Wraps an implementation without an actor, for tests.\n\n"
                + "@param server what is called directly\n"
                + STUB)
        .addParameter(type, "server")
        .addStatement(
            "return new $T($T.direct($T.class, server))", stub, RuntimeNames.ROUTE, protocol.type())
        .build();
  }

  private MethodSpec.Builder begin(String name, String comment) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L", comment)
        .addModifiers(PUBLIC, STATIC)
        .addTypeVariables(protocol.typeParameters().variables())
        .returns(stub);
  }
}
