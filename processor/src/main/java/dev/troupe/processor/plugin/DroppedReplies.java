package dev.troupe.processor.plugin;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Who has the right to answer a call must use it or keep it, or nobody ever answers. */
final class DroppedReplies implements ServerCheck {

  private final Compiler compiler;

  DroppedReplies(Compiler compiler) {
    this.compiler = compiler;
  }

  @Override
  public void check(Server server, Findings findings) {
    for (TreePath consumer : Deferrals.consumers(compiler, server)) {
      switch (consumer.getLeaf()) {
        case LambdaExpressionTree lambda ->
            check(consumer, lambda.getParameters().getFirst(), lambda.getBody(), findings);
        case MethodTree method ->
            check(consumer, method.getParameters().getFirst(), method.getBody(), findings);
        default -> {}
      }
    }
    for (TreePath member : server.members()) {
      if (member.getLeaf() instanceof MethodTree method
          && server.handlers().containsKey(compiler.element(member))) {
        checkHandler(member, method, findings);
      }
    }
  }

  /**
   * What a handler is sent by others is theirs to worry about, as in a fake that does nothing; but
   * who answers on one path has meant to on all.
   */
  private void checkHandler(TreePath path, MethodTree handler, Findings findings) {
    for (VariableTree parameter : handler.getParameters()) {
      Element element = compiler.element(path, parameter);
      if (element != null
          && Compiler.is(compiler.types().asElement(element.asType()), RuntimeNames.REPLY_TO)
          && handler.getBody() != null
          && new Mentions(compiler, path, parameter.getName()).in(handler.getBody())) {
        check(path, parameter, handler.getBody(), findings);
      }
    }
  }

  private void check(TreePath code, VariableTree reply, @Nullable Tree body, Findings findings) {
    if (body == null) {
      return;
    }
    Mentions mentions = new Mentions(compiler, code, reply.getName());
    TreePath path = new TreePath(code, reply);
    if (!mentions.in(body)) {
      findings.add(Rule.DROPPED_REPLY, path, name(reply), "never used");
    } else if (body instanceof BlockTree block) {
      Paths.unused(block, mentions)
          .ifPresent(through ->
              findings.add(
                  Rule.DROPPED_REPLY,
                  path,
                  name(reply),
                  "dropped on a path through line " + line(code.getCompilationUnit(), through)));
    }
  }

  private static String name(VariableTree reply) {
    return reply.getName().isEmpty() ? "_" : reply.getName().toString();
  }

  private long line(CompilationUnitTree unit, Tree tree) {
    long position = compiler.trees().getSourcePositions().getStartPosition(unit, tree);
    return unit.getLineMap().getLineNumber(position);
  }

  /** Finds what gets the right to answer when a server puts a reply off. */
  private static final class Deferrals extends OwnCode {

    private final Server server;
    private final List<TreePath> consumers = new ArrayList<>();

    private Deferrals(Compiler compiler, Server server) {
      super(compiler, Lambdas.ALL);
      this.server = server;
    }

    /** Lambdas, and methods of the server. */
    static List<TreePath> consumers(Compiler compiler, Server server) {
      Deferrals deferrals = new Deferrals(compiler, server);
      server.members().forEach(member -> deferrals.scan(member, null));
      return deferrals.consumers;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      TreePath path = getCurrentPath();
      if (compiler.method(path).filter(each -> Compiler.isOf(each, RuntimeNames.REPLY)).isPresent()
          && tree.getArguments().size() == 1) {
        addConsumer(path, tree.getArguments().getFirst());
      }
      return super.visitMethodInvocation(tree, null);
    }

    private void addConsumer(TreePath path, ExpressionTree consumer) {
      if (consumer instanceof LambdaExpressionTree) {
        consumers.add(new TreePath(path, consumer));
      } else if (consumer instanceof MemberReferenceTree
          && compiler.element(path, consumer) instanceof ExecutableElement method
          && server.surelyRuns(method)
          && method.getParameters().size() == 1) {
        server.members().stream()
            .filter(member -> method.equals(compiler.element(member)))
            .filter(member -> !consumers.contains(member))
            .forEach(consumers::add);
      }
    }
  }
}
