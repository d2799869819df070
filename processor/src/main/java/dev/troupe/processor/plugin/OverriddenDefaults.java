package dev.troupe.processor.plugin;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.diagnostic.Rule;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** A stub runs the default methods of its protocol itself, whatever the server does instead. */
final class OverriddenDefaults implements ServerCheck {

  private final Compiler compiler;

  OverriddenDefaults(Compiler compiler) {
    this.compiler = compiler;
  }

  @Override
  public void check(Server server, Findings findings) {
    for (TreePath member : server.members()) {
      if (compiler.element(member) instanceof ExecutableElement method
          && server.bypassed().containsKey(method)
          && !PassesOn.in(compiler, server, member, method)) {
        findings.add(
            Rule.DEFAULT_OVERRIDDEN,
            member,
            server.label(method),
            Actors.label(server.bypassed().get(method)));
      }
    }
  }

  /** A wrapper, which calls the same method of what it wraps, is no server and bypassed by none. */
  private static final class PassesOn extends OwnCode {

    private final Server server;
    private final ExecutableElement method;
    private boolean found;

    private PassesOn(Compiler compiler, Server server, ExecutableElement method) {
      super(compiler, Lambdas.ALL);
      this.server = server;
      this.method = method;
    }

    static boolean in(Compiler compiler, Server server, TreePath member, ExecutableElement method) {
      PassesOn code = new PassesOn(compiler, server, method);
      code.scan(member, null);
      return code.found;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      found |=
          tree.getMethodSelect() instanceof MemberSelectTree select
              && select.getIdentifier().equals(method.getSimpleName())
              && !isThisOrSuper(select.getExpression());
      return super.visitMethodInvocation(tree, null);
    }

    private boolean isThisOrSuper(ExpressionTree expression) {
      return server.isThis(compiler, getCurrentPath(), expression)
          || (expression instanceof IdentifierTree name && name.getName().contentEquals("super"))
          || (expression instanceof MemberSelectTree select
              && select.getIdentifier().contentEquals("super"));
    }
  }
}
