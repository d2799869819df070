package dev.troupe.processor.plugin;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.UnionType;
import org.jspecify.annotations.Nullable;

/** Where a variable is mentioned, and what else the paths of a body depend on. */
final class Mentions {

  private final Compiler compiler;
  private final TreePath code;
  private final Name variable;

  /**
   * @param code where the variable is declared
   */
  Mentions(Compiler compiler, TreePath code, Name variable) {
    this.compiler = compiler;
    this.code = code;
    this.variable = variable;
  }

  /** No local variable of a method hides another one, so the name is enough. */
  boolean in(Tree tree) {
    Boolean found =
        new TreeScanner<@Nullable Boolean, @Nullable Void>() {
          @Override
          public @Nullable Boolean visitIdentifier(IdentifierTree name, @Nullable Void unused) {
            return name.getName().equals(variable) ? Boolean.TRUE : null;
          }

          @Override
          public @Nullable Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
            return one == null ? other : one;
          }
        }.scan(tree, null);
    return found != null;
  }

  /** Whether one of the cases of a switch is taken for sure. */
  boolean isExhaustive(SwitchTree choice) {
    List<? extends CaseLabelTree> labels =
        choice.getCases().stream().map(CaseTree::getLabels).flatMap(List::stream).toList();
    if (labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance)) {
      return true;
    }
    TypeMirror type = compiler.type(code, choice.getExpression());
    if (labels.stream().anyMatch(label -> !(label instanceof ConstantCaseLabelTree))
        || type == null) {
      return true; // The compiler wants it so for patterns.
    }
    Element element = compiler.types().asElement(type);
    return element != null
        && element.getKind() == ElementKind.ENUM
        && element.getEnclosedElements().stream()
                .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
                .count()
            == labels.size();
  }

  /** Whether a try block may end in a catch block before it has come to a mention. */
  boolean mayComeTooLate(BlockTree block, CatchTree caught) {
    TypeMirror type = compiler.type(code, caught.getParameter().getType());
    if (!in(block)) {
      return true;
    }
    EarlyThrow search = new EarlyThrow(type);
    search.scan(block, null);
    return search.found;
  }

  /**
   * Looks for what throws before the variable is used. Only declared exceptions count: nearly
   * anything may throw the others.
   */
  private final class EarlyThrow extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final @Nullable TypeMirror caught;
    private boolean used;
    private boolean found;

    EarlyThrow(@Nullable TypeMirror caught) {
      this.caught = caught;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
      super.visitMethodInvocation(call, null);
      call(call);
      return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void unused) {
      super.visitNewClass(call, null);
      call(call);
      return null;
    }

    @Override
    public @Nullable Void visitExpressionStatement(
        ExpressionStatementTree statement, @Nullable Void unused) {
      super.visitExpressionStatement(statement, null);
      used |= in(statement);
      return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree declaration, @Nullable Void unused) {
      super.visitVariable(declaration, null);
      used |= in(declaration);
      return null;
    }

    /** Whoever is given the variable has used it, even if it throws then. */
    private void call(Tree call) {
      used |= in(call);
      if (compiler.element(code, call) instanceof ExecutableElement method) {
        method.getThrownTypes().forEach(this::mayBeThrown);
      }
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree end, @Nullable Void unused) {
      super.visitThrow(end, null);
      mayBeThrown(compiler.type(code, end.getExpression()));
      return null;
    }

    /** Its body runs another time, if at all. */
    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree body, @Nullable Void unused) {
      return null;
    }

    private void mayBeThrown(@Nullable TypeMirror thrown) {
      found |= !used && caught != null && thrown != null && isCaught(thrown, caught);
    }
  }

  private boolean isCaught(TypeMirror thrown, TypeMirror caught) {
    return caught instanceof UnionType union
        ? union.getAlternatives().stream().anyMatch(each -> isCaught(thrown, each))
        : thrown.getKind() == TypeKind.DECLARED
            && (compiler.types().isSubtype(thrown, caught)
                || compiler.types().isSubtype(caught, thrown));
  }
}
