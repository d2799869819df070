package dev.troupe.processor.plugin;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.processor.plugin.Message.Cargo;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A server's state is safe as long as nobody else has it. What generated code copies on the way
 * does not leak; nor does what the server never changes.
 */
final class LeakedState implements ServerCheck {

  private final Compiler compiler;
  private final Actors actors;

  LeakedState(Compiler compiler, Actors actors) {
    this.compiler = compiler;
    this.actors = actors;
  }

  @Override
  public void check(Server server, Findings findings) {
    MutableFields fields = new MutableFields(compiler, server);
    for (TreePath member : server.members()) {
      Element element = compiler.element(member);
      if (element != null) {
        new Exits(server, fields, element, findings).scan(member, null);
      }
    }
  }

  /** Looks where something leaves the server. */
  private final class Exits extends OwnCode {

    private final Server server;
    private final MutableFields fields;
    private final Element member;
    private final List<Message> messages;
    private final Findings findings;
    private int lambdas;

    Exits(Server server, MutableFields fields, Element member, Findings findings) {
      super(LeakedState.this.compiler, Lambdas.ALL);
      this.server = server;
      this.fields = fields;
      this.member = member;
      this.messages = server.handlers().getOrDefault(member, List.of());
      this.findings = findings;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      lambdas++;
      super.visitLambdaExpression(tree, null);
      lambdas--;
      return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
      if (!messages.isEmpty() && lambdas == 0 && tree.getExpression() != null) {
        List<Cargo> results = messages.stream().map(each -> each.result(compiler)).toList();
        // What is copied for the callers of one protocol may not be for those of another.
        Cargo result =
            results.stream().filter(each -> !each.copied()).findFirst().orElse(results.getFirst());
        leave(new TreePath(getCurrentPath(), tree.getExpression()), result);
      }
      return super.visitReturn(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      if (tree.getMethodSelect() instanceof MemberSelectTree select) {
        TreePath path = getCurrentPath();
        TypeMirror receiver = compiler.type(path, select.getExpression());
        List<Cargo> sent =
            compiler.method(path).map(method -> sent(method, receiver)).orElse(List.of());
        for (int i = 0; i < Math.min(sent.size(), tree.getArguments().size()); i++) {
          leave(new TreePath(path, tree.getArguments().get(i)), sent.get(i));
        }
      }
      return super.visitMethodInvocation(tree, null);
    }

    /** What a method takes to another actor. */
    private List<Cargo> sent(ExecutableElement method, @Nullable TypeMirror receiver) {
      Optional<Cargo> payload = payload(method, receiver);
      if (payload.isPresent()) {
        return List.of(payload.get());
      }
      return actors
          .protocolOf(receiver)
          .or(() -> Actors.protocolOfAsync(Compiler.owner(method)))
          .flatMap(protocol ->
              actors.message(method).map(each -> new Message(protocol, each).parameters(compiler)))
          .orElse(List.of());
    }

    private Optional<Cargo> payload(ExecutableElement method, @Nullable TypeMirror receiver) {
      if (Compiler.isOf(method, RuntimeNames.ACTOR_REF) && named(method, "send")) {
        return Optional.of(Cargo.of(compiler, method.getParameters().getFirst().asType()));
      }
      return Compiler.isOf(method, RuntimeNames.REPLY_TO)
              && named(method, "reply")
              && receiver instanceof DeclaredType type
          ? type.getTypeArguments().stream().map(each -> Cargo.of(compiler, each)).findFirst()
          : Optional.empty();
    }

    private static boolean named(ExecutableElement method, String name) {
      return method.getSimpleName().contentEquals(name);
    }

    /** Looks at a value that leaves the server. */
    private void leave(TreePath value, Cargo cargo) {
      switch (value.getLeaf()) {
        case ParenthesizedTree inner -> leave(new TreePath(value, inner.getExpression()), cargo);
        case TypeCastTree cast -> leave(new TreePath(value, cast.getExpression()), cargo);
        case ConditionalExpressionTree choice -> {
          leave(new TreePath(value, choice.getTrueExpression()), cargo);
          leave(new TreePath(value, choice.getFalseExpression()), cargo);
        }
        case ExpressionTree expression when server.isThis(compiler, value, expression) ->
            findings.add(
                Rule.LEAKS_STATE,
                value,
                server.label(member),
                "'this'",
                "past the mailbox of its actor",
                "Write %s.self() instead.".formatted(stub(cargo)));
        default -> {
          Element field = compiler.element(value);
          if (field != null && !cargo.copied() && fields.leaks(field)) {
            findings.add(
                Rule.LEAKS_STATE,
                value,
                server.label(member),
                "'" + field.getSimpleName() + "'",
                "which it goes on changing while others read it",
                "Hand out a copy.");
          }
        }
      }
    }

    private String stub(Cargo cargo) {
      TypeElement protocol = actors.protocolOf(cargo.type()).orElse(server.protocols().getFirst());
      return Protocol.stubOf(ClassName.get(protocol)).simpleName();
    }
  }
}
