import com.sun.source.util.Plugin;
import dev.troupe.processor.ActorProcessor;
import dev.troupe.processor.plugin.BodyPlugin;
import javax.annotation.processing.Processor;
import org.jspecify.annotations.NullMarked;

/**
 * Writes the stub and the messages of an {@code @Actor} interface, and checks the protocol. It
 * depends on neither the annotations nor the runtime: it knows their types by name.
 */
@NullMarked
@SuppressWarnings("requires-automatic") // JavaPoet and AutoService have no module descriptor.
module dev.troupe.processor {
  requires java.compiler;
  requires com.palantir.javapoet;
  requires static com.google.auto.service;
  requires static jdk.compiler; // Without it there are no checks of bodies.
  requires static org.jspecify;

  provides Processor with
      ActorProcessor;
  provides Plugin with
      BodyPlugin;
}
