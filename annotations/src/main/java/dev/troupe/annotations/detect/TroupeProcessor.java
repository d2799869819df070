package dev.troupe.annotations.detect;

import com.sun.source.util.JavacTask;
import javax.lang.model.util.Elements;

/**
 * The processor, known by name only, as it comes in another jar. Where it runs together with the
 * detector, one class loader has both, or that of the processor is the parent of the other.
 */
final class TroupeProcessor {

  private static final String NAME = "dev.troupe.processor.ActorProcessor";

  private TroupeProcessor() {}

  /** Whether it has seen protocols of this compilation, and so has told what is wrong with them. */
  static boolean ranIn(JavacTask task) {
    try {
      return (boolean)
          Class.forName(NAME)
              .getMethod("hasRunWith", Elements.class)
              .invoke(null, task.getElements());
    } catch (ClassNotFoundException _) {
      return false;
    } catch (ReflectiveOperationException | LinkageError _) {
      return true; // It is there and cannot say; better silent than wrong.
    }
  }
}
