package dev.troupe.processor.plugin;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.troupe.processor.model.RuntimeNames;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Goes through the code of one class: not into the classes inside of it. */
abstract class OwnCode extends TreePathScanner<@Nullable Void, @Nullable Void> {

  /** Which lambdas to go into. */
  enum Lambdas {
    ALL,
    /** Those that run where they stand, as far as is known. */
    AT_ONCE,
    NONE
  }

  /** Whose methods run the lambdas that they are given before they return. */
  private static final Set<String> RUN_AT_ONCE = Set.of("java.util", "java.util.stream");

  final Compiler compiler;
  private final Lambdas lambdas;

  OwnCode(Compiler compiler, Lambdas lambdas) {
    this.compiler = compiler;
    this.lambdas = lambdas;
  }

  @Override
  public final @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    boolean enter =
        switch (lambdas) {
          case ALL -> true;
          case AT_ONCE -> runsAtOnce(tree);
          case NONE -> false;
        };
    return enter ? super.visitLambdaExpression(tree, null) : null;
  }

  private boolean runsAtOnce(LambdaExpressionTree lambda) {
    TreePath parent = getCurrentPath().getParentPath();
    if (!(parent.getLeaf() instanceof MethodInvocationTree call)) {
      return false;
    }
    int index = call.getArguments().indexOf(lambda);
    Optional<ExecutableElement> method = compiler.method(parent);
    return index >= 0
        && method.filter(this::runsAtOnce).isPresent()
        && index < method.get().getParameters().size()
        // As with List.add, the lambda may be a value like any other.
        && method.get().getParameters().get(index).asType().getKind() == TypeKind.DECLARED;
  }

  private boolean runsAtOnce(ExecutableElement method) {
    String home = compiler.elements().getPackageOf(method).getQualifiedName().toString();
    return RUN_AT_ONCE.contains(home)
        || Compiler.owner(method).getQualifiedName().contentEquals("java.lang.Iterable")
        || Compiler.isOf(method, RuntimeNames.REPLY);
  }
}
