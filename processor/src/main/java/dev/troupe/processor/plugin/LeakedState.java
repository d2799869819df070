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
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A server's state is safe as long as nobody else has it. What generated code copies on the way
 * does not leak; nor does what the server never changes.
 */
final class LeakedState implements ServerCheck {

  private static final Set<String> COPIED =
      Set.of("java.util.List", "java.util.Set", "java.util.Map");

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
    private final @Nullable ExecutableElement message;
    private final Findings findings;
    private int lambdas;

    Exits(Server server, MutableFields fields, Element member, Findings findings) {
      super(LeakedState.this.compiler, Lambdas.ALL);
      this.server = server;
      this.fields = fields;
      this.member = member;
      this.message = server.handlers().get(member);
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
      if (message != null && lambdas == 0 && tree.getExpression() != null) {
        leave(new TreePath(getCurrentPath(), tree.getExpression()), message.getReturnType());
      }
      return super.visitReturn(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      if (tree.getMethodSelect() instanceof MemberSelectTree select) {
        TreePath path = getCurrentPath();
        TypeMirror receiver = compiler.type(path, select.getExpression());
        compiler
            .method(path)
            .ifPresent(method -> {
              List<? extends TypeMirror> parameters = sent(method, receiver);
              for (int i = 0; i < Math.min(parameters.size(), tree.getArguments().size()); i++) {
                leave(new TreePath(path, tree.getArguments().get(i)), parameters.get(i));
              }
            });
      }
      return super.visitMethodInvocation(tree, null);
    }

    /** The parameters of a method that go to another actor, as far as they say what is copied. */
    private List<? extends TypeMirror> sent(
        ExecutableElement method, @Nullable TypeMirror receiver) {
      if (Actors.isAsync(Compiler.owner(method)) || actors.protocolOf(receiver).isPresent()) {
        return actors
            .message(method)
            .map(each -> ((ExecutableType) each.asType()).getParameterTypes())
            .orElse(List.of());
      }
      if (Compiler.isOf(method, RuntimeNames.ACTOR_REF) && named(method, "send")) {
        return List.of(method.getParameters().getFirst().asType());
      }
      return Compiler.isOf(method, RuntimeNames.REPLY_TO)
              && named(method, "reply")
              && receiver instanceof DeclaredType type
          ? type.getTypeArguments()
          : List.of();
    }

    private static boolean named(ExecutableElement method, String name) {
      return method.getSimpleName().contentEquals(name);
    }

    /**
     * Looks at a value that leaves the server.
     *
     * @param declared its type in the protocol
     */
    private void leave(TreePath value, TypeMirror declared) {
      switch (value.getLeaf()) {
        case ParenthesizedTree inner -> leave(new TreePath(value, inner.getExpression()), declared);
        case TypeCastTree cast -> leave(new TreePath(value, cast.getExpression()), declared);
        case ConditionalExpressionTree choice -> {
          leave(new TreePath(value, choice.getTrueExpression()), declared);
          leave(new TreePath(value, choice.getFalseExpression()), declared);
        }
        case ExpressionTree expression when server.isThis(compiler, value, expression) ->
            findings.add(
                Rule.LEAKS_STATE,
                value,
                server.label(member),
                "'this'",
                "past the mailbox of its actor",
                "Write %s.self() instead.".formatted(stub(declared)));
        default -> {
          Element field = compiler.element(value);
          if (field != null && !isCopied(declared) && fields.leaks(value, field)) {
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

    private String stub(TypeMirror declared) {
      TypeElement protocol = actors.protocolOf(declared).orElse(server.protocols().getFirst());
      return Protocol.stubOf(ClassName.get(protocol)).simpleName();
    }
  }

  private boolean isCopied(TypeMirror declared) {
    return declared instanceof ArrayType
        || (compiler.types().asElement(declared) instanceof TypeElement type
            && COPIED.contains(type.getQualifiedName().toString()));
  }
}
