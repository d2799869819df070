package dev.troupe.annotations.detect;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.Diagnostic;

/**
 * Follows one compilation to the point from where on no stub can appear, and tells of one that is
 * missing.
 *
 * <p>That point is the end of ENTER, or that of annotation processing if there is any. But with
 * {@code -proc:only} a missing stub is no mistake, and nothing before the start of ANALYZE shows
 * that this is not such a compilation. So a stub that ENTER itself looked for is told of at once:
 * javac has failed by then, and after annotation processing it does not go on to ANALYZE. Any other
 * is told of when ANALYZE starts.
 */
final class Watch implements TaskListener {

  private final JavacTask task;
  private final Set<CompilationUnitTree> units = new LinkedHashSet<>();
  private int entering;
  private boolean processing;
  private boolean judging;

  Watch(JavacTask task) {
    this.task = task;
  }

  @Override
  public void started(TaskEvent event) {
    harmlessly(() -> {
      switch (event.getKind()) {
        case ANNOTATION_PROCESSING -> processing = true;
        case ENTER -> entering++;
        case ANALYZE -> {
          if (!processing) { // Else errors have kept the processors from running.
            missing().stream().findFirst().ifPresent(this::tell);
          }
          end();
        }
        default -> {}
      }
    });
  }

  @Override
  public void finished(TaskEvent event) {
    harmlessly(() -> {
      switch (event.getKind()) {
        case ENTER -> {
          entering--;
          units.add(event.getCompilationUnit());
          judge();
        }
        case ANNOTATION_PROCESSING -> {
          processing = false;
          judge();
        }
        case COMPILATION -> end();
        default -> {}
      }
    });
  }

  private void judge() {
    if (entering > 0 || processing || judging) {
      return;
    }
    judging = true; // To look for a stub may be to enter its source.
    List<Protocol> missing = missing();
    Optional<Protocol> lookedFor =
        missing.stream()
            .filter(protocol -> Mentions.anyIn(units, protocol.stub(), Trees.instance(task)))
            .findFirst();
    lookedFor.ifPresent(this::tell);
    if (missing.isEmpty() || lookedFor.isPresent()) {
      end();
    }
    judging = false;
  }

  private List<Protocol> missing() {
    List<Protocol> missing = StubSearch.in(units, task);
    return missing.isEmpty() || TroupeProcessor.ranIn(task) ? List.of() : missing;
  }

  /** One is enough: what is wrong with the others is the same. */
  private void tell(Protocol protocol) {
    Trees.instance(task)
        .printMessage(Diagnostic.Kind.ERROR, protocol.message(), protocol.tree(), protocol.unit());
  }

  /** Listens no more, and keeps no tree alive. */
  private void end() {
    units.clear();
    task.removeTaskListener(this);
  }

  /** Whatever goes wrong here, it must not break a build. */
  private void harmlessly(Runnable step) {
    try {
      step.run();
    } catch (Throwable _) {
      end();
    }
  }
}
