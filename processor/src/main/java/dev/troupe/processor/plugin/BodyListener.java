package dev.troupe.processor.plugin;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.RuntimeNames;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Runs the checks on each top-level type once it is attributed. A check that fails tells nothing
 * and breaks no build, unless the system property {@code troupe.failures} is {@code true}.
 */
final class BodyListener implements TaskListener {

  static final String TELL_FAILURES = "troupe.failures";

  /** Lives as long as there is something to do for it. */
  private record Session(
      Compiler compiler, Actors actors, List<BodyCheck> checks, CallRings rings) {}

  private final JavacTask task;
  private final List<BodyCheck> moreChecks;
  private @Nullable Session session;
  private @Nullable CompilationUnitTree lastUnit;
  private boolean idle;

  BodyListener(JavacTask task, List<BodyCheck> moreChecks) {
    this.task = task;
    this.moreChecks = moreChecks;
  }

  @Override
  public void finished(TaskEvent event) {
    try {
      if (event.getKind() == TaskEvent.Kind.ANALYZE && !idle) {
        analyzed(event.getCompilationUnit(), event.getTypeElement());
      } else if (event.getKind() == TaskEvent.Kind.COMPILATION && session != null) {
        session.rings().report();
      }
    } catch (RuntimeException | Error failure) {
      tell(failure);
    }
  }

  private void analyzed(@Nullable CompilationUnitTree unit, @Nullable TypeElement type) {
    lastUnit = unit;
    Session session = session();
    if (session == null || unit == null || type == null) {
      return;
    }
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree tree
          && tree.getSimpleName().equals(type.getSimpleName())) {
        check(session, new TreePath(new TreePath(unit), tree));
      }
    }
  }

  private void check(Session session, TreePath path) {
    TopLevel type = TopLevelReader.read(session.compiler(), session.actors(), path);
    if (!type.isOfInterest()) {
      return;
    }
    Findings findings = new Findings(session.compiler());
    for (BodyCheck check : session.checks()) {
      try {
        check.check(type, findings);
      } catch (RuntimeException | Error failure) {
        tell(failure);
      }
    }
    findings.print();
  }

  /** What there is to work with, or nothing if this compilation does not know Troupe. */
  private @Nullable Session session() {
    if (session == null) {
      Compiler compiler = Compiler.of(task);
      if (compiler.elements().getTypeElement(RuntimeNames.ACTOR.canonicalName()) == null) {
        idle = true;
        return null;
      }
      Actors actors = new Actors(compiler);
      CallRings rings = new CallRings(compiler, actors);
      List<BodyCheck> checks = new ArrayList<>();
      checks.add(new LocalProtocols());
      checks.add(new CallsItself(compiler, actors));
      checks.add(rings);
      checks.add(new DroppedReplies(compiler));
      checks.add(new LeakedState(compiler, actors));
      checks.add(new OverriddenDefaults(compiler));
      checks.addAll(moreChecks);
      session = new Session(compiler, actors, checks, rings);
    }
    return session;
  }

  private void tell(Throwable failure) {
    CompilationUnitTree unit = lastUnit;
    if (Boolean.getBoolean(TELL_FAILURES) && unit != null) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      String file = unit.getSourceFile().getName();
      String message = Rule.PROCESSOR_BUG.message("the bodies in " + file, trace);
      Trees.instance(task).printMessage(Kind.ERROR, message, unit, unit);
    }
  }
}
